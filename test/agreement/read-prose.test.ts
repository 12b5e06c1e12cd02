import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../server/src/agreement/inline';
import { textOf } from '../../server/src/agreement/inline-text';
import type { Prose, ProseBlock } from '../../server/src/agreement/prose';
import { readMarked, readProse } from '../../server/src/agreement/read-prose';
import { spanIn } from '../../server/src/syntax/span';
import { literal, plain, proseOf, sourceOf } from './prose-notation';

describe('declared terms', () => {
  test.each([
    ['the hardware ("**Client Systems**") listed', ['Client Systems']],
    ['Northwind IT Limited (the "**Provider**")', ['Provider']],
    ['Northwind IT Limited ("the **Provider**")', ['Provider']],
    ['Northwind IT Limited (“**Northwind**” or the “**Provider**”)', ['Northwind', 'Provider']],
    ['Acme (**"Client"**)', ['Client']],
    ['"**Uptime**" means the share of time', ['Uptime']],
    ['**"Uptime"** means the share of time', ['Uptime']],
    ['- "**Backup**" has the meaning', ['Backup']],
    ['| A |\n|---|\n| the fee ("**Fee**") |', ['Fee']],
    ['"**Uptime**" is good', []],
    ['**Uptime** means', []],
    ['the (**bold**) word', []],
    ['("Uptime")', []],
  ])('%s', (text, terms) => {
    expect(proseOf(text).declares.map((declaration) => declaration.term)).toEqual(terms);
  });
});

describe('what is told beside the text', () => {
  test('references stand in the order of the text, with the place of each path', () => {
    const { references } = proseOf('See $(clauses fees term).\n\n(a) and $(parties.client.name)');
    expect(references.map(({ span }) => span && sourceOf(span))).toEqual([
      '$(clauses fees term)',
      '$(parties.client.name)',
    ]);
    const paths = references.flatMap(({ reference }) => reference.paths);
    expect(paths.map(({ span }) => span && sourceOf(span))).toEqual(['fees', 'term', 'parties.client.name']);
  });

  test('placeholders are told once each', () => {
    const { blanks } = proseOf('within TBD of\n\n| [Client name] |\n|---|\n| ____ |');
    expect(blanks.map(({ span }) => sourceOf(span))).toEqual(['TBD', '[Client name]', '____']);
  });

  test.each([
    ['as $(availability.backups says', '$('],
    ['as $() says', '$()'],
    ['as $(  ) says', '$(  )'],
    ['$(a $(fees)', '$('],
  ])('a reference that cannot be read stays as it is, with a fault: %s', (text, culprit) => {
    const prose = proseOf(text);
    expect(prose.faults.map(({ span }) => sourceOf(span))).toEqual([culprit]);
    expect(contentText(prose)).toBe(text.replace('$(fees)', ''));
  });

  test('a reference may go on in the next line', () => {
    const { references, faults } = proseOf('$(clauses fees\nterm)');
    expect(faults).toEqual([]);
    expect(references[0]?.reference.paths.map(({ path }) => path)).toEqual(['fees', 'term']);
  });
});

describe('places in the source', () => {
  test('are those of the characters, behind indentation and marks', () => {
    const prose = proseOf('Intro.\n\n(a) first **bold**\n    goes on\n(b) second');
    const list = prose.blocks[1];
    if (list?.kind !== 'list') throw new Error('expected a list');
    const [first, second] = list.items;
    expect(first && sourceOf(first.span)).toBe('(a) first **bold**\n      goes on');
    expect(second && sourceOf(second.span)).toBe('(b) second');
    const spans = first?.content.map((run) => ('span' in run && run.span ? sourceOf(run.span) : undefined));
    expect(spans).toEqual(['first ', '**bold**', '\n      goes on']);
  });

  test('count UTF-16 units', () => {
    const prose = proseOf('🙂🙂 **é**');
    const [paragraph] = prose.blocks;
    const bold = paragraph?.kind === 'paragraph' ? paragraph.content[1] : undefined;
    expect(bold?.kind === 'strong' && bold.span && sourceOf(bold.span)).toBe('**é**');
  });

  test('see through the escapes of a quoted scalar', () => {
    const source = '"say \\"$(fees)\\" now"';
    const chunk = { text: source, node: undefined, problems: [] };
    const { references } = readProse({
      kind: 'scalar',
      style: 'double-quoted',
      text: 'say "$(fees)" now',
      span: spanIn(chunk, 0, source.length),
    });
    expect(references.map(({ span }) => span && sourceOf(span))).toEqual(['$(fees)']);
  });
});

