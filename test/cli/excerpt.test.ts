import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../server/src/cli/excerpt';
import { isPattern } from '../../server/src/cli/glob';
import { showsColour } from '../../server/src/cli/shell';
import { harmless } from '../../server/src/cli/visible';

/** The excerpt of a line whose marked part stands between `«` and `»`. */
function shown(drawn: string): readonly string[] {
  const start = drawn.indexOf('«');
  const end = drawn.indexOf('»') - 1;
  const { line, carets } = excerptOf(drawn.replace(/[«»]/gu, ''), {
    start: { line: 4, character: start },
    end: { line: 4, character: end },
  });
  return [line, carets];
}

describe('the marked part of a line', () => {
  it.each([
    ['  respond: «4»', '  respond: 4', '           ^'],
    ['«msa»: 1', 'msa: 1', '^^^'],
    ['msa: «»', 'msa: ', '     ^'],
    ['\t«a»\tb', '    a   b', '    ^'],
    ['a\t«b»', 'a   b', '    ^'],
    ['名前: «株式会社»', '名前: 株式会社', '      ^^^^^^^^'],
    ['👩‍👩‍👧: «x»', '👩‍👩‍👧: x', '    ^'],
    ['e\u0301: «x»', 'e\u0301: x', '   ^'],
    ['\u0007«x»', '\ufffdx', ' ^'],
    ['a\u200bb«c»', 'a\u200bbc', '  ^'],
  ])('%j', (drawn, line, carets) => {
    expect(shown(drawn)).toEqual([line, carets]);
  });

  it('goes to the end of its first line', () => {
    const range = { start: { line: 0, character: 6 }, end: { line: 3, character: 1 } };
    expect(excerptOf('text: |', range)).toEqual({ line: 'text: |', carets: '      ^' });
  });

  it('is brought into sight on a long line', () => {
    const [line = '', carets = ''] = shown(`text: ${'word '.repeat(60)}«here» ${'word '.repeat(60)}`);
    expect(line.startsWith('…') && line.endsWith('…')).toBe(true);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
    expect(line.length).toBeLessThanOrEqual(102);
  });

  it('costs no more on an endless line', () => {
    const line = `${'word '.repeat(400_000)}here ${'word '.repeat(400_000)}`;
    const at = line.indexOf('here');
    const range = { start: { line: 0, character: at }, end: { line: 0, character: at + 4 } };
    const begun = performance.now();
    for (let time = 0; time < 100; time += 1) {
      const { line: shownLine, carets } = excerptOf(line, range);
      expect(shownLine.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
      expect(shownLine.startsWith('…') && shownLine.endsWith('…')).toBe(true);
    }
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('is marked by at least one caret within the line, whatever the line holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(210), fc.nat(210), (text, a, b) => {
        const line = text.replace(/[\r\n]/gu, '');
        const [start, end] = a < b ? [a, b] : [b, a];
        const excerpt = excerptOf(line, { start: { line: 0, character: start }, end: { line: 0, character: end } });
        expect(excerpt.carets).toMatch(/^ *\^+$/u);
        expect(excerpt.line).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
        expect(excerpt.carets.length).toBeLessThanOrEqual(220);
      }),
    );
  });
});

describe('what a terminal is sent', () => {
  it('is one line without anything that it would act on', () => {
    expect(harmless('a\n b\u001b[31m\u202e')).toBe('a b\ufffd[31m\ufffd');
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('has colours: terminal %s, %j: %s', (isTerminal, environment, expected) => {
    expect(showsColour(isTerminal, environment)).toBe(expected);
  });
});

describe('a pattern', () => {
  it.each([
    ['a.msa.yaml', false],
    ['*.msa.yaml', true],
    ['a?.msa.yaml', true],
    ['{a,b}.msa.yaml', true],
    ['[ab].msa.yaml', true],
  ])('%s: %s', (text, expected) => {
    expect(isPattern(text)).toBe(expected);
  });
});
