import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'remedy-without-target';
const BANDS = '[{at-least: 99%, below: 99.9%, credit: 5%}, {below: 99%, credit: 9%}]';

describe(RULE, () => {
  it.each([
    ['credits without uptime', `availability: {uptime: none, credits: ${BANDS}}`, 'availability.credits: credits'],
    ['credits where none is stated', `availability: {credits: ${BANDS}}`, 'availability.uptime: credits'],
    [
      'credits of a service without uptime',
      `availability: {uptime: 99%, targets: [{service: a, uptime: none, credits: ${BANDS}}]}`,
      'availability.targets.1.credits: credits',
    ],
    [
      'credits where no service has one',
      `availability: {targets: [{service: a, uptime: none}], uptime: none, credits: ${BANDS}}`,
      'availability.credits: credits',
    ],
    [
      'a right after repeated failure',
      'availability: {uptime: none, chronic-failure: {missed: 3 months, of: 6 months}}',
      'availability.chronic-failure: chronic-failure',
    ],
    [
      'one in words',
      'availability: {uptime: none, chronic-failure: The Client may leave.}',
      'availability.chronic-failure: chronic-failure',
    ],
  ])('finds %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['credits for an uptime', `availability: {uptime: 99.9%, credits: ${BANDS}}`],
    [
      'credits for a service',
      `availability: {uptime: none, targets: [{service: a, uptime: 99.9%}], credits: ${BANDS}}`,
    ],
    ['an uptime to be filled in', `availability: {uptime: TBD, credits: ${BANDS}}`],
    ['a target to be filled in', `availability: {targets: [{service: a, uptime: TBD}], credits: ${BANDS}}`],
    ['no credits', 'availability: {uptime: none, credits: none, chronic-failure: none}'],
    ['an uptime that is aimed at', `availability: {uptime: 99.9%, commitment: target, credits: ${BANDS}}`],
    ['nothing at all', 'availability: {uptime: none}'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('offers the uptime for which the bands were made', () => {
    const text = `availability:\n  uptime: none\n  credits: ${BANDS}\n`;
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'Credits are given where uptime falls short, but no uptime is promised that could. Promise one, or take the remedy out.',
    );
    expect(fixed(RULE, text)).toBe(text.replace('none', '99.9%'));
    expect(fixed(RULE, `availability:\n  credits: ${BANDS}\n`)).toBe(text.replace('none', '99.9%'));
  });

  it('takes the place of the uptime that is missing', () => {
    const paths = findingsOf('missing-statement', `availability: {credits: ${BANDS}}`).map(({ path }) => path);
    expect(paths).not.toContain('availability.uptime');
  });
});
