import { describe, expect, test } from 'vitest';
import { read } from '../../server/src/syntax/read';
import type { TrailStep } from '../../server/src/syntax/tree';
import { agreement, withCursor } from './support';

/** `services > included > [1] > name=scalar`; a key that the cursor stands on is marked. */
function trail(source: string): string {
  const { text, offset } = withCursor(source);
  const steps = read(text).trailAt(offset);
  const name = (step: TrailStep): string[] => {
    if (step.via === 'root') return [];
    return [step.via === 'index' ? `[${step.index}]` : `${step.onKey ? '@' : ''}${step.entry.key.text}`];
  };
  return `${steps.flatMap(name).join(' > ')} = ${steps.at(-1)?.node.kind}`;
}

describe('inside what is written', () => {
  test.each([
    ['ti│tle: T\n', '@title = scalar'],
    ['title: T│\n', 'title = scalar'],
    ['title: T│itle\nmsa: 1\n', 'title = scalar'],
    ['services:\n  included:\n    - id: a\n      na│me: x\n', 'services > included > [0] > @name = scalar'],
    ['services:\n  included:\n    - a\n    - │b\n', 'services > included > [1] = scalar'],
    ['services:\n  included:\n    - a\n    -│ b\n', 'services > included > [1] = scalar'],
    ['a: {b: c, d: │e}\n', 'a > d = scalar'],
    ['a: [x, y│, z]\n', 'a > [1] = scalar'],
    ['a: [x, │y]\n', 'a > [1] = scalar'],
    ['text: |\n  one│\n  two\n', 'text = scalar'],
    ['text: |\n  one\n  two│\n', 'text = scalar'],
  ])('%j leads to %s', (source, expected) => {
    expect(trail(source)).toBe(expected);
  });
});

describe('where something would be written', () => {
  test.each([
    // An empty text, and the line behind the last one.
    ['│', ' = map'],
    ['msa: 1\n│', ' = map'],
    // Behind a key.
    ['services:│', 'services = empty'],
    ['services: │', 'services = empty'],
    // On a blank line, its indentation decides.
    ['services:\n  │', 'services = empty'],
    ['services:\n│', ' = map'],
    ['services:\n  included: x\n  │\nterm: 1\n', 'services = map'],
    ['services:\n  included: x\n    │\nterm: 1\n', 'services > included = scalar'],
    ['services:\n  included: x\n│\nterm: 1\n', ' = map'],
    ['services:\n  included:\n    - id: a\n      │\n', 'services > included > [0] = map'],
    ['services:\n  included:\n    - id: a\n    │\n', 'services > included = list'],
    ['services:\n  included:\n    - id: a\n  │\n', 'services = map'],
    ['services:\n  included:\n  - id: a\n    │\n', 'services > included > [0] = map'],
    ['services:\n  included:\n    - │\n', 'services > included > [0] = empty'],
    ['services:\n  included:\n    - a\n    - │\n', 'services > included > [1] = empty'],
    // Blank lines before comments and other sections change nothing.
    ['services:\n  included: x\n\n  # comment\n  │\n\nterm: 1\n', 'services = map'],
    // Inside brackets, between the entries.
    ['a: {b: c, │}\n', 'a = map'],
    ['a: [x, │]\n', 'a = list'],
  ])('%j leads to %s', (source, expected) => {
    expect(trail(source)).toBe(expected);
  });
});

describe('while the line is half-typed or broken', () => {
  test.each([
    ['msa: 1\nresp│\nterm: 1\n', ' = map'],
    ['services:\n  included: x\n  exc│\n', 'services = map'],
    ['services:\n  included:\n    - id: a\n      na│\n    - id: b\n', 'services > included > [0] = map'],
    ['services:\n  included: x\n  excluded: "open│\nterm: 1\n', 'services > excluded = scalar'],
    ['term:\n  notice: {a: 1, b│\nfees:\n  due: 1\n', 'term > notice > @b = empty'],
    ['services:\n  included: [a, b│\nterm: 1\n', 'services > included > [1] = scalar'],
  ])('%j leads to %s', (source, expected) => {
    expect(trail(source)).toBe(expected);
  });
});

test('every offset of an agreement has a trail that begins at its root and holds what is there', () => {
  const tree = read(agreement);
  for (let offset = 0; offset <= agreement.length; offset++) {
    const steps = tree.trailAt(offset);
    expect(steps[0]).toEqual({ via: 'root', node: tree.root });
    const last = steps.at(-1);
    const range = last && tree.rangeOf(last.node.span);
    if (last?.node.kind === 'scalar' && last.via === 'index') expect(range?.end).toBeGreaterThanOrEqual(offset - 2);
  }
});
