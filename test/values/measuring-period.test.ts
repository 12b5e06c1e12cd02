import { expect, it } from 'vitest';
import { plainDecimal } from '../../server/src/values/decimal';
import { allowance } from '../../server/src/values/measuring-period';
import { parsePercentage } from '../../server/src/values/percentage';

it.each([
  ['99.9%', 'month', '2592.000'],
  ['99.99%', 'year', '3153.6000'],
  ['100%', 'quarter', '0.00'],
  ['99.5%', 'week', '3024.000'],
  ['101%', 'week', '-6048.00'],
] as const)('an uptime of %s leaves in a %s so many seconds: %s', (text, period, seconds) => {
  const parsed = parsePercentage(text, { currency: undefined });
  expect(parsed.ok && plainDecimal(allowance(parsed.value, period))).toBe(seconds);
});
