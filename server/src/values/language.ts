import { type Parser, reader, right, wrong } from './reading';
import type { Parsed } from './value';

const WHAT = 'a language with its country, for example `en-GB`, `en-US` or `de-DE`';

const ENGLISH: readonly string[] = ['en-GB', 'en-US', 'en-AU', 'en-IE'];

const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['english', ENGLISH],
  ['british english', ['en-GB']],
  ['uk english', ['en-GB']],
  ['american english', ['en-US']],
  ['us english', ['en-US']],
  ['us', ['en-US']],
  ['uk', ['en-GB']],
  ['gb', ['en-GB']],
  ['german', ['de-DE', 'de-AT', 'de-CH']],
  ['deutsch', ['de-DE', 'de-AT', 'de-CH']],
  ['french', ['fr-FR', 'fr-BE', 'fr-CA']],
  ['français', ['fr-FR', 'fr-BE', 'fr-CA']],
  ['dutch', ['nl-NL', 'nl-BE']],
  ['spanish', ['es-ES', 'es-MX']],
  ['italian', ['it-IT']],
  ['portuguese', ['pt-PT', 'pt-BR']],
  ['swedish', ['sv-SE']],
  ['danish', ['da-DK']],
  ['norwegian', ['nb-NO']],
  ['polish', ['pl-PL']],
]);

/** Tags that need no look at the host's locale data, which takes longer than all other values of an agreement. */
const USUAL: ReadonlyMap<string, string> = new Map(
  [...NAMES.values()].flat().map((tag): [string, string] => [tag.toLowerCase(), tag]),
);

/** English name of a language or a region, undefined for a code that stands for none. */
function nameOf(type: 'language' | 'region', code: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code);
}

/** The tag in its proper form, undefined where it is not well-formed or names no language or country. */
function canonical(tag: string): string | undefined {
  try {
    const [found] = Intl.getCanonicalLocales(tag);
    if (found === undefined) return undefined;
    const { language, region } = new Intl.Locale(found);
    const known = nameOf('language', language) !== undefined;
    return known && (region === undefined || nameOf('region', region) !== undefined) ? found : undefined;
  } catch {
    return undefined;
  }
}

function read(text: string): Parsed<string> {
  const named = NAMES.get(text.toLowerCase());
  if (named !== undefined) return wrong(`Write \`${text}\` as its tag: ${WHAT}.`, named);
  const usual = USUAL.get(text.toLowerCase());
  if (usual !== undefined) return right(usual);
  const tag = canonical(text);
  if (tag === 'en') {
    return wrong('English of which country? It decides how dates, times and numbers are printed.', ENGLISH);
  }
  if (tag !== undefined) {
    return tag.toLowerCase() === text.toLowerCase()
      ? right(tag)
      : wrong(`\`${text}\` is an old or mistaken form of \`${tag}\`.`, [tag]);
  }
  const hyphened = canonical(text.replace(/[_ ]/g, '-'));
  const meant = hyphened === undefined ? [] : [hyphened];
  return wrong(`\`${text}\` is not a language tag. Write ${WHAT}.`, meant);
}

/** Reads a BCP 47 tag in any case. Bare `en` is refused: it does not say how dates are written. */
export const parseLanguage: Parser<string> = reader(WHAT, (text) => read(text));

/** The language's English name: `British English`, `German (Germany)`; the tag itself where it has none. */
export function printLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
