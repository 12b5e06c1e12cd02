import { describe, expect, it } from 'vitest';
import { vagueWords } from '../../../server/src/rules/obligations/vague-words';
import { told } from '../agreements';

const RULE = 'demand-unmeasurable';

describe('vague words', () => {
  it.each([
    ['The operating system is up to date', 'up to date'],
    ['Keep software up-to-date.', 'up-to-date'],
    ['The line has a reasonable speed', 'reasonable'],
    ['The room is adequately cooled', 'adequately'],
    ['Users have appropriate rights', 'appropriate'],
    ['Workstations are modern', 'modern'],
    ['There is sufficient memory', 'sufficient'],
    ['Hardware is in good condition', 'good'],
    ['Passwords follow the industry standard', 'industry standard'],
    ['Updates are installed as soon as possible', 'as soon as possible'],
    ['Updates are installed regularly', 'regularly'],
    ['Windows 11 is kept up to date', 'up to date'],
    ['Suitable licences exist. Devices are not older than 5 years.', 'Suitable'],
    ['The system is supported by its maker and up to date', 'up to date'],
    ['Security follows best practice', 'best practice'],
  ])('are found in %j', (text, words) => {
    expect(vagueWords(text).map((found) => found.words)).toEqual([words]);
  });

  it.each([
    'The operating system is still supported by its maker',
    'Updates are installed promptly, within 14 days of their release',
    'Updates are installed regularly: every month',
    'The line has a sufficient speed of at least 100 Mbit/s',
    'The device is modern, not older than five years',
    'Memory is adequate: 16 GB or more',
    'Rights are appropriate as $(clauses.rights) describes them',
    'Encryption follows the industry standard ISO/IEC 27001',
    'Each device is covered by a warranty of good faith',
    'The unreasonable is not demanded, goods are delivered, and Moderna is a name',
    'The room is locked',
  ])('are not found in %j', (text) => {
    expect(vagueWords(text)).toEqual([]);
  });

  it('are found quickly in a hostile text', () => {
    const started = performance.now();
    vagueWords(`${'1.1.'.repeat(20_000)} up to date ${'good '.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe(RULE, () => {
  it('looks at standards, not at what they apply to or what follows', () => {
    const text = `client-demands:
  standards:
    - Devices are modern
    - {id: a, requirement: Rights are reasonable, applies-to: every modern device}
    - {id: b, text: The system is kept up to date}
  unmet: {text: The Provider takes reasonable steps.}
services: {included: [Modern desktops]}
`;
    expect(told(RULE, text)).toEqual([
      'client-demands.standards.1: modern',
      'client-demands.standards.a.requirement: reasonable',
      'client-demands.standards.b.text: up to date',
    ]);
  });

  it('is silent about standards that can be checked, and about none', () => {
    expect(told(RULE, 'client-demands: {standards: [Each disk is encrypted]}\n')).toEqual([]);
    expect(told(RULE, 'client-demands: {standards: none}\n')).toEqual([]);
    expect(told(RULE, 'client-demands: {standards: [TBD, TBC]}\n')).toEqual([]);
  });
});
