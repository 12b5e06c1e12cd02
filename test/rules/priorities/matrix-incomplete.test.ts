import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'matrix-incomplete';
const matrix = (...rows: readonly string[]) =>
  `priorities:\n  levels: [{id: P1}, {id: P2}, {id: P3}]\n  matrix:\n${rows.map((row) => `    ${row}\n`).join('')}`;

describe('a matrix', () => {
  it.each([
    ['in the last row', ['site: {now: P1, today: P2}', 'user: {now: P3}'], ['user.today: user']],
    ['in the first row', ['site: {now: P1}', 'user: {now: P2, today: P3}'], ['site.today: site']],
    ['where a cell is empty', ['site: {now: P1, today: P2}', 'user: {now: P3, today: }'], ['user.today: user']],
    ['in an empty row', ['site: {now: P1, today: P2}', 'user: {}'], ['user.now: user']],
    [
      'in two rows',
      ['site: {now: P1}', 'team: {today: P2}', 'user: {now: P2, today: P3}'],
      ['site.today: site', 'team.now: team'],
    ],
  ])('leaves a combination open %s', (_, rows, expected) => {
    expect(told(RULE, matrix(...rows))).toEqual(expected.map((each) => `priorities.matrix.${each}`));
  });

  it('is told by impact and urgency, and filled with the level of the row above', () => {
    const text = matrix('site: {now: P1, today: P2, later: P3}', 'user: {now: P3}');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The matrix gives no level for the impact “user” and the urgency “today” and “later”, which other rows have. Name the level.',
    );
    const once = fixed(RULE, text, 0);
    expect(once).toBe(matrix('site: {now: P1, today: P2, later: P3}', 'user: {now: P3, today: P2}'));
    expect(told(RULE, fixed(RULE, once))).toEqual([]);
  });

  it('has no use for a level', () => {
    const text = matrix('site: {now: P1, today: P1}', 'user: {now: P3, today: P3}');
    expect(told(RULE, text)).toEqual(['priorities.levels.P2: P2']);
    const [finding] = findingsOf(RULE, text);
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      'No cell of the matrix yields “P2”, so that no problem ever has this level. Use it in the matrix, or take it out.',
    );
  });

  it.each([
    ['each row has each urgency', ['site: {now: P1, today: P2}', 'user: {today: P3, now: P2}']],
    ['there is one row', ['site: {now: P1, today: P2, later: P3}']],
    ['a cell is a placeholder', ['site: {now: P1, today: TBD}', 'user: {now: P2, today: P2}']],
    ['a cell names no level that there is', ['site: {now: P1, today: P2}', 'user: {now: P2, today: P9}']],
    ['nothing is written yet', ['site:']],
  ])('is complete, or still being written, where %s', (_, rows) => {
    expect(told(RULE, matrix(...rows))).toEqual([]);
  });

  it('is not missed', () => {
    expect(told(RULE, 'priorities: {levels: [{id: P1}, {id: P2}]}\n')).toEqual([]);
  });
});
