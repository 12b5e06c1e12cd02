import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastTabStop, plainSnippet, shiftTabStops, snippetOf } from '../../server/src/agreement/snippet';

describe('snippets', () => {
  it.each([
    ['name: ${1:Help desk}', 'name: Help desk'],
    ['kind: ${1|cloud,support|}', 'kind: cloud'],
    ['kind: ${1|a\\,b,c\\|d|}', 'kind: a,b'],
    ['$1: ${2}$0', ': '],
    ['see \\$(term.initial)', 'see $(term.initial)'],
    ['${1:a \\} b}', 'a } b'],
    ['{role: ${1:desk}, name: ${2:Sam}}', '{role: desk, name: Sam}'],
    ['${1:P1} and $1', 'P1 and P1'],
    ['GBP 5 and C:\\\\x', 'GBP 5 and C:\\x'],
  ])('%s leaves %s', (snippet, plain) => {
    expect(plainSnippet(snippet)).toBe(plain);
  });

  it('take any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainSnippet(snippetOf(text))).toBe(text);
        expect(lastTabStop(snippetOf(text))).toBe(0);
      }),
    );
  });

  it('count on behind others, and leave the last stop where it is', () => {
    expect(shiftTabStops('${1:a} ${2|b,c|} $3 $0', 4)).toBe('${5:a} ${6|b,c|} $7 $0');
    expect(lastTabStop('${1:a} $7 ${3|x|}')).toBe(7);
  });

  it('leave the same text wherever they count from', () => {
    const pieces = fc.oneof(
      fc.string().map(snippetOf),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.string({ minLength: 1 }))
        .map(([n, text]) => `\${${n}:${snippetOf(text)}}`),
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.nat({ max: 50 }), (parts, by) => {
        const snippet = parts.join('');
        expect(plainSnippet(shiftTabStops(snippet, by))).toBe(plainSnippet(snippet));
      }),
    );
  });
});
