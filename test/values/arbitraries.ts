import fc from 'fast-check';
import { daysInMonth } from '../../server/src/values/date';
import type {
  CalendarDate,
  Decimal,
  Duration,
  Frequency,
  Hours,
  HoursWindow,
  Money,
  Percentage,
  Quantity,
  Rate,
  Share,
  Weekday,
} from '../../server/src/values/value';

/** Values as agreements hold them. Amounts have up to four digits after the point, written zeros included. */

export const amounts: fc.Arbitrary<Decimal> = fc.record({
  digits: fc.bigInt({ min: 0n, max: 99_999_999n }),
  scale: fc.integer({ min: 0, max: 4 }),
});

const positive = amounts.map((amount): Decimal => ({ ...amount, digits: amount.digits + 1n }));

export const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({
    kind: fc.constant('duration' as const),
    amount: amounts,
    unit: fc.constantFrom('second', 'minute', 'hour', 'day', 'week', 'month', 'year'),
    clock: fc.constant('plain' as const),
  }),
  fc.record({
    kind: fc.constant('duration' as const),
    amount: amounts,
    unit: fc.constantFrom('minute', 'hour', 'day'),
    clock: fc.constant('business' as const),
  }),
  fc.record({
    kind: fc.constant('duration' as const),
    amount: amounts,
    unit: fc.constantFrom('day', 'week', 'month', 'year'),
    clock: fc.constant('calendar' as const),
  }),
);

export const frequencies: fc.Arbitrary<Frequency> = fc.record({
  kind: fc.constant('frequency' as const),
  interval: fc.option(
    fc.tuple(durations, positive).map(([interval, amount]): Duration => ({ ...interval, amount })),
    { nil: undefined },
  ),
});

export const percentages: fc.Arbitrary<Percentage> = fc.record({
  kind: fc.constant('percentage' as const),
  percent: amounts,
});

export const shares: fc.Arbitrary<Share> = fc.record({
  kind: fc.constant('share' as const),
  percent: amounts,
  of: fc.constantFrom('monthly fees', 'annual fees', 'the Fees for the affected Service'),
});

export const money: fc.Arbitrary<Money> = fc.record({
  kind: fc.constant('money' as const),
  amount: amounts,
  currency: fc.constantFrom('GBP', 'EUR', 'USD', 'AUD', 'JPY', 'KWD', 'CHF', 'SEK', 'INR', 'ZAR'),
});

const per = fc.record({
  unit: fc.constantFrom('hour', 'month', 'year', 'minute', 'device', 'user', 'mailbox', 'GB', 'mile', 'licensed user'),
  count: fc.integer({ min: 1, max: 5000 }).map((count): Decimal => ({ digits: BigInt(count), scale: 0 })),
  started: fc.boolean(),
});

export const rates: fc.Arbitrary<Rate> = fc.record({
  kind: fc.constant('rate' as const),
  amount: fc.oneof(money, percentages),
  per: fc.array(per, { minLength: 1, maxLength: 3 }),
});

export const quantities: fc.Arbitrary<Quantity> = fc.record({
  kind: fc.constant('quantity' as const),
  amount: amounts,
  unit: fc.constantFrom('users', 'devices', 'Microsoft 365 licences', 'TB', 'on-site visits'),
});

const weekdays = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6);

export const windows: fc.Arbitrary<HoursWindow> = fc
  .record({
    days: fc.uniqueArray(weekdays).map((days) => days.sort()),
    holidays: fc.boolean(),
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 1, max: 1440 }),
  })
  .filter(({ days, holidays }) => days.length > 0 || holidays);

export const hours: fc.Arbitrary<Hours> = fc.record({
  kind: fc.constant('hours' as const),
  windows: fc.array(windows, { minLength: 1, maxLength: 4 }),
  zone: fc.constantFrom(undefined, 'Europe/London', 'America/New_York', 'America/Port-au-Prince', 'UTC'),
});

export const dates: fc.Arbitrary<CalendarDate> = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([year, month, day]) => ({ kind: 'date', year, month, day: (day % daysInMonth(year, month)) + 1 }));
