import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'priority-label';
const levels = `priorities:
  noun: Severity
  levels:
    - {id: P1, name: Critical}
    - {id: P2, name: Normal}
`;
const clause = (text: string) => `${levels}clauses:\n  - ${JSON.stringify(text)}\n`;

describe('priority-label', () => {
  it.each([
    ['A failed server is P1 (Severity 2).', 'A failed server is P1 (Severity 1).'],
    ['A failed server is P1 (Normal).', 'A failed server is P1 (Critical).'],
    ['A failed server is Critical (P2).', 'A failed server is Critical (P1).'],
    ['A failed server is P1 – High.', 'A failed server is P1 – Critical.'],
    ['A failed server is P2: Critical.', 'A failed server is P2: Normal.'],
    ['A failed server is Priority 1.', 'A failed server is Severity 1.'],
  ])('is found in %j, and mended', (bad, good) => {
    expect(findingsOf(RULE, clause(bad))).toHaveLength(1);
    expect(fixed(RULE, clause(bad))).toBe(clause(good));
    expect(findingsOf(RULE, clause(good))).toEqual([]);
  });

  it.each([
    'A failed server is P1 (Critical).',
    'A failed server is Severity 1 (P1).',
    'P1-P2, P1/P2 and P1, P2 are urgent.',
    'A high price is normal (critical readers agree).',
    'A failed server is P1 (the whole site is down).',
    'Priority 7 of the road map, priority mail 2, and Normal 2.',
  ])('is silent about %j', (text) => {
    expect(findingsOf(RULE, clause(text))).toEqual([]);
  });

  it('finds two levels with one name', () => {
    const text = 'priorities: {levels: [{id: P1, name: High}, {id: P2, name: high}]}\n';
    expect(told(RULE, text)).toEqual(['priorities.levels.P2.name: high']);
    expect(findingsOf(RULE, text)[0]?.related).toHaveLength(1);
  });

  it.each(['urgent', 'class-a'])('finds the name of another level that ends in a letter beside `%s`', (id) => {
    const text = (name: string) => `priorities:
  noun: Class
  levels: [{id: ${id}, name: Class A}, {id: normal, name: Class B}]
clauses:
  - A failed server is ${id} (${name}).
`;
    expect(findingsOf(RULE, text('Class B'))).toHaveLength(1);
    expect(fixed(RULE, text('Class B'))).toBe(text('Class A'));
    expect(findingsOf(RULE, text('Class A'))).toEqual([]);
  });

  it('finds an id whose number is not that of its name', () => {
    const text = 'priorities: {levels: [{id: P1, name: Priority 2}]}\n';
    expect(told(RULE, text)).toEqual(['priorities.levels.P1.name: Priority 2']);
    expect(fixed(RULE, text)).toBe('priorities: {levels: [{id: P1, name: Priority 1}]}\n');
  });

  it('says what each of the two names means', () => {
    expect(findingsOf(RULE, clause('A failed server is P1 (Normal).'))[0]?.message).toBe(
      '“P1” and “Normal” are not the same level: “P1” is P1, Critical, “Normal” is P2, Normal. Name one level by its own names.',
    );
  });
});

describe('a table of the author’s own', () => {
  const levels = 'priorities:\n  levels:\n    - {id: P1, name: Critical}\n    - {id: P2, name: Normal}\n';
  const table = (rows: string) =>
    `${levels}schedules:\n  - id: t\n    title: T\n    table: {columns: [Level, Name], rows: ${rows}}\n`;

  it.each([
    ['[[P1, Normal], [P2, Normal]]', ['schedules.t.table.rows.1.2: Normal']],
    ['[[P1, High]]', ['schedules.t.table.rows.1.2: High']],
    ['[[Priority 2, Critical]]', ['schedules.t.table.rows.1.2: Critical']],
    ['[[P1, Critical], [P2, Normal]]', []],
    ['[[P1, 15 minutes], [High street, Normal]]', []],
    ['[[P1, A problem that is high on the list of the parties]]', []],
  ])('gives a level its own name in each row: %s', (rows, expected) => {
    expect(told('priority-label', table(rows))).toEqual(expected);
  });

  it('is mended by the name of the level', () => {
    expect(fixed('priority-label', table('[[P1, High]]'))).toContain('rows: [[P1, Critical]]');
  });
});
