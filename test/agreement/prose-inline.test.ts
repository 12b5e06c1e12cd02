import { describe, expect, test } from 'vitest';
import { inlinesShown, proseOf } from './prose-notation';

/** The runs of a text of one paragraph, its heading in front as bold. */
function inlineOf(text: string): string {
  const [block] = proseOf(`Note: ${text}`).blocks;
  if (block?.kind !== 'paragraph') throw new Error('expected a paragraph');
  return inlinesShown(block.content).slice('Note: '.length);
}

describe('emphasis, by the rules of CommonMark', () => {
  test.each([
    ['*soft* and **hard**', '<i>soft</i> and <b>hard</b>'],
    ['_soft_ and __hard__', '<i>soft</i> and <b>hard</b>'],
    ['***both***', '<i><b>both</b></i>'],
    ['**hard *both* hard**', '<b>hard <i>both</i> hard</b>'],
    ['*soft **both** soft*', '<i>soft <b>both</b> soft</i>'],
    ['*a **b*** c', '<i>a <b>b</b></i> c'],
    ['**a *b***', '<b>a <i>b</i></b>'],
    ['un*frigging*believable', 'un<i>frigging</i>believable'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['** not bold **', '** not bold **'],
    ['*not closed', '*not closed'],
    ['**half closed*', '*<i>half closed</i>'],
    ['a**"quoted"**b', 'a**"quoted"**b'],
    ['**bold**, then', '<b>bold</b>, then'],
    ['*a _b* c_', '<i>a _b</i> c_'],
    ['**foo*bar**', '<b>foo*bar</b>'],
    ['a*b*c*', 'a<i>b</i>c*'],
    ['**Ж**', '<b>Ж</b>'],
    ['**🙂**', '<b>🙂</b>'],
  ])('%s', (source, expected) => {
    expect(inlineOf(source)).toBe(expected);
  });
});

describe('code, escapes and what is no Markdown here', () => {
  test.each([
    ['run `chkdsk /f *now*`', 'run <code>chkdsk /f *now*</code>'],
    ['``a ` b``', '<code>a ` b</code>'],
    ['` a `', '<code>a</code>'],
    ['`open', '`open'],
    ['`a ``b``', '`a <code>b</code>'],
    ['`$(parties.client)`', '<code>$(parties.client)</code>'],
    ['\\*not soft\\*', '*not soft*'],
    ['C:\\Users\\_x', 'C:\\Users_x'],
    ['a\\\\b', 'a\\b'],
    ['R&amp;D &nbsp; <b>x</b>', 'R&amp;D &nbsp; <b>x</b>'],
  ])('%s', (source, expected) => {
    expect(inlineOf(source)).toBe(expected);
  });
});

describe('links', () => {
  test.each([
    ['[terms](https://a.example/t)', '<a https://a.example/t>terms</a>'],
    ['[the *terms*](https://a.example "Title")', '<a https://a.example>the <i>terms</i></a>'],
    ['[mail](mailto:a@b.example)', '<a mailto:a@b.example>mail</a>'],
    ['[call](tel:+441134960000)', '<a tel:+441134960000>call</a>'],
    ['[t](https://a.example/x_(y))', '<a https://a.example/x_(y)>t</a>'],
    ['*a [b*](https://a.example)', '*a <a https://a.example>b*</a>'],
    ['<https://a.example/x>', '<a https://a.example/x>https://a.example/x</a>'],
    ['<desk@a.example>', '<a mailto:desk@a.example>desk@a.example</a>'],
    ['see https://a.example/x_y, or', 'see <a https://a.example/x_y>https://a.example/x_y</a>, or'],
    ['(https://a.example)', '(<a https://a.example>https://a.example</a>)'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,y)', '[x](data:text/html,y)'],
    ['[x](/etc/passwd)', '[x](/etc/passwd)'],
    ['a [1] b', 'a [1] b'],
    ['[https://b.example](https://a.example)', '<a https://a.example>https://b.example</a>'],
  ])('%s', (source, expected) => {
    expect(inlineOf(source)).toBe(expected);
  });
});

describe('references', () => {
  test.each([
    ['$(availability.backups)', '<$value [availability.backups]$>'],
    ['$( clause  availability.backups )', '<$clause [availability.backups]$>'],
    ['$(title services)', '<$title [services]$>'],
    ['$(clauses fees, priorities term)', '<$clauses [fees] [priorities] [term]$>'],
    ['$(clauses definitions.Client Systems fees)', '<$clauses [definitions.Client Systems] [fees]$>'],
    ['$(definitions.Client Systems)', '<$value [definitions.Client Systems]$>'],
    ['$(this)', '<$this$>'],
    ['$(title)', '<$value [title]$>'],
    ['$(clauses)', '<$value [clauses]$>'],
    ['**$(parties.client)**', '<b><$value [parties.client]$></b>'],
    ['$$(literal)', '$(literal)'],
    ['US$ 5 and $5', 'US$ 5 and $5'],
    ['[$(title fees)](https://a.example)', '<a https://a.example><$title [fees]$></a>'],
  ])('%s', (source, expected) => {
    expect(inlineOf(source)).toBe(expected);
  });
});

describe('placeholders', () => {
  test.each([
    ['within TBD of', 'within <?TBD?> of'],
    ['**[Client name]**', '<b><?[Client name]?></b>'],
    ['signed ____ by', 'signed <?____?> by'],
    ['`TBD`', '<code>TBD</code>'],
    ['[Client name](https://a.example)', '<a https://a.example>Client name</a>'],
  ])('%s', (source, expected) => {
    expect(inlineOf(source)).toBe(expected);
  });
});
