import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../server/src/values/decimal';
import { kinds, printValue, type ValueOf } from '../../server/src/values/kinds';
import { LONGEST_VALUE } from '../../server/src/values/reading';
import type { Decimal, Value, ValueKindName } from '../../server/src/values/value';
import { dates, durations, frequencies, hours, money, percentages, quantities, rates, shares } from './arbitraries';
import { AMERICAN, BRITISH, CONTEXT, GERMAN, NO_CURRENCY } from './table';

const NAMES = Object.keys(kinds) as ValueKindName[];
const TEXTS: readonly ValueKindName[] = ['label', 'prose', 'path'];
const PARSED = NAMES.filter((name) => !TEXTS.includes(name));

const ARBITRARIES: { readonly [K in Value['kind']]: fc.Arbitrary<ValueOf<K>> } = {
  duration: durations,
  frequency: frequencies,
  percentage: percentages,
  share: shares,
  money,
  rate: rates,
  quantity: quantities,
  hours,
  date: dates,
};
const VALUES = Object.keys(ARBITRARIES) as Value['kind'][];

function isDecimal(value: object): value is Decimal {
  return 'digits' in value && 'scale' in value;
}

/** The value with its numbers in their shortest form: a zero is appended to some so that they cannot be mistaken. */
function shortest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortest);
  if (typeof value !== 'object' || value === null) return value;
  if (isDecimal(value)) return normalise(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortest(part)]));
}

/** A law about one kind, over values of that kind. */
function holds<K extends Value['kind']>(
  name: K,
  law: (value: ValueOf<K>, other: ValueOf<K>, kind: (typeof kinds)[K]) => void,
): void {
  fc.assert(fc.property(ARBITRARIES[name], ARBITRARIES[name], (a, b) => law(a, b, kinds[name])));
}

describe.each(VALUES)('a value of the kind %s', (name) => {
  it('is read back from its canonical text', () => {
    holds(name, (value, _, kind) => {
      const { source, parse } = kind as { source: (value: Value) => string; parse: typeof kind.parse };
      const read = parse(source(value), NO_CURRENCY);
      expect(shortest(read)).toEqual(shortest({ ok: true, value }));
    });
  });

  it('is read in any case and with any spaces, as its pattern allows', () => {
    fc.assert(
      fc.property(
        ARBITRARIES[name] as fc.Arbitrary<Value>,
        fc.constantFrom(' ', '  ', '\u00a0', '\u202f', ' \u2009'),
        fc.boolean(),
        (value, space, upper) => {
          const { source, parse, pattern } = kinds[name] as {
            source: (value: Value) => string;
          } & (typeof kinds)['date'];
          const canonical = source(value);
          // What a share is of, and the units of a quantity, keep their case: they are quoted, not understood.
          const cased =
            upper && name !== 'share' && name !== 'quantity' && name !== 'rate' ? canonical.toUpperCase() : canonical;
          const text = ` ${cased.replaceAll(' ', space)}${space}`;
          expect(shortest(parse(text, NO_CURRENCY))).toEqual(shortest(parse(canonical, NO_CURRENCY)));
          expect(text).toMatch(new RegExp(pattern));
        },
      ),
    );
  });

  it('prints as one line without a gap, alike here and in the registry', () => {
    fc.assert(
      fc.property(
        ARBITRARIES[name] as fc.Arbitrary<Value>,
        fc.constantFrom(BRITISH, AMERICAN, GERMAN),
        (value, locale) => {
          const { print } = kinds[name] as { print: typeof printValue };
          const text = print(value, locale);
          expect(text).toBe(printValue(value, locale));
          expect(text).toMatch(/^\S+(?: \S+)*$/);
          expect(text).not.toMatch(/undefined|NaN|null/);
        },
      ),
    );
  });

  it('is ordered one way only, where it is', () => {
    fc.assert(
      fc.property(ARBITRARIES[name] as fc.Arbitrary<Value>, ARBITRARIES[name] as fc.Arbitrary<Value>, (a, b) => {
        const { compare } = kinds[name] as { compare?: (a: Value, b: Value) => number | undefined };
        if (compare === undefined) return;
        expect(compare(a, a)).toBe(0);
        const [forth, back] = [compare(a, b), compare(b, a)];
        expect(back === undefined ? undefined : Math.sign(back)).toBe(
          forth === undefined ? undefined : 0 - Math.sign(forth),
        );
      }),
    );
  });
});

