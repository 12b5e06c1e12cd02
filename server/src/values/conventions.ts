import type { Locale } from './value';

/** How a region writes numbers, dates and times of day while the words around them are English. */
export interface Conventions {
  readonly decimalMark: string;
  /** Stands between groups of three digits. */
  readonly groupMark: string;
  /** `December 1, 2026` instead of `1 December 2026`. */
  readonly monthFirst: boolean;
  /** `8:00 a.m.` instead of `08:00`. */
  readonly twelveHours: boolean;
}

const BRITISH: Conventions = { decimalMark: '.', groupMark: ',', monthFirst: false, twelveHours: false };
const AMERICAN: Conventions = { decimalMark: '.', groupMark: ',', monthFirst: true, twelveHours: true };
const GERMAN: Conventions = { decimalMark: ',', groupMark: '.', monthFirst: false, twelveHours: false };

/** The languages that most agreements are in, so that printing thousands of values asks `Intl` for nothing. */
const KNOWN: Readonly<Record<string, Conventions>> = {
  'en-GB': BRITISH,
  'en-IE': BRITISH,
  'en-US': AMERICAN,
  'de-DE': GERMAN,
  'nl-NL': GERMAN,
  'es-ES': GERMAN,
  'it-IT': GERMAN,
  'da-DK': GERMAN,
};

function fromIntl(language: string): Conventions {
  const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567.8);
  const mark = (type: 'decimal' | 'group') => number.find((part) => part.type === type)?.value;
  const order = new Intl.DateTimeFormat(language, { dateStyle: 'long', numberingSystem: 'latn', calendar: 'gregory' })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  return {
    decimalMark: mark('decimal') ?? BRITISH.decimalMark,
    groupMark: mark('group') ?? BRITISH.groupMark,
    monthFirst: order[0] === 'month',
    twelveHours: new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  };
}

/** The conventions of an agreement's language; those of British English when the tag is not one that can be read. */
export function conventionsOf(locale: Locale): Conventions {
  if (Object.hasOwn(KNOWN, locale.language)) return KNOWN[locale.language] ?? BRITISH;
  try {
    return fromIntl(locale.language);
  } catch {
    return BRITISH;
  }
}
