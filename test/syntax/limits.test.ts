import { describe, expect, test } from 'vitest';
import { compose } from '../../server/src/syntax/compose';
import { limits } from '../../server/src/syntax/limits';
import { read } from '../../server/src/syntax/read';

/** Each within a few seconds even on a busy machine; what is meant is that none takes minutes. */
const patience = 20_000;

const rulesOf = (text: string): ReadonlySet<string> => new Set(read(text).findings.map((finding) => finding.rule));

describe('a text beyond any agreement is one finding that names the limit', () => {
  test('five megabytes', { timeout: patience }, () => {
    const tree = read('a: The Provider shall monitor.\n'.repeat(170_000));
    expect(tree.findings.map((finding) => [finding.rule, finding.message.includes('4,000,000 characters')])).toEqual([
      ['limit', true],
    ]);
    expect(tree.root.entries).toEqual([]);
    expect(tree.trailAt(1_000)).toHaveLength(1);
  });

  test('60,000 keys in one map', { timeout: patience }, () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `  k${index}: ${index}\n`).join('');
    const tree = read(`s:\n${keys}t: 1\n`);
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['limit']);
    expect(tree.root.entries.map((entry) => entry.key.text)).toEqual(['s', 't']);
    const [section] = tree.root.entries;
    expect(section?.value.kind === 'map' && section.value.entries).toHaveLength(limits.entries);
  });

  test.each([
    ['in one flow map', `s: {${Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join(', ')}}\n`],
    ['in one flow list', `s: [${'x, '.repeat(30_000)}x]\n`],
    ['at the left margin', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join('')],
  ])('30,000 %s', { timeout: patience }, (_, text) => {
    expect(read(text).findings.map((finding) => finding.rule)).toEqual(['limit']);
  });

  test('50,000 anchors', { timeout: patience }, () => {
    expect(rulesOf(`s:\n${Array.from({ length: 50_000 }, (_, index) => `  - &a${index} x\n`).join('')}`)).toContain(
      'limit',
    );
  });

  // Twenty thousand brackets in a line, fifteen hundred steps of indentation.
  test.each([
    ['brackets', `a: ${'['.repeat(20_000)}\nb: 1\n`],
    ['closed brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\nb: 1\n`],
    ['braces', `a: ${'{a: '.repeat(20_000)}\nb: 1\n`],
    ['dashes', `a:\n  ${'- '.repeat(20_000)}x\nb: 1\n`],
    ['question marks', `a:\n  ${'? '.repeat(20_000)}x\nb: 1\n`],
    [
      'steps of indentation',
      `${Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}b: 1\n`,
    ],
    ['lists in steps', `a:\n${Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}-\n`).join('')}b: 1\n`],
  ])('far too many nested %s', { timeout: patience }, (_, text) => {
    const tree = read(text);
    expect(tree.findings.map((finding) => finding.rule)).toContain('limit');
    expect(tree.root.entries.at(-1)?.key.text).toBe('b');
  });

  test('the yaml package is not made to call itself as often as there are brackets', () => {
    const { faults, contents } = compose(`a: ${'[[ '.repeat(10_000)}`);
    expect(contents).toBeUndefined();
    expect(faults).toEqual([{ code: 'RESOURCE_EXHAUSTION', start: 183, end: 30_003, message: '' }]);
  });

  test('a fault on each of 20,000 lines', { timeout: patience }, () => {
    const tree = read(Array.from({ length: 20_000 }, (_, index) => `k${index}: "open\n`).join(''));
    expect(tree.findings.length).toBeLessThanOrEqual(limits.findings + 1);
    expect(tree.findings.at(-1)?.rule).toBe('limit');
  });
});

describe('what is long but honest is read', () => {
  test('a text of a megabyte', { timeout: patience }, () => {
    const tree = read(`s:\n  text: |\n${'    The Provider shall monitor.\n'.repeat(32_000)}  next: 1\n`);
    expect(tree.findings).toEqual([]);
    expect(tree.trailAt(500_000).at(-1)?.node.kind).toBe('scalar');
  });

  test('an unfinished quotation mark above 30,000 lines', { timeout: patience }, () => {
    const tree = read(`a: "open\n${'b: 1\nc: 2\n'.repeat(5_000)}`);
    expect(tree.findings[0]).toMatchObject({ rule: 'syntax' });
  });

  test('a line of a megabyte', { timeout: patience }, () => {
    expect(read(`a: ${'words and '.repeat(100_000)}end\n`).findings).toEqual([]);
    expect(rulesOf(`${'word '.repeat(100_000)}\na: 1\n`)).toEqual(new Set(['syntax']));
  });
});
