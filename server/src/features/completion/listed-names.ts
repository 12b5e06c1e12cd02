import { countries } from '../../values/country';
import { isCurrency } from '../../values/currency';

/** A code with what it stands for. */
export interface Named {
  readonly code: string;
  readonly name: string | undefined;
}

/** Every time zone that the host knows, and UTC. */
export function listedTimeZones(): readonly Named[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((code) => ({ code, name: undefined }));
}

/** The countries of ISO 3166, those first whose parties meet in agreements most. */
export function listedCountries(): readonly Named[] {
  const all = countries();
  const usual = USUAL_COUNTRIES.flatMap((code) => all.filter((country) => country.code === code));
  return [...usual, ...all.filter(({ code }) => !USUAL_COUNTRIES.includes(code))];
}

const USUAL_COUNTRIES = ['GB', 'US', 'IE', 'CA', 'AU', 'NZ', 'DE', 'FR', 'NL'];

/** The currencies of ISO 4217, those first that agreements are usually made in. */
export function listedCurrencies(): readonly Named[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const others = Intl.supportedValuesOf('currency').filter(
    (code) => isCurrency(code) && !USUAL_CURRENCIES.includes(code),
  );
  return [...USUAL_CURRENCIES, ...others].map((code) => ({ code, name: names.of(code) }));
}

const USUAL_CURRENCIES = ['GBP', 'USD', 'EUR', 'AUD', 'CAD', 'CHF', 'NZD'];

/** Languages with their regions, as agreements are written in them. */
export function listedLanguages(): readonly Named[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return LANGUAGES.map((code) => ({ code, name: names.of(code) }));
}

const LANGUAGES =
  'en-GB en-US en-AU en-CA en-IE en-NZ en-ZA en-IN en-SG de-DE de-AT de-CH fr-FR fr-BE fr-CA fr-CH nl-NL nl-BE es-ES es-MX it-IT pt-PT pt-BR sv-SE da-DK nb-NO fi-FI pl-PL cs-CZ ja-JP'.split(
    ' ',
  );
