import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'hours-without-zone';

describe('business hours without a zone', () => {
  it.each([
    'response-time: {business-hours: Mon-Fri 09:00-17:00}\n',
    'response-time:\n  business-hours: [Mon-Thu 08:00-18:00, Fri 08:00-16:00]\n',
    'response-time:\n  business-hours: [Mon-Fri 09:00-17:00 Europe/London, Sat 09:00-12:00]\n',
    'response-time:\n  business-hours: Mon-Sun 06:00-22:00\n  time-zone:\n',
  ])('are found once, in place of the missing statement: %s', (text) => {
    expect(told(RULE, text)).toEqual(['response-time.time-zone: business-hours']);
    expect(findingsOf('missing-statement', text).map(({ path }) => path)).not.toContain('response-time.time-zone');
  });

  it('are told by their figures', () => {
    expect(findingsOf(RULE, 'response-time: {business-hours: Mon-Fri 09:00-17:00}\n')[0]?.message).toBe(
      '“Mon-Fri 09:00-17:00” names no time zone, so that each office reads the hours on its own clock. State the zone under `time-zone`.',
    );
  });

  it.each([
    ['by the skeleton', 'Mon-Fri 09:00-17:00', 'Europe/London'],
    ['as the other hours have it', '[Mon-Fri 09:00-17:00 Europe/Paris, Sat 09:00-12:00]', 'Europe/Paris'],
  ])('get one %s', (_, hours, zone) => {
    const text = `response-time:\n  business-hours: ${hours}\n`;
    const mended = fixed(RULE, text);
    expect(mended).toBe(`${text}  time-zone: ${zone}\n`);
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['the zone is stated', 'response-time: {business-hours: Mon-Fri 09:00-17:00, time-zone: Europe/London}\n'],
    ['the zone is a placeholder', 'response-time: {business-hours: Mon-Fri 09:00-17:00, time-zone: TBD}\n'],
    ['each value ends in one', 'response-time: {business-hours: Mon-Fri 09:00-17:00 Europe/London}\n'],
    ['the hours never end', 'response-time: {business-hours: 24x7}\n'],
    ['the hours are a placeholder', 'response-time: {business-hours: TBD}\n'],
    ['no hours are stated', 'response-time: {respond: 1 hour}\n'],
  ])('are not found where %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
