import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compareDecimals,
  decimal,
  divide,
  isOne,
  isWhole,
  multiply,
  normalise,
  parseDecimal,
  plainDecimal,
  printDecimal,
  type Rounding,
  round,
  subtract,
  toNumber,
} from '../../server/src/values/decimal';
import type { Decimal } from '../../server/src/values/value';
import { AMERICAN, BRITISH, GERMAN } from './table';

const decimals: fc.Arbitrary<Decimal> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  scale: fc.integer({ min: 0, max: 8 }),
});

/** The same number as whole 10⁻¹⁶ths, for checking sums by plain big integers. */
function units(value: Decimal, scale = 16): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function number(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
}

describe('exact decimals', () => {
  it('keep the zeros that are written', () => {
    expect(parseDecimal('99.90')).toEqual({ digits: 9990n, scale: 2 });
    expect(plainDecimal(number('99.90'))).toBe('99.90');
  });

  it.each(['', '.', '-', '1.', '1e3', '0x1F', '1,000', ' 1', '١'])('do not read %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(plainDecimal(value))).toEqual(value);
      }),
    );
  });

  it('add and subtract as whole numbers do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(units(add(a, b))).toBe(units(a) + units(b));
        expect(units(subtract(a, b))).toBe(units(a) - units(b));
      }),
    );
  });

  it('multiply as whole numbers do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(units(multiply(a, b), 32)).toBe(units(a) * units(b));
      }),
    );
  });

  it('divide to within the rounding that is asked for', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 6 }), (a, b, scale) => {
        fc.pre(b.digits !== 0n);
        const [down, near, up] = (['down', 'nearest', 'up'] as const).map((rounding) => divide(a, b, scale, rounding));
        if (down === undefined || near === undefined || up === undefined) throw new Error('divides by a number');
        const size = (value: Decimal) => (value.digits < 0n ? -value.digits : value.digits);
        expect(size(down) <= size(near) && size(near) <= size(up)).toBe(true);
        expect(size(up) - size(down) <= 1n).toBe(true);
        const error = subtract(a, multiply(near, b));
        const half = multiply({ digits: 5n, scale: scale + 1 }, { digits: size(b), scale: b.scale });
        expect(compareDecimals({ ...error, digits: size(error) }, half)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('do not divide by zero', () => {
    expect(divide(decimal(1), number('0.00'), 2)).toBeUndefined();
  });

  it.each<[string, number, Rounding, string]>([
    ['2.345', 2, 'nearest', '2.35'],
    ['-2.345', 2, 'nearest', '-2.35'],
    ['2.344', 2, 'nearest', '2.34'],
    ['2.341', 2, 'up', '2.35'],
    ['-2.341', 2, 'up', '-2.35'],
    ['2.349', 2, 'down', '2.34'],
    ['-2.349', 2, 'down', '-2.34'],
    ['2', 2, 'nearest', '2.00'],
  ])('round %s to %i digits, %s: %s', (text, scale, rounding, rounded) => {
    expect(plainDecimal(round(number(text), scale, rounding))).toBe(rounded);
  });

  it('are in one order', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(Math.sign(compareDecimals(a, b))).toBe(-Math.sign(compareDecimals(b, a)) + 0);
        if (compareDecimals(a, b) <= 0 && compareDecimals(b, c) <= 0) {
          expect(compareDecimals(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('are the same number without their last zeros', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const bare = normalise(value);
        expect(compareDecimals(bare, value)).toBe(0);
        expect(bare.scale === 0 || bare.digits % 10n !== 0n).toBe(true);
      }),
    );
    expect(compareDecimals(number('99.90'), number('99.9'))).toBe(0);
  });

  it('know one and whole numbers however they are written', () => {
    expect([isOne(number('1.00')), isOne(number('1.01'))]).toEqual([true, false]);
    expect([isWhole(number('3.00')), isWhole(number('3.10'))]).toEqual([true, false]);
    expect(toNumber(number('-12.50'))).toBe(-12.5);
    expect(decimal(12.9)).toEqual(decimal(12n));
  });

  it.each([
    ['1234567.5', '1,234,567.5', '1.234.567,5'],
    ['999', '999', '999'],
    ['1000', '1,000', '1.000'],
    ['-1000.25', '-1,000.25', '-1.000,25'],
    ['0.05', '0.05', '0,05'],
  ])('print %s as %s in English and as %s in German agreements', (text, english, german) => {
    expect(printDecimal(number(text), BRITISH)).toBe(english);
    expect(printDecimal(number(text), AMERICAN)).toBe(english);
    expect(printDecimal(number(text), GERMAN)).toBe(german);
  });

  it('print at least the digits that are asked for, and never fewer than are written', () => {
    expect(printDecimal(number('5'), BRITISH, 2)).toBe('5.00');
    expect(printDecimal(number('5.125'), BRITISH, 2)).toBe('5.125');
  });
});
