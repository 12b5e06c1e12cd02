import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hoverAt } from '../../server/src/features/hover/hover-at';
import { editorWith } from './editor';

const AGREEMENT = `msa: 1
language: en-GB
parties:
  provider: {name: Northwind IT Limited}
  client: {name: Fabrikam Joinery Limited, also-called: [Customer]}
term:
  effective: 2026-12-01
  initial: 24 months
  renewal: none
definitions:
  Client Systems: the servers listed in $(schedules.estate)
services:
  included:
    - {id: help-desk, name: Help desk, kind: support, fee: GBP 28 per user per month}
  excluded: none
response-time:
  business-hours: Mon-Fri 09:00-17:00
  respond: 4 business hours
availability:
  uptime: 99.9%
  credit-cap: 15%
guarantee:
  promises:
    - {id: reply, promise: The Provider replies., basis: response-time.respond}
priorities:
  levels:
    - {id: P1, name: Priority 1, definition: The business stands still.}
  urgent: [P1]
clauses:
  - id: exit
    title: Exit
    text: >
      After $(term.initial), the Client Systems go back (see $(clause services.excluded)).
      As $(clauses term.initial services.excluded) say in $(this), see $(servces).
    x-note: ours
schedules:
  - {id: estate, title: Estate, text: One server.}
`;

/** What is told at the cursor, which stands in the middle of the first `at` behind `after`. */
function told(at: string, after = '', plain = false): string | undefined {
  const start = AGREEMENT.indexOf(at, AGREEMENT.indexOf(after)) + Math.ceil(at.length / 2);
  const { document, analysis, position } = editorWith(`${AGREEMENT.slice(0, start)}|${AGREEMENT.slice(start)}`);
  const client = {
    textDocument: { hover: { contentFormat: [plain ? ('plaintext' as const) : ('markdown' as const)] } },
  };
  const contents = hoverAt(document, analysis, client, position)?.contents;
  return MarkupContent.is(contents) ? contents.value : undefined;
}

describe('on a section or field', () => {
  it('tells what it is, why it matters, what to state and the usual pitfall', () => {
    expect(told('response-time')).toMatch(
      /\*\*Response time\*\*.*\n\nHow long the Client waits.*\*\*Why it matters:\*\*.*\*\*What to state:\*\*.*\*\*Usual pitfall:\*\*/su,
    );
  });

  it('shows an example', () => {
    expect(told('respond', 'response-time')).toContain('**Example:** `4 business hours`');
    expect(told('services', 'definitions')).toContain('```yaml\nservices:\n  included:');
  });

  it('shows how it will read in the final text, with its number', () => {
    const shown = told('initial', 'term');
    expect(shown).toMatch(/In the final text\*\*\n\n\d+\.\d+ \*\*Initial term\.\*\*.*24 months/su);
  });

  it('shows tables row by row', () => {
    expect(told('included')).toMatch(/Help desk · Support · GBP 28\.00 per user per month/u);
  });

  it('knows the author’s own keys', () => {
    expect(told('x-note')).toContain('never printed');
    expect(told('Client Systems', 'definitions')).toContain('meaning of this term');
  });
});

describe('on a value', () => {
  it.each([
    ['99.9%', 'uptime', '43 min 50 s down in an average month, 8 h 46 min a year'],
    ['4 business hours', 'respond', 'half of a business day of 8 hours'],
    ['Mon-Fri 09:00-17:00', 'business-hours', 'Open 40 hours a week'],
    ['GBP 28 per user per month', 'fee', 'GBP 336.00 for each user'],
    ['24 months', 'initial', '2 years'],
    ['2026-12-01', 'effective', '**1 December 2026**'],
    ['support', 'kind', 'Help with faults and questions of people.'],
    ['none', 'excluded', '*Excluded services*'],
    ['Fabrikam Joinery Limited', '', '*Name*: The full name'],
  ])('%s', (value, after, meaning) => {
    expect(told(value, after)).toContain(meaning);
  });

  it('takes no other percentage for an uptime', () => {
    expect(told('15%')).toContain('**15%**');
    expect(told('15%')).not.toContain('down');
  });
});

