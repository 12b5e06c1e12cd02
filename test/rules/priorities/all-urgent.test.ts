import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'all-urgent';
const LEVELS = 'priorities:\n  levels: [{id: P1}, {id: P2}, {id: P3}]\n';

describe('levels that are all urgent', () => {
  it.each([
    '  urgent: [P1, P2, P3]\n',
    '  urgent: [P3, P1, P2]\n  can-wait: none\n',
    '  urgent:\n    - P1\n    - P2\n    - P3\n',
    '  urgent: [P1, P2, P3]\n  can-wait: [P3]\n',
  ])('are found: %s', (urgent) => {
    expect(told(RULE, LEVELS + urgent)).toEqual(['priorities.urgent: urgent']);
  });

  it('are counted, and named beside what can wait', () => {
    const [finding] = findingsOf(RULE, `${LEVELS}  urgent: [P1, P2, P3]\n  can-wait: none\n`);
    expect(finding?.message).toBe(
      'All 3 levels are urgent, so that none comes before another and nothing can wait. Leave out of `urgent` the levels that can wait.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual(['What can wait']);
  });

  it('lose the least urgent', () => {
    const mended = fixed(RULE, `${LEVELS}  urgent: [P3, P1, P2]\n`);
    expect(mended).toBe(`${LEVELS}  urgent: [P1, P2]\n`);
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['one can wait', `${LEVELS}  urgent: [P1, P2]\n`],
    ['nothing can wait, and not all are urgent', `${LEVELS}  urgent: [P1]\n  can-wait: none\n`],
    ['none is urgent', `${LEVELS}  urgent: none\n`],
    ['nothing says yet which are', LEVELS],
    ['one is still open', `${LEVELS}  urgent: [P1, P2, TBD]\n`],
    ['only one level is written', 'priorities: {levels: [{id: P1}], urgent: [P1]}\n'],
  ])('are not found where %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
