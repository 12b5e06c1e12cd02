import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCountry } from '../../server/src/values/country';
import { idFrom, parseId } from '../../server/src/values/id';
import { printLanguage } from '../../server/src/values/language';
import { parseTimeZone, printTimeZone, zoneWords } from '../../server/src/values/time-zone';
import { accepts, CONTEXT, refuses } from './table';

describe('yes or no', () => {
  accepts('yes-no', [
    ['yes', 'yes'],
    ['No', 'no'],
    ['TRUE', 'yes'],
    ['false', 'no'],
  ]);
  refuses('yes-no', [
    ['y', /neither/, ['yes']],
    ['on', /neither/, ['yes']],
    ['never', /neither/, ['no']],
    ['maybe', /neither/, ['yes', 'no']],
    ['', /Nothing is written/, []],
  ]);
});

describe('an id', () => {
  accepts('id', [
    ['P1', 'P1'],
    ['remote-access', 'remote-access'],
    ['snake_case', 'snake_case'],
    ['on-call', 'on-call'],
  ]);
  refuses('id', [
    ['Remote Access', /letters from A to Z/, ['remote-access']],
    ['a.b', /letters from A to Z/, ['a-b']],
    ['Größe', /letters from A to Z/, ['grosse']],
    ['1st-line', /begin with a letter/, ['item-1st-line']],
    ['no', /yes or a no/, ['item-no']],
    ['Y', /yes or a no/, ['item-y']],
    ['***', /begin with a letter/, []],
    ['', /Nothing is written/, []],
  ]);

  it('can be made of any text that has something to make it of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        const id = idFrom(text);
        if (id === undefined) expect(text.normalize('NFKD')).not.toMatch(/[a-z0-9]/i);
        else expect(parseId(id, CONTEXT)).toEqual({ ok: true, value: id });
      }),
    );
  });
});

describe('a time zone', () => {
  accepts('time-zone', [
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    ['America/New York', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
  ]);
  refuses('time-zone', [
    ['AEST', /summer time/, ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Melbourne']],
    ['ET', /summer time/, ['America/New_York']],
    ['EST', /summer time/, ['America/New_York']],
    ['PST', /summer time/, ['America/Los_Angeles']],
    ['CET', /summer time/, ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome']],
    ['GMT', /summer time/, ['Europe/London', 'UTC']],
    ['BST', /summer time/, ['Europe/London']],
    ['IST', /summer time/, ['Europe/Dublin', 'Asia/Kolkata', 'Asia/Jerusalem']],
    ['Eastern Time', /summer time/, ['America/New_York']],
    ['London', /not a known/, ['Europe/London']],
    ['new york', /not a known/, ['America/New_York']],
    ['Europe/Londn', /not a known/, ['Europe/London']],
    ['+01:00', /same in summer and winter/, []],
    ['UTC+1', /same in summer and winter/, []],
    ['Mars/Base', /not a known/, []],
    ['', /Nothing is written/, []],
  ]);

  it('is any that the host knows, in any case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (zone) => {
        expect(parseTimeZone(zone, CONTEXT)).toEqual({ ok: true, value: zone });
        expect(parseTimeZone(zone.toUpperCase(), CONTEXT)).toMatchObject({ ok: true });
      }),
    );
  });

  it('is named by its city', () => {
    expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
    expect(printTimeZone('Europe/London')).toBe('London time (Europe/London)');
    expect(printTimeZone('UTC')).toBe('UTC');
    expect(zoneWords('Etc/GMT+5')).toBe('Etc/GMT+5');
  });
});

describe('a language', () => {
  accepts('language', [
    ['en-GB', 'en-GB'],
    ['EN-us', 'en-US'],
    ['de', 'de'],
    ['zh-hans-cn', 'zh-Hans-CN'],
  ]);
  refuses('language', [
    ['en', /which country/, ['en-GB', 'en-US', 'en-AU', 'en-IE']],
    ['en_GB', /not a language tag/, ['en-GB']],
    ['en-UK', /mistaken form/, ['en-GB']],
    ['English', /tag/, ['en-GB', 'en-US', 'en-AU', 'en-IE']],
    ['german', /tag/, ['de-DE', 'de-AT', 'de-CH']],
    ['xx', /not a language tag/, []],
    ['en-QX', /not a language tag/, []],
    ['!', /not a language tag/, []],
    ['', /Nothing is written/, []],
  ]);

  it('has an English name', () => {
    expect(printLanguage('de-DE')).toBe('German (Germany)');
    expect(printLanguage('!')).toBe('!');
  });
});

describe('a country', () => {
  accepts('country', [
    ['GB', 'GB'],
    ['de', 'DE'],
  ]);
  refuses('country', [
    ['UK', /two-letter code/, ['GB']],
    ['United Kingdom', /two-letter code/, ['GB']],
    ['germany', /two-letter code/, ['DE']],
    ['USA', /two-letter code/, ['US']],
    ['DD', /not a country/, []],
    ['EU', /not a country/, []],
    ['Atlantis', /not a country/, []],
    ['', /Nothing is written/, []],
  ]);

  it('has an English name', () => {
    expect(printCountry('GB')).toBe('United Kingdom');
    expect(printCountry('')).toBe('');
  });
});
