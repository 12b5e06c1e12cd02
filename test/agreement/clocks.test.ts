import { describe, expect, it } from 'vitest';
import { printPath } from '../../server/src/agreement/printed';
import { understand } from '../../server/src/agreement/understand';
import { read } from '../../server/src/syntax/read';

/** What `$(path)` prints in the agreement `source`. */
function prints(source: string, path: string): string | undefined {
  const printed = printPath(understand(read(source), []).agreement, path);
  return printed && 'text' in printed ? printed.text : printed?.kind;
}

describe('a time prints on the clock that it runs on', () => {
  const levels = `priorities:
  levels:
    - {id: P1, respond: 2 hours, clock: always}
    - {id: P2, respond: 2 hours, resolve: 3 weeks, clock: business-hours}
    - {id: P3, respond: 2 days}
`;

  it.each([
    ['priorities.levels.P1.respond', '2 hours'],
    ['priorities.levels.P2.respond', '2 Business Hours'],
    ['priorities.levels.P2.resolve', '3 weeks'],
    ['priorities.levels.P3.respond', '2 Business Days'],
  ])('%s', (path, text) => {
    expect(prints(levels, path)).toBe(text);
  });

  it.each([
    ['calendar', '10 days'],
    ['business', '10 Business Days'],
  ])('days of an agreement that counts %s days', (days, text) => {
    expect(prints(`days: ${days}\nfees: {due: 10 days, late-interest: none}`, 'fees.due')).toBe(text);
  });

  it('days of a level that runs around the clock are calendar days, whatever days are elsewhere', () => {
    const source = `days: business\npriorities: {levels: [{id: P1, resolve: 1 day, clock: always}]}`;
    expect(prints(source, 'priorities.levels.P1.resolve')).toBe('1 day');
  });

  it('leaves other values alone', () => {
    expect(prints(`${levels}services: {included: [{id: a, quantity: 3 users}]}`, 'services.included.a.quantity')).toBe(
      '3 users',
    );
  });
});
