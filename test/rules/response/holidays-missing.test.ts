import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'holidays-missing';
const hours = (text: string) => `response-time:\n  business-hours: ${text}\n  time-zone: Europe/London\n`;

describe('hours without a word on holidays', () => {
  it.each([
    'Mon-Fri 09:00-17:00',
    '[Mon-Thu 08:00-18:00, Fri 08:00-16:00]',
    'Mon-Sun 06:00-22:00',
    'Sat-Sun and holidays 09:00-13:00',
  ])('are found once, in place of the missing statement: %s', (text) => {
    expect(told(RULE, hours(text))).toEqual(['response-time.holidays: business-hours']);
    expect(findingsOf('missing-statement', hours(text)).map(({ path }) => path)).not.toContain(
      'response-time.holidays',
    );
  });

  it('are told with what follows', () => {
    expect(findingsOf(RULE, hours('Mon-Fri 09:00-17:00'))[0]?.message).toBe(
      'Nothing says whether the business hours run on holidays: on a bank holiday, one party counts a business day and the other none. Name the place whose holidays count, or write `holidays: none`.',
    );
  });

  it.each([
    [
      'with the holidays of the law that governs',
      0,
      'governing-law: England and Wales\n',
      'public holidays in England and Wales',
    ],
    ['with the skeleton where the law is not known', 0, 'governing-law: TBD\n', 'public holidays in England'],
    ['with the word that there are none', 1, '', 'none'],
  ])('are mended %s', (_, nth, law, holidays) => {
    const text = law + hours('Mon-Fri 09:00-17:00');
    const mended = fixed(RULE, text, nth);
    expect(mended).toBe(`${text}  holidays: ${holidays}\n`);
    expect(told(RULE, mended)).toEqual([]);
  });

  it('are not offered to be worked where they have hours of their own', () => {
    expect(findingsOf(RULE, hours('Mon-Fri and holidays 09:00-17:00'))[0]?.fixes).toHaveLength(1);
  });

  it.each([
    ['holidays are described', `${hours('Mon-Fri 09:00-17:00')}  holidays: bank holidays in Scotland\n`],
    ['holidays are listed', `${hours('Mon-Fri 09:00-17:00')}  holidays: [2026-12-25]\n`],
    ['holidays are worked', `${hours('Mon-Fri 09:00-17:00')}  holidays: none\n`],
    ['holidays are a placeholder', `${hours('Mon-Fri 09:00-17:00')}  holidays: TBD\n`],
    ['the hours never end', hours('24x7')],
    ['the hours are a placeholder', hours('TBD')],
  ])('are not found where %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
