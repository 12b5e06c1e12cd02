import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analysis';
import { measuredDigits } from '../../../server/src/rules/credits/measured-digits';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'credit-bands';

/** An uptime of 99.9% with these bands, one a line. */
const agreement = (bands: readonly string[], measured = '{per: month, by: a probe}') => `availability:
  uptime: 99.9%
  measured: ${measured}
  credits:
${bands.map((band) => `    - ${band}\n`).join('')}`;

const TWO_PLACES = '{per: month, by: a probe, rounding: to two decimal places}';

describe(RULE, () => {
  it.each([
    ['a gap', ['{at-least: 99.5%, below: 99.9%, credit: 5%}', '{below: 99.0%, credit: 10%}'], 'credits.2.below: 99.0%'],
    [
      'a dropped band',
      ['{at-least: 99.5%, below: 99.9%, credit: 5%}', '{below: 98%, credit: 9%}'],
      'credits.2.below: 98%',
    ],
    [
      'a point in no band',
      ['{above: 99%, below: 99.9%, credit: 5%}', '{below: 99%, credit: 9%}'],
      'credits.2.below: 99%',
    ],
    [
      'an overlap',
      ['{at-least: 99%, below: 99.9%, credit: 5%}', '{below: 99.5%, credit: 9%}'],
      'credits.2.below: 99.5%',
    ],
    [
      'a point in two bands',
      ['{at-least: 99%, below: 99.9%, credit: 5%}', '{up-to: 99%, credit: 9%}'],
      'credits.2.up-to: 99%',
    ],
    ['a band that holds another', ['{below: 99.9%, credit: 5%}', '{below: 99%, credit: 9%}'], 'credits.2.below: 99%'],
    ['the same band twice', ['{below: 99.9%, credit: 5%}', '{below: 99.9%, credit: 9%}'], 'credits.2.below: 99.9%'],
    ['a top below the target', ['{below: 99.5%, credit: 5%}'], 'credits.1.below: 99.5%'],
    ['a top above the target', ['{below: 99.95%, credit: 5%}'], 'credits.1.below: 99.95%'],
    ['a credit for the target itself', ['{up-to: 99.9%, credit: 5%}'], 'credits.1.up-to: 99.9%'],
    [
      'a top without end',
      ['{at-least: 99%, credit: 5%}', '{below: 99%, credit: 9%}'],
      'credits.1: {at-least: 99%, credit: 5%}',
    ],
    ['a bottom above zero', ['{at-least: 99%, below: 99.9%, credit: 5%}'], 'credits.1.at-least: 99%'],
    [
      'less for less',
      ['{at-least: 99%, below: 99.9%, credit: 9%}', '{below: 99%, credit: 5%}'],
      'credits.2.credit: 5%',
    ],
    [
      'nothing for less',
      ['{at-least: 99%, below: 99.9%, credit: 9%}', '{below: 99%, credit: none}'],
      'credits.2.credit: none',
    ],
    [
      'less money',
      ['{at-least: 99%, below: 99.9%, credit: GBP 90}', '{below: 99%, credit: GBP 50}'],
      'credits.2.credit: GBP 50',
    ],
    ['a band the wrong way round', ['{at-least: 99.9%, below: 99%, credit: 9%}'], 'credits.1.below: 99%'],
    ['a band without borders', ['{credit: 9%}'], 'credits.1: {credit: 9%}'],
    [
      'copied bands without rounding',
      ['{at-least: 99.00%, up-to: 99.89%, credit: 5%}', '{below: 99.00%, credit: 9%}'],
      'credits.1.up-to: 99.89%',
    ],
  ])('finds %s', (_, bands, expected) => {
    expect(told(RULE, agreement(bands))).toEqual([`availability.${expected}`]);
  });

  it.each([
    ['bands that fit', ['{at-least: 99%, below: 99.9%, credit: 5%}', '{below: 99%, credit: 10%}'], undefined],
    ['any order', ['{below: 99%, credit: 10%}', '{at-least: 99%, below: 99.9%, credit: 5%}'], undefined],
    ['a promise that earns nothing', ['{at-least: 99.9%, credit: none}', '{below: 99.9%, credit: 5%}'], undefined],
    ['bands closed above', ['{above: 99%, below: 99.9%, credit: 5%}', '{up-to: 99%, credit: 10%}'], undefined],
    ['a bottom at zero', ['{at-least: 0%, below: 99.9%, credit: 5%}'], undefined],
    [
      'tolerance, openly said',
      ['{at-least: 99.8%, below: 99.9%, credit: none}', '{below: 99.8%, credit: 5%}'],
      undefined,
    ],
    [
      'copied bands that rounding closes',
      ['{at-least: 99.00%, up-to: 99.89%, credit: 5%}', '{up-to: 98.99%, credit: 9%}'],
      TWO_PLACES,
    ],
    [
      'rounding in other words',
      ['{at-least: 99.00%, up-to: 99.89%, credit: 5%}', '{up-to: 98.99%, credit: 9%}'],
      '{rounding: commercially}',
    ],
    ['a border to be filled in', ['{at-least: TBD, below: 99.9%, credit: 5%}', '{below: 98%, credit: 10%}'], undefined],
    ['a band in words', ['{text: less than promised, credit: 5%}'], undefined],
    ['equal credits', ['{at-least: 99%, below: 99.9%, credit: 5%}', '{below: 99%, credit: 5%}'], undefined],
    ['credits of two kinds', ['{at-least: 99%, below: 99.9%, credit: 50%}', '{below: 99%, credit: GBP 5}'], undefined],
    ['a credit to be filled in', ['{at-least: 99%, below: 99.9%, credit: 5%}', '{below: 99%, credit: TBD}'], undefined],
  ])('is silent about %s', (_, bands, measured) => {
    expect(told(RULE, agreement(bands, measured))).toEqual([]);
  });

  it('finds what falls through although figures are rounded', () => {
    const bands = ['{at-least: 99.00%, up-to: 99.88%, credit: 5%}', '{below: 99.00%, credit: 9%}'];
    expect(findingsOf(RULE, agreement(bands, TWO_PLACES))[0]?.message).toBe(
      'An uptime of 99.89% misses the promised 99.9% and earns no credit. Let the highest band end with `below: 99.9%`.',
    );
  });

  it('names the uptime that falls through', () => {
    const text = agreement([
      '{at-least: 99.90%, credit: none}',
      '{at-least: 99.00%, up-to: 99.89%, credit: 5%}',
      '{below: 99.00%, credit: 9%}',
    ]);
    const [finding] = findingsOf(RULE, text);
    expect(finding?.message).toBe(
      'An uptime of 99.895% falls into no band, so that nobody can say what it earns. Let the lower band end where the higher one begins.',
    );
    expect(finding?.related).toHaveLength(1);
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
    expect(fixed(RULE, text, 0)).toContain('{at-least: 99.00%, below: 99.90%, credit: 5%}');
    expect(fixed(RULE, text, 1)).toContain('rounding: to two decimal places');
  });

  it('names the uptime that is in two bands', () => {
    const text = agreement(['{at-least: 99.0%, below: 99.9%, credit: 5%}', '{up-to: 99.0%, credit: 9%}']);
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'An uptime of 99.0% is in two bands: one credits “5%”, the other “9%”. Let the lower band end where the higher one begins.',
    );
    expect(fixed(RULE, text)).toContain('{below: 99.0%, credit: 9%}');
    expect(fixed(RULE, text, 1)).toContain('{above: 99.0%, below: 99.9%, credit: 5%}');
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
  });

  it.each([
    ['the top', ['{below: 99.95%, credit: 5%}'], '{below: 99.9%, credit: 5%}'],
    ['the open top', ['{at-least: 0%, credit: 5%}'], '{at-least: 0%, below: 99.9%, credit: 5%}'],
    ['the closed top', ['{up-to: 99.9%, credit: 5%}'], '{below: 99.9%, credit: 5%}'],
    ['the bottom', ['{at-least: 9%, below: 99.9%, credit: 5%}'], '{at-least: 0%, below: 99.9%, credit: 5%}'],
    ['a reversed band', ['{at-least: 99.9%, below: 0%, credit: 5%}'], '{at-least: 0%, below: 99.9%, credit: 5%}'],
    ['a band without borders', ['{credit: 5%}'], '{below: 99.9%, credit: 5%}'],
  ])('mends %s', (_, bands, expected) => {
    const mended = fixed(RULE, agreement(bands));
    expect(mended).toBe(agreement([expected]));
    expect(told(RULE, mended)).toEqual([]);
  });

  it('exchanges credits, in whichever order they stand', () => {
    const [high, low] = ['{at-least: 99%, below: 99.9%, credit: 9%}', '{below: 99%, credit: 5%}'];
    const [less, more] = ['{at-least: 99%, below: 99.9%, credit: 5%}', '{below: 99%, credit: 9%}'];
    expect(fixed(RULE, agreement([high, low]))).toBe(agreement([less, more]));
    expect(fixed(RULE, agreement([low, high]))).toBe(agreement([more, less]));
  });

  it('offers the uptime for which the bands were made', () => {
    expect(fixed(RULE, agreement(['{below: 99.95%, credit: 5%}']), 1)).toContain('uptime: 99.95%');
  });

  describe('of several services', () => {
    const services = (uptimes: readonly string[]) =>
      `availability:\n  targets:\n${uptimes
        .map((uptime, index) => `    - {id: s${index}, service: s${index}, uptime: ${uptime}}\n`)
        .join('')}  credits: [{below: 99.9%, credit: 5%}]\n`;

    it('finds the uptime that the common bands do not meet', () => {
      const text = services(['99.9%', '99.5%', '99.9%']);
      expect(told(RULE, text)).toEqual(['availability.targets.s1.uptime: 99.5%']);
      expect(fixed(RULE, text)).toBe(services(['99.9%', '99.9%', '99.9%']));
    });

    it('finds the bands where they meet none', () => {
      expect(told(RULE, services(['99.8%', '99.8%']))).toEqual(['availability.credits.1.below: 99.9%']);
    });

    it('judges own bands by their own uptime', () => {
      const text = services(['99.9%', '99.5%, credits: [{below: 99.5%, credit: 5%}]', 'none']);
      expect(told(RULE, text)).toEqual([]);
      expect(told(RULE, text.replace('below: 99.5%', 'below: 99.4%'))).toEqual([
        'availability.targets.s1.credits.1.below: 99.4%',
      ]);
    });
  });
});

describe('the digits that are measured', () => {
  it.each([
    ['to two decimal places', 2],
    ['to 3 decimals', 3],
    ['to the nearest tenth of a per cent', 1],
    ['to two decimal places, half a hundredth upward', 2],
    ['to the nearest 0.01%', 2],
    ['to a whole per cent', 0],
    ['commercially', 4],
  ])('of %j are %d', (words, expected) => {
    const { agreement: understood } = analyse(`availability: {measured: {rounding: "${words}"}}\n`);
    const { availability } = understood.facts;
    expect(availability && measuredDigits(availability, 4)).toBe(expected);
  });
});
