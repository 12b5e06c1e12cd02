import { CompletionItemKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { isCurrency } from '../../values/currency';
import { kinds } from '../../values/kinds';
import { usualFirst } from '../../values/usual';
import type { ValueKindName } from '../../values/value';
import { plural } from '../../values/words';
import { listedCountries, listedCurrencies, listedLanguages, listedTimeZones, type Named } from './listed-names';
import { type Offer, order } from './offer';
import { type Leaning, pathOffers } from './paths';

/**
 * Values of `kind` that what is typed may become: from a number on, the units that may follow it; of a kind with names
 * (currencies, time zones), the names. Units come first that the field `usual`ly has: in its neighbours and examples.
 */
export function kindOffers(
  kind: ValueKindName,
  typed: string,
  usual: readonly string[],
  leaning: Leaning,
  analysis: Analysis,
): readonly Offer[] {
  switch (kind) {
    case 'duration':
      return afterNumber(typed, DURATION_UNITS, usual);
    case 'quantity':
      return afterNumber(typed, QUANTITY_UNITS, usual);
    case 'percentage':
      return whole(numberIn(typed, (number) => [`${number}%`]));
    case 'share':
      return whole(numberIn(typed.replace('%', ''), (number) => SHARES.map((share) => `${number}% ${share}`)));
    case 'frequency':
      return listed(kinds.frequency.examples);
    case 'money':
      return whole(
        numberIn(withoutCurrency(typed), (number) => [`${currencyFor(typed, analysis)} ${number}`]),
        typed,
      );
    case 'rate':
      return whole(usualFirst(rates(typed, analysis), usual), typed);
    case 'hours':
      return listed(kinds.hours.examples);
    case 'yes-no':
      return listed(kinds['yes-no'].examples);
    case 'time-zone':
      return named(listedTimeZones());
    case 'language':
      return named(listedLanguages());
    case 'country':
      return named(listedCountries());
    case 'currency':
      return named(listedCurrencies());
    case 'path':
      return pathOffers(typed, leaning, analysis);
    case 'date':
    case 'id':
    case 'label':
    case 'prose':
      return [];
  }
}

/** The singular of each unit, in the order in which agreements use them. */
const DURATION_UNITS = ['business hour', 'hour', 'minute', 'business day', 'day', 'week', 'month', 'year'];
const QUANTITY_UNITS = ['user', 'device', 'workstation', 'server', 'mailbox', 'site', 'hour'];
const SHARES = ['of monthly fees', 'of annual fees', 'of the fees of the affected service'];
const PER = [
  'per hour',
  'per month',
  'per user per month',
  'per device per month',
  'per year',
  'per started 15 minutes',
];

const NUMBER = /^(\d[\d.,]*)\s*(?:$|[a-z])/iu;

function numberIn(typed: string, follow: (number: string) => readonly string[]): readonly string[] {
  const number = NUMBER.exec(typed)?.[1];
  return number === undefined ? [] : follow(number);
}

/** A term runs for months and a report is answered in hours: what is usual in the field is the obvious one. */
function afterNumber(typed: string, units: readonly string[], usual: readonly string[]): readonly Offer[] {
  const texts = numberIn(typed, (number) =>
    units.map((unit) => `${number} ${Number(number) === 1 ? unit : plural(unit)}`),
  );
  const [first, ...others] = whole(usualFirst(texts, usual));
  return first ? [{ ...first, sort: order(2, AFTER_NEIGHBOURS) }, ...others] : [];
}

/** Values that stand nearby are likelier than what a unit makes of the number. */
const AFTER_NEIGHBOURS = 100;

function rates(typed: string, analysis: Analysis): readonly string[] {
  const amount = typed.replace(/\s*\bp(?:e(?:r.*)?)?$/iu, '').trim();
  return numberIn(withoutCurrency(amount), (number) =>
    PER.map((unit) => `${currencyFor(amount, analysis)} ${number} ${unit}`),
  );
}

function withoutCurrency(typed: string): string {
  return typed.replace(/^[A-Z]{3}\s*/u, '');
}

/** The currency that is typed, else the agreement's. */
function currencyFor(typed: string, analysis: Analysis): string {
  const code = /^[A-Z]{3}/u.exec(typed)?.[0];
  return code !== undefined && isCurrency(code) ? code : currencyOf(analysis);
}

/** The currency of an amount that names none: the agreement's, else the first of those that are listed. */
export function currencyOf({ agreement }: Analysis): string {
  return agreement.header.currency ?? 'GBP';
}

/** What is typed of an amount is compared without the currency that is put before it. */
function whole(values: readonly string[], typed = ''): readonly Offer[] {
  return values.map((value, index) => ({
    label: value,
    kind: CompletionItemKind.Unit,
    insert: value,
    ...(/^\d/u.test(typed) ? { filter: withoutCurrency(value) } : {}),
    sort: order(3, index),
  }));
}

/** What the kind itself shows, after what the field does. */
function listed(values: readonly string[]): readonly Offer[] {
  return whole(values).map((offer, index) => ({ ...offer, sort: order(5, index) }));
}

function named(names: readonly Named[]): readonly Offer[] {
  return names.map(({ code, name }, index) => ({
    label: code,
    kind: CompletionItemKind.Constant,
    ...(name === undefined ? {} : { detail: name }),
    insert: code,
    filter: name === undefined ? code : `${code} ${name}`,
    sort: order(5, index),
  }));
}
