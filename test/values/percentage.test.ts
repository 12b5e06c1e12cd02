import { describe, expect, it } from 'vitest';
import { comparePercentages, parsePercentage, printPercentage } from '../../server/src/values/percentage';
import { compareShares, parseShare, printShare } from '../../server/src/values/share';
import { accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

describe('a percentage', () => {
  accepts('percentage', [
    ['99.9%', '99.9%'],
    ['99.90%', '99.90%'],
    ['99.995%', '99.995%'],
    ['99.9 %', '99.9%'],
    ['99.9\u202f%', '99.9%'],
    ['99.9 per cent', '99.9%'],
    ['99.9 Percent', '99.9%'],
    ['125%', '125%'],
    ['.5%', '0.5%'],
  ]);

  refuses('percentage', [
    ['99.9', /Add the sign/, ['99.9%']],
    ['0.999', /Add the sign/, ['99.9%', '0.999%']],
    ['0.9', /Add the sign/, ['90%', '0.9%']],
    ['99,9%', /comma/, ['99.9%']],
    ['99,9', /Add the sign/, ['99.9%']],
    ['99.9% uptime', /`uptime` does not/, ['99.9%']],
    ['four nines', /as a percentage/, ['99.99%']],
    ['>= 99.9%', /alone/, ['99.9%']],
    ['≥99.9%', /alone/, ['99.9%']],
    ['at least 99.9%', /alone/, ['99.9%']],
    ['-5%', /sign/, ['5%']],
    ['%', /not a percentage/, []],
    ['high', /not a percentage/, []],
    ['', /Nothing is written/, []],
  ]);

  it('prints every digit that is written', () => {
    const value = known(parsePercentage('99.90%', CONTEXT));
    expect(printPercentage(value, BRITISH)).toBe('99.90%');
    expect(printPercentage(value, GERMAN)).toBe('99,90%');
  });

  it('is compared exactly', () => {
    const [a, b, c] = ['99.9%', '99.90%', '99.90000000001%'].map((text) => known(parsePercentage(text, CONTEXT)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three percentages');
    expect(comparePercentages(a, b)).toBe(0);
    expect(comparePercentages(b, c)).toBe(-1);
  });
});

describe('a share', () => {
  accepts('share', [
    ['5% of monthly fees', '5% of monthly fees'],
    ['5 per cent of monthly fees', '5% of monthly fees'],
    ['125% OF annual fees', '125% of annual fees'],
    ['10% of the Fees for the affected Service', '10% of the Fees for the affected Service'],
  ]);

  refuses('share', [
    ['5%', /of what/, ['5% of monthly fees', '5% of annual fees']],
    ['5', /not a share/, ['5% of monthly fees', '5% of annual fees']],
    ['5% monthly fees', /share of/, ['5% of monthly fees']],
    ['5,5% of fees', /comma/, ['5.5% of fees']],
    ['up to 5% of fees', /alone/, ['5% of fees']],
    ['half of fees', /not a share/, []],
    ['', /Nothing is written/, []],
  ]);

  it('prints its number as the agreement writes it', () => {
    expect(printShare(known(parseShare('2.5% of monthly fees', CONTEXT)), GERMAN)).toBe('2,5% of monthly fees');
  });

  it.each([
    ['5% of monthly fees', '10% of the Monthly Fees', -1],
    ['5% of monthly fees', '5.0% of monthly fees', 0],
    ['5% of monthly fees', '1% of annual fees', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    expect(compareShares(known(parseShare(a, CONTEXT)), known(parseShare(b, CONTEXT)))).toBe(order);
  });
});
