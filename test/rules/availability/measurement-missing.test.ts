import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'measurement-missing';
const WHOLE = '{per: month, by: a probe, rounding: to two decimal places}';
const agreement = (measured: string) => `availability:\n  uptime: 99.9%\n  measured: ${measured}\n`;
const paths = (text: string) => findingsOf(RULE, text).map(({ path }) => path);

describe(RULE, () => {
  it.each([
    ['the period', '{by: a probe, rounding: to two decimal places}', 'per'],
    ['the means', '{per: month, rounding: to two decimal places}', 'by'],
    ['the rounding', '{per: month, by: a probe}', 'rounding'],
  ])('misses %s', (_, measured, key) => {
    const text = agreement(measured);
    expect(paths(text)).toEqual([`availability.measured.${key}`]);
    expect(paths(fixed(RULE, text))).toEqual([]);
  });

  it('misses each part by itself, rounding least', () => {
    const found = findingsOf(RULE, agreement('{covers: all servers}'));
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'information']);
  });

  it('misses the whole once, in place of the general finding', () => {
    const text = 'availability:\n  targets:\n    - {service: a, uptime: 99.9%}\n';
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'An uptime of 99.9% is stated, but not how it is measured. State the period, the means and the rounding: by the month it allows 43 min 12 s of downtime, by the year 8 h 46 min at once.',
    );
    expect(findingsOf('missing-statement', text).map(({ path }) => path)).not.toContain('availability.measured');
    expect(paths(fixed(RULE, text))).toEqual([]);
  });

  it('is told of an uptime that is aimed at, too', () => {
    expect(paths('availability: {uptime: 99%, commitment: target}')).toEqual(['availability.measured']);
  });

  it.each([
    ['all that is said', agreement(WHOLE)],
    ['parts to be filled in', agreement('{per: TBD, by: TBD, rounding: TBD}')],
    ['words', agreement('by a probe each month')],
    ['own wording', agreement('{text: The Provider measures as the Client does.}')],
    ['no measurement, openly said', agreement('none')],
    ['no uptime', agreement('{per: month}').replace('99.9%', 'none')],
    ['an uptime to be filled in', 'availability: {uptime: TBD}'],
    ['no uptime at all', 'availability: {backups: none}'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});

it('reckons with no downtime where none is left', () => {
  const [finding] = findingsOf('measurement-missing', 'availability: {uptime: 100%}\n');
  expect(finding?.message).toMatch(/the rounding: without them nobody can tell whether it was kept\.$/u);
});