describe('on what leads elsewhere', () => {
  it('tells the value of a reference and the clause that states it', () => {
    expect(told('term.initial')).toMatch(/^\*\*24 months\*\*\n\n\*\*\d+\.\d+ Initial term\*\*/u);
  });

  it('tells number, heading and first sentence of a clause', () => {
    expect(told('services.excluded')).toMatch(/\*\*\d+\.\d+ Excluded services\*\* {2}\nNo service is excluded\./u);
  });

  it('tells each of several paths by itself', () => {
    expect(told('term.initial', 'clauses term')).toContain('24 months');
    expect(told('services.excluded', 'clauses term')).toContain('No service is excluded');
  });

  it('is of the whole reference where the cursor is at none of its paths', () => {
    const { document, analysis, position } = editorWith(AGREEMENT.replace('$(term.initial),', '$(term.initial)|,'));
    const range = hoverAt(document, analysis, {}, position)?.range;
    expect(range && position.character - range.start.character).toBe('$(term.initial)'.length);
    expect(range?.end).toEqual(position);
  });

  it('tells what $(this) is', () => {
    expect(told('$(this)')).toContain('clause that this text stands in');
  });

  it('tells the nearest of a path that leads nowhere', () => {
    expect(told('servces')).toBe('`servces` leads nowhere. The nearest is `services`.');
  });

  it('follows bare ids and paths', () => {
    expect(told('P1', 'urgent')).toContain('Priority 1');
    expect(told('response-time.respond')).toContain('4 Business Hours');
  });
});

describe('on a defined term', () => {
  it('tells its definition and where it is', () => {
    expect(told('Client Systems', 'After $')).toMatch(
      /^\*\*Client Systems\*\*\n\nthe servers listed in .*\n\nDefined term, \d+\.\d+: `definitions\.Client Systems`$/u,
    );
  });

  it('tells the term that another definition is made of, not the text around it', () => {
    expect(told('the servers')).toContain('*Definition*');
  });
});

/** What is told at the cursor, drawn as `|`. */
function toldAt(drawn: string): string | undefined {
  const { document, analysis, position } = editorWith(drawn);
  const client = { textDocument: { hover: { contentFormat: ['markdown' as const] } } };
  const contents = hoverAt(document, analysis, client, position)?.contents;
  return MarkupContent.is(contents) ? contents.value : undefined;
}