describe('laws', () => {
  const markup = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '](https://a.example)',
      '<',
      '>',
      '$(',
      '$$(',
      ')',
      'fees',
      '\\',
      '|',
      '\n',
    ],
    ...[
      '|-|-|\n',
      '- ',
      '(a) ',
      '(i) ',
      '1. ',
      '  ',
      '\n\n',
      'TBD',
      '[Name]',
      '"',
      '🙂',
      'a',
      ' ',
      'https://b.example/',
    ],
  );
  const text = fc.array(markup, { maxLength: 40 }).map((parts) => parts.join(''));

  test('reading never throws, and every place lies inside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const scalar = literal(source);
        const prose = readProse(scalar);
        for (const span of [...prose.references, ...prose.blanks, ...prose.faults].map((one) => one.span)) {
          if (!span) throw new Error('no place');
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(scalar.span.end);
        }
      }),
    );
  });

  test('no letter or figure of words is lost', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
    const marks = fc.constantFrom(
      ' ',
      '*',
      '**',
      '_',
      ' - ',
      '\n',
      '\n\n',
      '\n- ',
      '\n(a) ',
      ' [',
      '] ',
      ' "',
      '. ',
      ' `',
    );
    const source = fc.array(fc.tuple(words, marks), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(source, (parts) => {
        const written = parts.map(([word, mark]) => word + mark).join('');
        const letters = (some: string) => some.replace(/[^A-Za-z]/g, '').replace(/a(?=[A-Z]|$)/g, '');
        expect(letters(wholeText(proseOf(written)))).toBe(letters(written.replaceAll('(a)', '')));
      }),
    );
  });

  test('text without marks reads as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z ,;:]{0,30}[A-Za-z]$/), (source) => {
        const inline: Inline = { kind: 'text', text: source, span: plain(source).span };
        const [block] = readProse(plain(source)).blocks;
        expect(
          block?.kind === 'paragraph' && block.content.map(({ kind, ...rest }) => [kind, 'text' in rest && rest.text]),
        ).toEqual([[inline.kind, source]]);
      }),
    );
  });
});

describe('hostile text', () => {
  const long = 100_000;
  test.each([
    '[',
    '](',
    '[a](',
    '*',
    '**a ',
    '*a_',
    '_ a*',
    '`',
    '`` ` ',
    '$(',
    '<a@',
    '- ',
    '(a) ',
    '|',
    '|\n|-',
    'https://',
    '\\',
    '("**A',
    '\n  - a',
  ])('%j again and again is read in time', (part) => {
    const started = performance.now();
    readProse(literal(part.repeat(Math.ceil(long / part.length))));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each([
    ['**a', ' ', 'b** c'],
    ['` ', 'a', '`'],
  ])('%j, %j many times and %j', (before, middle, after) => {
    const started = performance.now();
    readProse(literal(before + middle.repeat(long) + after));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('runs of backticks of every length', () => {
    const source = Array.from({ length: 700 }, (_, index) => '`'.repeat(index + 1)).join('a');
    const started = performance.now();
    readProse(literal(source));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('deep lists go on at the deepest level', () => {
    const source = Array.from({ length: 200 }, (_, index) => `${'  '.repeat(index)}- ${index}`).join('\n');
    expect(wholeText(proseOf(source)).replace(/\s+/g, ' ')).toContain('198 199');
  });
});

function contentText(prose: Prose): string {
  const [block] = prose.blocks;
  return block?.kind === 'paragraph' ? textOf(block.content) : '';
}

/** Everything that a prose says, blocks parted by blanks. */
function wholeText(prose: Prose): string {
  return prose.blocks.map(blockText).join(' ');
}

function blockText(block: ProseBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `${textOf(block.heading ?? [])} ${textOf(block.content)}`;
    case 'list':
      return block.items.map((item) => [textOf(item.content), ...item.children.map(blockText)].join(' ')).join(' ');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map((cell) => textOf(cell)).join(' ')).join(' ');
  }
}

describe('the short way', () => {
  const pieces = fc.constantFrom(
    ...'A|a|iv|1|12|The Provider |to |x|X|XX|T|TB|tbd|TODO|.|..|...|?|%|% A|http|:|//|https://a.example|(a) |1. |- |* |$|(|)|[|]|{|}'.split(
      '|',
    ),
    ...['|', '\n', '\n\n', '  ', '\t', '\u00a0', '\u2028', '\\', '`', '_', '<', 'é', '•', '😀', "'", '"', '\r'],
  );
  const text = fc.array(pieces, { maxLength: 8 }).map((found) => found.join(''));

  test.each([
    ['of a literal text', literal],
    ['of a plain one', plain],
  ])('%s reads what the long way reads', (_, nodeOf) => {
    fc.assert(
      fc.property(text, (written) => {
        const node = nodeOf(written);
        expect(readProse(node)).toEqual(readMarked(node));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is gone for a sentence without marks, which stands where its scalar does', () => {
    const node = plain('The Provider shall answer within 2 hours: 99.9% of the time.');
    expect(readProse(node).blocks[0]?.span).toBe(node.span);
  });
});
