/**
 * What the form for a new agreement asks, what it suggests and what it accepts. Texts for people are the form's own; here
 * are only facts.
 */

/** A language of agreements, with what usually goes with it. */
export interface LanguageChoice {
  /** BCP 47. */
  readonly tag: string;
  readonly currency: string;
  /** What the form suggests; empty where a country has several laws to choose from. */
  readonly governingLaw: string;
}

export const languageChoices: readonly LanguageChoice[] = [
  { tag: 'en-GB', currency: 'GBP', governingLaw: 'England and Wales' },
  { tag: 'en-US', currency: 'USD', governingLaw: '' },
  { tag: 'en-AU', currency: 'AUD', governingLaw: '' },
  { tag: 'en-CA', currency: 'CAD', governingLaw: '' },
  { tag: 'en-IE', currency: 'EUR', governingLaw: 'Ireland' },
  { tag: 'en-NZ', currency: 'NZD', governingLaw: 'New Zealand' },
  { tag: 'en-ZA', currency: 'ZAR', governingLaw: 'South Africa' },
  { tag: 'de-DE', currency: 'EUR', governingLaw: 'Germany' },
  { tag: 'de-AT', currency: 'EUR', governingLaw: 'Austria' },
  { tag: 'de-CH', currency: 'CHF', governingLaw: 'Switzerland' },
  { tag: 'fr-FR', currency: 'EUR', governingLaw: 'France' },
  { tag: 'nl-NL', currency: 'EUR', governingLaw: 'the Netherlands' },
  { tag: 'es-ES', currency: 'EUR', governingLaw: 'Spain' },
  { tag: 'it-IT', currency: 'EUR', governingLaw: 'Italy' },
];

/** Currencies in which managed services are usually charged, that of the language first. */
export function currencyChoices(language: string): readonly string[] {
  const usual = languageChoices.find((choice) => choice.tag === language)?.currency;
  const all = languageChoices.map((choice) => choice.currency);
  return [...new Set([...(usual ? [usual] : []), 'GBP', 'USD', 'EUR', ...all])];
}

/** The law that usually governs agreements in the language; empty where none can be supposed. */
export function usualLaw(language: string): string {
  return languageChoices.find((choice) => choice.tag === language)?.governingLaw ?? '';
}

/** The choice nearest to the language that VS Code speaks; British English where there is none. */
export function usualLanguage(displayLanguage: string): string {
  const wanted = displayLanguage.toLowerCase();
  const exact = languageChoices.find((choice) => choice.tag.toLowerCase() === wanted);
  const base = wanted.split('-')[0] ?? '';
  const near = base === 'en' ? undefined : languageChoices.find((choice) => choice.tag.split('-')[0] === base);
  return (exact ?? near)?.tag ?? 'en-GB';
}

/** The first day of the month after the given day, as `2026-12-01`: when a managed service usually starts. */
export function usualStart(today: Date): string {
  return isoDate(new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1)));
}

/** What is wrong with an answer. */
export type Fault = 'empty' | 'too-long' | 'several-lines' | 'no-date' | 'same-parties';

const longestName = 200;

/** A name of a party or of a law: one line with something in it. */
export function nameFault(text: string): Fault | undefined {
  if (text.trim() === '') return 'empty';
  if (/[\r\n]/.test(text)) return 'several-lines';
  return text.trim().length > longestName ? 'too-long' : undefined;
}

/** The name of the second party, which is not the first. */
export function clientFault(text: string, provider: string): Fault | undefined {
  const same = text.trim().toLowerCase() === provider.trim().toLowerCase();
  return nameFault(text) ?? (same ? 'same-parties' : undefined);
}

/** A day that exists, as `2026-12-01`, or `last signature`. */
export function startFault(text: string): Fault | undefined {
  const wanted = text.trim();
  if (wanted === '') return 'empty';
  if (/^last signature$/i.test(wanted)) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted)) return 'no-date';
  const time = Date.parse(`${wanted}T00:00:00Z`);
  return Number.isNaN(time) || isoDate(new Date(time)) !== wanted ? 'no-date' : undefined;
}

/** A name for the file, from the client's: `northwind-it-limited.msa.yaml`. `n` above 1 tells namesakes apart. */
export function fileNameFor(client: string, n = 1): string {
  const words = client
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+/, '');
  const short = [...words].slice(0, 60).join('').replace(/-+$/, '');
  return `${short || 'agreement'}${n > 1 ? `-${n}` : ''}.msa.yaml`;
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
