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
