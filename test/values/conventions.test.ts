import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../server/src/values/conventions';

/** What the host's own locale data says about a language. */
function byIntl(language: string) {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).formatToParts(0);
  const order = date.map((part) => part.type).filter((type) => type !== 'literal');
  return {
    decimalMark: parts.find((part) => part.type === 'decimal')?.value,
    groupMark: parts.find((part) => part.type === 'group')?.value,
    monthFirst: order[0] === 'month',
    twelveHours: new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hour12,
  };
}

describe("a region's conventions", () => {
  it.each(['en-GB', 'en-IE', 'en-US', 'de-DE', 'nl-NL', 'es-ES', 'it-IT', 'da-DK'])(
    'that are written down agree with locale data for %s',
    (language) => expect(conventionsOf({ language })).toEqual(byIntl(language)),
  );

  it.each(['en-CA', 'fr-FR', 'de-CH', 'sv-SE', 'pl-PL', 'ja-JP'])('come from locale data for %s', (language) =>
    expect(conventionsOf({ language })).toEqual(byIntl(language)),
  );

  it.each(['', 'not a tag', 'e', '*', '__proto__', 'constructor'])(
    'are British for the unreadable tag %j',
    (language) => expect(conventionsOf({ language })).toEqual(conventionsOf({ language: 'en-GB' })),
  );
});
