import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'uncapped-increase';
const fees = (increase: string) => `fees:\n  increase: ${increase}\n`;

describe('an increase without a cap', () => {
  it.each([
    '{every: yearly, by: CPI, notice: 60 days}',
    '{every: yearly, by: the UK Consumer Prices Index}',
    '{by: inflation}',
    '{every: yearly, notice: 60 days}',
    '{every: yearly, by: 3%}',
    '{every: yearly, by: CPI, cap: }',
    '{every: yearly, by: CPI, also: The Provider explains each rise.}',
    'The fees rise each year with the Consumer Prices Index.',
    'The fees rise each year by 3%.',
  ])('is found in %s', (increase) => {
    expect(told(RULE, fees(increase))).toEqual([expect.stringMatching(/^fees\.increase: increase$/u)]);
  });

  it.each([
    'none',
    '',
    '[How much?]',
    '{every: yearly, by: CPI, cap: 5%}',
    '{every: yearly, by: CPI, cap: none}',
    '{every: yearly, by: CPI, cap: TBD}',
    '{every: yearly, by: TBD}',
    '{every: yearly, by: CPI but no more than 5%}',
    '{every: yearly, by: CPI, also: No rise exceeds 5%.}',
    '{every: yearly, text: The fees rise by agreement of the parties.}',
    '{notice: 60 days}',
    'The parties agree each rise in writing.',
    'The fees rise each year with the Consumer Prices Index, by 4% at most.',
  ])('is not found in %s', (increase) => {
    expect(told(RULE, fees(increase))).toEqual([]);
  });

  it('says by what the fees rise', () => {
    const [index] = findingsOf(RULE, fees('{every: yearly, by: CPI}'));
    expect(index).toMatchObject({
      severity: 'warning',
      message:
        'The fees may rise by “CPI”, and nothing says by how much at most. State a `cap`, or `cap: none` where there is none.',
    });
    const [figure] = findingsOf(RULE, fees('{every: yearly, by: 3%}'));
    expect(figure).toMatchObject({ severity: 'information', message: expect.stringContaining('may rise by 3%, and') });
  });

  it.each([
    ['{every: yearly, by: CPI, notice: 60 days}', 0, '{every: yearly, by: CPI, cap: 5%, notice: 60 days}'],
    ['{every: yearly, by: CPI, notice: 60 days}', 1, '{every: yearly, by: CPI, cap: none, notice: 60 days}'],
    ['{every: yearly, by: 3%}', 0, '{every: yearly, by: 3%, cap: 3%}'],
  ])('is mended in %s', (increase, nth, expected) => {
    const text = fixed(RULE, fees(increase), nth);
    expect(text).toBe(fees(expected));
    expect(told(RULE, text)).toEqual([]);
  });
});
