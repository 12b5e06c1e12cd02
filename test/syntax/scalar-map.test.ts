import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Node, ScalarNode } from '../../server/src/syntax/node';
import { read } from '../../server/src/syntax/read';
import { sourceMap, spanInText } from '../../server/src/syntax/scalar-map';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { agreement } from './support';

function scalarsOf(node: Node): readonly ScalarNode[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'map':
      return node.entries.flatMap((entry) => [entry.key, ...scalarsOf(entry.value)]);
    case 'list':
      return node.items.flatMap(scalarsOf);
    default:
      return [];
  }
}

function textScalar(source: string): { tree: SyntaxTree; scalar: ScalarNode } {
  const tree = read(source);
  const scalar = scalarsOf(tree.root).find((one) => one.text !== 'text');
  if (scalar === undefined) throw new Error('A text is due');
  return { tree, scalar };
}

describe('the source of a stretch of text', () => {
  test.each([
    ['plain', 'text: one two\n', 'two', 'two'],
    ['plain over lines', 'text: one\n  two three\n', 'two', 'two'],
    ['plain, across the fold', 'text: one\n  two three\n', 'one two', 'one\n  two'],
    ['plain with CRLF', 'text: one  \r\n\r\n  two\r\n', 'one\ntwo', 'one  \r\n\r\n  two'],
    ['single quotes', "text: 'the client''s own'\n", "client's", "client''s"],
    ['double quotes', 'text: "say \\"yes\\" \\u00e9t\\u00e9"\n', '"yes" é', '\\"yes\\" \\u00e9'],
    ['an astral escape', 'text: "a \\U0001F642 b"\n', ' b', ' b'],
    ['an escaped line break', 'text: "one \\\n   two"\n', 'two', 'two'],
    ['literal', 'text: |\n    one\n      two\n    three\n', '  two\nthree', '  two\n    three'],
    ['literal with an indicator', 'text: |2\n     one\n  two\n', 'two', 'two'],
    ['literal with CRLF', 'text: |\r\n  one\r\n  two\r\n', 'two', 'two'],
    ['literal below blank lines', 'text: |\n\n  one\n\n  two\n', 'two', 'two'],
    ['folded', 'text: >\n  one\n  two\n\n  three\n', 'two\nthree', 'two\n\n  three'],
    ['folded with deeper lines', 'text: >\n  one\n    two\n  three\n', 'three', 'three'],
    ['folded below blank lines', 'text: >-\n\n  one\n  two\n', 'one two', 'one\n  two'],
  ])('%s', (_, source, stretch, expected) => {
    const { tree, scalar } = textScalar(source);
    const start = scalar.text.indexOf(stretch);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(tree.sourceOf(spanInText(scalar, start, start + stretch.length))).toBe(expected);
  });

  test('of an empty text is between its quotation marks', () => {
    const { tree, scalar } = textScalar('text: ""\n');
    expect(tree.rangeOf(spanInText(scalar, 0, 0))).toEqual({ start: 7, end: 7 });
  });

  test('is empty for an empty stretch, and clamped outside of the text', () => {
    const { tree, scalar } = textScalar('text: one two\n');
    expect(tree.rangeOf(spanInText(scalar, 4, 4))).toEqual({ start: 10, end: 10 });
    expect(tree.rangeOf(spanInText(scalar, -5, 99))).toEqual({ start: 6, end: 13 });
  });
});

const lines = fc.array(fc.constantFrom('one', 'two words', "it's", 'say "x"', '', '  deeper', '🙂 é', 'a\\b'), {
  minLength: 1,
  maxLength: 6,
});

/** Texts as each style would hold them; those that YAML would not read are left out by the test. */
const sources = fc
  .tuple(
    lines,
    fc.constantFrom('plain', 'single', 'double', '|', '|-', '|+', '>', '>-', '>+', '|2', '>1'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([parts, style, lineBreak]) => {
    const body = parts.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
    if (style === 'plain') return `text: x\n${body}\n`.replaceAll('\n', lineBreak);
    if (style === 'single') return `text: 'x${body.replaceAll("'", "''")}'\n`.replaceAll('\n', lineBreak);
    if (style === 'double') return `text: "x${body.replace(/["\\]/g, '\\$&')}"\n`.replaceAll('\n', lineBreak);
    return `text: ${style}\n${body}\n`.replaceAll('\n', lineBreak);
  });

test('every character of a text is found in the source, in order, as itself unless it was escaped or folded', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const tree = read(source);
      fc.pre(tree.findings.every((finding) => finding.severity !== 'error'));
      for (const scalar of scalarsOf(tree.root)) {
        const { text } = scalar.span.chunk;
        const map = sourceMap(scalar, text);
        let last = scalar.span.start;
        for (let offset = 0; offset < scalar.text.length; offset++) {
          const at = map(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(map(offset + 1, 'end')).toBeLessThanOrEqual(scalar.span.end + 1);
          const char = scalar.text.charAt(offset);
          if (/[\p{L}\p{Cs}]/u.test(char)) expect(text.charAt(at)).toBe(char);
          // The line break that ends a block belongs to no line of it.
          if ((char === '\n' || char === ' ') && at < scalar.span.end)
            expect(text.slice(at, map(offset + 1, 'end'))).toMatch(/^\s/);
          last = at;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('all words of an agreement are found', () => {
  const tree = read(agreement);
  for (const scalar of scalarsOf(tree.root)) {
    for (const word of scalar.text.matchAll(/[\p{L}\d]+/gu)) {
      expect(tree.sourceOf(spanInText(scalar, word.index, word.index + word[0].length))).toBe(word[0]);
    }
  }
});
