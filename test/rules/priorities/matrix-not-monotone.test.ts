import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'matrix-not-monotone';
const matrix = (...rows: readonly string[]) =>
  `priorities:\n  levels: [{id: P1}, {id: P2}, {id: P3}, {id: P4}]\n  matrix:\n${rows.map((row) => `    ${row}\n`).join('')}`;

describe('a cell of the matrix', () => {
  it.each([
    ['along its row', ['site: {now: P1, today: P3}', 'user: {now: P3, today: P2}'], ['user.today: P2']],
    ['along its column', ['site: {now: P1, today: P3}', 'user: {now: P2, today: P2}'], ['user.today: P2']],
    [
      'where it is too urgent for its place',
      [
        'site: {now: P1, today: P2, later: P3}',
        'team: {now: P2, today: P3, later: P1}',
        'user: {now: P3, today: P3, later: P4}',
      ],
      ['team.later: P1'],
    ],
    [
      'where it is too little urgent',
      ['site: {now: P4, today: P2, later: P3}', 'team: {now: P2, today: P3, later: P4}'],
      ['site.now: P4'],
    ],
    [
      'in a matrix from the least to the greatest',
      [
        'user: {later: P4, today: P3, now: P2}',
        'team: {later: P3, today: P4, now: P1}',
        'site: {later: P3, today: P2, now: P1}',
      ],
      ['team.today: P4'],
    ],
    [
      'where rows are written in another order',
      ['site: {now: P1, today: P2}', 'user: {today: P1, now: P2}'],
      ['user.today: P1'],
    ],
  ])('runs against the others %s', (_, rows, expected) => {
    expect(told(RULE, matrix(...rows))).toEqual(expected.map((each) => `priorities.matrix.${each}`));
  });

  it('is told with the cell that it contradicts, and takes over its level', () => {
    const text = matrix('site: {now: P1, today: P2}', 'team: {now: P2, today: P1}', 'user: {now: P3, today: P4}');
    const [finding] = findingsOf(RULE, text);
    expect(finding?.message).toBe(
      'A problem with the urgency “now” has the level P2, one with the urgency “today”, which is less, the more urgent P1. Correct one of the two: a problem that matters more must not be less urgent.',
    );
    expect(finding?.related).toHaveLength(2);
    const mended = fixed(RULE, text);
    expect(mended).toBe(text.replace('today: P1', 'today: P2'));
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['from the greatest to the least', ['site: {now: P1, today: P2}', 'user: {now: P2, today: P3}']],
    ['from the least to the greatest', ['user: {today: P3, now: P2}', 'site: {today: P2, now: P1}']],
    ['with the urgency the other way round', ['site: {today: P2, now: P1}', 'user: {today: P3, now: P2}']],
    ['with neighbours alike', ['site: {now: P1, today: P1}', 'user: {now: P1, today: P2}']],
    ['with cells that are open', ['site: {now: P1, today: TBD}', 'user: {now: P2}']],
    ['with an open cell in the first row', ['site: {today: P2, later: P3}', 'user: {now: P2, today: P3, later: P4}']],
    ['with a level that there is not', ['site: {now: P9, today: P2}', 'user: {now: P2, today: P3}']],
    ['in one row', ['site: {today: P3, now: P1}']],
  ])('agrees with the others %s', (_, rows) => {
    expect(told(RULE, matrix(...rows))).toEqual([]);
  });
});
