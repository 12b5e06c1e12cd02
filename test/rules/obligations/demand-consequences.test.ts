import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const demands = (rest: string) =>
  `client-demands:\n  standards: [Each disk is encrypted, Each user has an account]\n${rest}`;
const WITHOUT_GRACE = 'demand-without-grace';
const WITHOUT_CONSEQUENCE = 'demand-without-consequence';

describe(WITHOUT_CONSEQUENCE, () => {
  it.each([
    ['nothing follows', demands('')],
    ['there is a time alone', demands('  grace: 30 days\n')],
    ['what follows is empty', demands('  unmet: {}\n')],
    ['the standard is a map', 'client-demands: {standards: [{id: a, requirement: Each disk is encrypted}]}\n'],
  ])('tells where %s, instead of what is missing', (_, text) => {
    expect(findingsOf(WITHOUT_CONSEQUENCE, text).map(({ path }) => path)).toEqual(['client-demands.unmet']);
    expect(findingsOf('missing-statement', text).map(({ path }) => path)).not.toContain('client-demands.unmet');
  });

  it.each([
    ['effects', demands('  unmet: {effect: charged}\n')],
    ['none', demands('  unmet: none\n')],
    ['words', demands('  unmet: The parties talk about it.\n')],
    ['own wording of the section', demands('  text: What follows is in the manual.\n')],
    ['standards still to be filled in', 'client-demands: {standards: [TBD, TBC]}\n'],
    ['no standards', 'client-demands: {standards: none}\n'],
  ])('is silent about %s', (_, text) => {
    expect(told(WITHOUT_CONSEQUENCE, text)).toEqual([]);
  });

  it('says how many standards are without it, and offers what may follow', () => {
    const text = demands('');
    expect(findingsOf(WITHOUT_CONSEQUENCE, text)[0]?.message).toBe(
      '2 standards are demanded, but nothing follows where a system does not meet one: every target still applies to it. State under `unmet` what follows, or `none`.',
    );
    expect(fixed(WITHOUT_CONSEQUENCE, text, 1)).toBe(demands('  unmet: none\n'));
    for (const nth of [0, 1]) expect(told(WITHOUT_CONSEQUENCE, fixed(WITHOUT_CONSEQUENCE, text, nth))).toEqual([]);
  });
});

describe(WITHOUT_GRACE, () => {
  it.each([
    ['targets do not apply', demands('  unmet: {effect: targets-do-not-apply}\n')],
    ['work is charged', demands('  unmet: {effect: [charged]}\n')],
    ['service may be suspended', demands('  unmet: {effect: [targets-do-not-apply, may-suspend]}\n')],
    [
      'other words name a time',
      demands('  unmet: {effect: charged}\n  also: A shortfall may be accepted for 12 months.\n'),
    ],
    ['the time is empty', demands('  unmet: {effect: charged}\n  grace:\n')],
    [
      'words tell how long it is borne',
      demands('  unmet: {effect: charged}\n  also: The Client may accept it for up to 12 months.\n'),
    ],
  ])('tells where %s at once', (_, text) => {
    expect(findingsOf(WITHOUT_GRACE, text).map(({ path }) => path)).toEqual(['client-demands.grace']);
  });

  it.each([
    ['a time', demands('  unmet: {effect: charged}\n  grace: 30 days\n')],
    ['none', demands('  unmet: {effect: charged}\n  grace: none\n')],
    ['a time still to be filled in', demands('  unmet: {effect: charged}\n  grace: TBD\n')],
    ['a time in words', demands('  unmet: {effect: charged, also: This begins 10 days after the notice.}\n')],
    [
      'a time in words that may be less',
      demands('  unmet: {effect: charged, also: The Client has up to 10 days to put it right.}\n'),
    ],
    ['nothing that follows', demands('  unmet: none\n')],
  ])('is silent about %s', (_, text) => {
    expect(told(WITHOUT_GRACE, text)).toEqual([]);
  });

  it('names what follows, and offers a time', () => {
    const text = demands('  unmet: {effect: [charged, may-suspend]}\n');
    const [finding] = findingsOf(WITHOUT_GRACE, text);
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      'What follows from an unmet standard (`charged`, `may-suspend`) follows at once: no time is given to put it right. State under `grace` how long the Client has, or `none`.',
    );
    expect(fixed(WITHOUT_GRACE, text, 1)).toBe(demands('  unmet: {effect: [charged, may-suspend]}\n  grace: none\n'));
    for (const nth of [0, 1]) expect(told(WITHOUT_GRACE, fixed(WITHOUT_GRACE, text, nth))).toEqual([]);
  });
});