describe.each(NAMES)('the kind %s', (name) => {
  const { examples, what, pattern, parse, source } = kinds[name] as (typeof kinds)['id'];

  it('reads its own examples, which are canonical', () => {
    for (const example of examples) {
      const parsed = parse(example, NO_CURRENCY);
      expect(parsed).toMatchObject({ ok: true });
      if (parsed.ok) expect(source(parsed.value)).toBe(example);
      expect(example).toMatch(new RegExp(pattern));
    }
  });

  it('shows an example in what is said of it', () => {
    const shown = [...what.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    for (const example of shown) expect(parse(example, NO_CURRENCY)).toMatchObject({ ok: true });
    expect(shown.length > 0 || TEXTS.includes(name)).toBe(true);
  });
});

/** Texts that resemble values, so that parsers get past their first look at them. */
const pieces = fc.constantFrom(
  ...[
    '4',
    '30',
    '1.5',
    '1,5',
    '1,200',
    '1.200',
    '1.200,50',
    '0.999',
    '-',
    '–',
    ' ',
    ' ',
    ' ',
    '%',
    'GBP',
    '£',
    '$',
    'kr',
  ],
  ...[
    'hours',
    'h',
    'm',
    'min',
    'days',
    'business',
    'calendar',
    'month',
    'year',
    'per',
    '/',
    'started',
    'of',
    'fees',
    'every',
  ],
  ...[
    'daily',
    'twice a day',
    'Mon',
    'Fri',
    'to',
    'and',
    ',',
    ';',
    '9am',
    '17:00',
    '24x7',
    'holidays',
    'GMT',
    'Europe/London',
  ],
  ...[
    'within',
    'up to',
    'half',
    'one',
    '(30)',
    '2026',
    '-12-',
    '01',
    '/',
    '.',
    'December',
    'users',
    'k',
    'million',
    '+ VAT',
  ],
);
const resembling = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

describe.each(PARSED)('whatever is written for the kind %s', (name) => {
  const { parse, pattern, source } = kinds[name] as (typeof kinds)['id'];

  it('is read, or answered with a sentence and texts that can be read', () => {
    fc.assert(
      fc.property(resembling, fc.constantFrom(CONTEXT, NO_CURRENCY, { currency: 'nonsense' }), (text, context) => {
        const parsed = parse(text, context);
        if (parsed.ok) {
          expect(text).toMatch(new RegExp(pattern));
          expect(parse(source(parsed.value), context)).toMatchObject({ ok: true });
          return;
        }
        expect(parsed.message).toMatch(/[.?]$/);
        for (const suggestion of parsed.suggestions) {
          expect([text, suggestion, parse(suggestion, context)]).toMatchObject([text, suggestion, { ok: true }]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['9', ' ', 'a', '9,', '9 ', '-', '1.', 'Mon,', '(', '%', '/a', ' per a', '\u00a0'])(
    'is answered at once when it is %j a million times over, or as often as a value is long',
    (piece) => {
      const started = performance.now();
      expect(parse(piece.repeat(1_000_000), CONTEXT).ok).toBe(false);
      parse(`4 hours${piece.repeat(1_000_000)}x`, CONTEXT);
      parse(piece.repeat(Math.floor(LONGEST_VALUE / piece.length)), CONTEXT);
      parse(`${piece.repeat(Math.floor(LONGEST_VALUE / piece.length) - 1)}x`, CONTEXT);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

describe('plain texts', () => {
  it.each(TEXTS)('of the kind %s are kept as they are', (name) => {
    const { parse, print, source } = kinds[name] as (typeof kinds)['label'];
    const text = ' 01234567  “any” text ';
    expect(parse(text, CONTEXT)).toEqual({ ok: true, value: text });
    expect([print(text, BRITISH), source(text)]).toEqual([text, text]);
  });
});