describe('in a comment that silences a rule', () => {
  it.each([
    '# msa-ig|nore missing-field: later',
    '# msa-ignore missing-fi|eld: later',
    '# msa-ignore missing-field: la|ter',
  ])('tells what the rule finds, why, and where it is silent: %s', (comment) => {
    expect(toldAt(`msa: 1\nterm:\n  initial: 24 months ${comment}\n`)).toMatch(
      /^\*\*missing-field\*\* \(error.*\n\nA field that.*\n\n\*\*Why:\*\*.*\n\nSilenced by this comment in line 3\.$/u,
    );
  });

  it('tells how far it reaches', () => {
    expect(toldAt('# msa-ignore missing-fie|ld: later\r\nterm:\r\n  initial: 24 months\r\nmsa: 1\r\n')).toContain(
      'lines 2 to 3',
    );
  });

  it('tells the nearest rule', () => {
    expect(toldAt('term: # msa-ignore mising-fie|ld: later\n')).toContain(
      'no rule `mising-field`. The nearest is `missing-field`.',
    );
    expect(toldAt('term: # msa-ign|ore\n')).toContain('names it');
  });

  it('finds each of several', () => {
    const lines = ['missing-field', 'unknown-key', 'placeholder'].map(
      (rule) => `# msa-ignore ${rule}: x\nx-${rule}: 1`,
    );
    const text = lines.join('\n');
    for (const rule of ['missing-field', 'unknown-key', 'placeholder']) {
      const at = text.indexOf(`ignore ${rule}`) + 9;
      expect(toldAt(`${text.slice(0, at)}|${text.slice(at)}`)).toContain(`**${rule}**`);
    }
  });

  it('takes a text for no comment', () => {
    expect(toldAt('clauses:\n  - id: a\n    text: "see # msa-ig|nore missing-field: x"\n')).toContain('*Text*');
  });
});

describe('on an anchor or an alias', () => {
  const TEXT =
    'term:\n  initial: &long 24 months\n  renewal: *long\n  notice: *gone\nparties: &both\n  client:\n    name: A\n    address: 1 Road\n';
  const at = (written: string) => toldAt(TEXT.replace(written, `${written.slice(0, 2)}|${written.slice(2)}`));

  it('tells what the alias stands for', () => {
    expect(at('*long')).toBe('`*long` stands for what `&long` names:\n\n```yaml\n24 months\n```');
    expect(at('*gone')).toBe('`*gone` stands for nothing: no `&gone` stands before it.');
  });

  it('tells what the anchor is for', () => {
    expect(at('&long')).toContain('can stand elsewhere in the file as `*long`');
    expect(at('&both')).toContain('`*both`');
    expect(toldAt(TEXT.replace('24 months', '24 mon|ths'))).toContain('**24 months**');
  });

  it('shows a map as it stands, its end left out where it is long, backticks and all', () => {
    const keys = Array.from({ length: 20 }, (_, index) => `      x-${index}: "\`\`\`"`).join('\n');
    const shown = toldAt(`x-one:\n    x-two: &some\n${keys}\nx-three: *so|me\n`);
    expect(shown).toMatch(/\n\n````yaml\nx-0: "```"\nx-1: /u);
    expect(shown).toMatch(/\n…\n````$/u);
  });

  it('is answered however far to the right the anchor stands', () => {
    const shown = toldAt(`x-one: {${' '.repeat(60_000)}a: &far [1,\n   2]}\nx-two: *fa|r\n`);
    expect(shown).toContain('[1,\n2]');
  });
});

describe('on a cell of a table', () => {
  const cell = (row: string) =>
    toldAt(
      `schedules:\n  - id: estate\n    table:\n      columns: [Asset, "*Number*"]\n      rows:\n        - ${row}\n`,
    );

  it('tells its column and its row', () => {
    expect(cell('[Server, 1|20]')).toBe('**\\*Number\\*** of Server, row 1');
    expect(cell('[Ser|ver, 120]')).toBe('**Asset**, row 1');
  });

  it('tells of one beyond the columns that it is a cell', () => {
    expect(cell('[Server, 120, to|o many]')).toContain('*Cell*');
  });
});

describe('safety', () => {
  it.each([
    '[click](http://evil.example)',
    '![image](https://evil.example/a.png)',
    '<img src=x>',
    '<https://evil.example>',
    'https://evil.example',
    'www.evil.example',
    'me@evil.example',
    '&lt;b&gt;',
    '**bold** `code` ~~gone~~',
    '# heading',
  ])('%s stays text', (text) => {
    const { document, analysis, position } = editorWith(
      `definitions:\n  Evil Thing: >\n    ${text}\nclauses:\n  - id: a\n    text: An Evil Th|ing.\n`,
    );
    const client = { textDocument: { hover: { contentFormat: ['markdown' as const] } } };
    const contents = hoverAt(document, analysis, client, position)?.contents;
    const markdown = MarkupContent.is(contents) ? contents.value : '';
    const line = markdown.split('\n\n')[1] ?? '';
    expect(line.replace(/\\(.)/gu, '$1')).toBe(text);
    // What is left when escaped characters are taken out has no mark that Markdown knows.
    expect(line.replace(/\\./gu, '')).not.toMatch(/[*_`[\]<>~|&@]|:\/\/|www\.|^#/u);
  });

  it('shows a client without Markdown plain text', () => {
    expect(told('respond', 'response-time', true)).not.toMatch(/\*\*|`|\\/u);
  });
});

describe('silence', () => {
  it.each(['# a com|ment', 'msa: 1 |  # a comment', 'nonsense|: 1', '|', 'term:\n |  initial: 1 year'])(
    '%j',
    (drawn) => {
      const { document, analysis, position } = editorWith(drawn);
      expect(hoverAt(document, analysis, {}, position)).toBeNull();
    },
  );
});
