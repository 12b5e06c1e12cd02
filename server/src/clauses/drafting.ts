import type { Agreement, Header } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import { isProse } from '../agreement/bound';
import { inDays, onBusinessHours } from '../agreement/clocks';
import type { Commitment } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import { printValue } from '../agreement/printed';
import { capitalised } from '../blocks/edges';
import { define, type Phrase, quoted, value } from '../blocks/inlines';
import type { Locale } from '../values/value';
import type { Inquiry } from './inquiry';
import { inlineProse } from './wording';

/**
 * What a clause is drafted with besides its own facts. Whatever it learns here of other sections is asked through an
 * `Inquiry`, so that a clause is drafted again exactly when an answer has changed.
 */
export interface Drafting {
  readonly locale: Locale;
  /** The parties' roles as the prose writes them: `the Provider`, `the Client`. */
  readonly provider: string;
  readonly client: string;
  /** The verb of duty: `shall`, `must` or `will`. */
  readonly shall: string;
  /** The fact as it prints; what the author wrote, as a blank, where it cannot be read. Prose stands as it was written. */
  value(fact: Fact<unknown>): readonly Inline[];
  /** The fact said in other words: `none` as "no uptime is promised". A blank where the fact is still to be filled in. */
  said(fact: Fact<unknown>, words: string): Inline;
  /**
   * The fact as the cell of a table. Where its value is a word, `words` says how that word prints there; `none`,
   * `included` and the like are known. Nothing where the fact is absent.
   */
  cell(fact: Fact<unknown> | undefined, words?: Readonly<Record<string, string>>): readonly Inline[];
  /** A time of something that runs on business hours only: plain minutes, hours and days are business ones. */
  businessTime(fact: Fact<unknown>): readonly Inline[];
  /** "shall", "aims to" or "shall use reasonable efforts to", as the strength of the promise says. */
  commits(commitment: Fact<Commitment> | undefined): Phrase;
  /** `"**Uptime**"` where the section itself defines the term, the bare words where the author's own text does. */
  term(name: string): Phrase;
  /** `(the "**Effective Date**")` where the section itself defines the term; nothing where the author's own text does. */
  named(name: string, article?: string): Phrase;
  /** True where the section's own definition of the term holds, and not one of the author's. */
  defines(name: string): boolean;
  /** Whether something is written at `path`. */
  leadsTo(path: string): boolean;
  /** Whether a reference to `path` prints a value or a name, rather than a number. */
  isNamed(path: string): boolean;
  /** The text of the fact or derived value at `path`, where there is one: `firm`, `30 November 2028`. */
  textAt(path: string): string | undefined;
}

/** What every clause depends on. */
export interface Ground {
  readonly language: string;
  readonly days: Header['days'];
  readonly duty: Header['duty'];
  readonly provider: string;
  readonly client: string;
}

/** The ground of an agreement; a party that is not yet written has its usual role. */
export function groundOf({ header, parties }: Agreement): Ground {
  const role = (key: string, usual: string) => parties.find((party) => party.key === key)?.role ?? usual;
  return {
    language: header.locale.language,
    days: header.days,
    duty: header.duty,
    provider: role('provider', 'the Provider'),
    client: role('client', 'the Client'),
  };
}

/** Whether what was drafted on one ground reads the same on the other. */
export function sameGround(one: Ground, other: Ground): boolean {
  return (Object.keys(one) as (keyof Ground)[]).every((key) => one[key] === other[key]);
}

/** A drafting on `ground` that asks the agreement through `inquiry`. */
export function draftingOn(ground: Ground, inquiry: Inquiry): Drafting {
  const locale: Locale = { language: ground.language };
  const print = (fact: Fact<unknown>) => printValue(inDays(fact, ground.days), locale);
  const wordsOf = (fact: Fact<unknown>) => (isProse(fact.value) ? inlineProse(fact.value) : [value(fact, print(fact))]);
  return {
    locale,
    provider: ground.provider,
    client: ground.client,
    shall: ground.duty,
    value: wordsOf,
    said: (fact, words) => value(fact, words),
    cell: (fact, words = {}) => cellOf(fact, words, wordsOf),
    businessTime: (fact) =>
      isProse(fact.value) ? inlineProse(fact.value) : [value(fact, print(onBusinessHours(fact)))],
    commits: (commitment) => (commitment ? value(commitment, verbOf(commitment.value, ground.duty)) : ground.duty),
    term: (name) => (inquiry.definedBySection(name) ? quoted(name) : name),
    named: (name, article) => inquiry.definedBySection(name) && define(name, article),
    defines: (name) => inquiry.definedBySection(name),
    leadsTo: (path) => inquiry.leadsTo(path),
    isNamed: (path) => inquiry.isNamed(path),
    textAt: (path) => inquiry.textAt(path),
  };
}

/** Words of the format as they stand alone in a cell. */
const WORDS: Readonly<Record<string, string>> = {
  none: 'None',
  included: 'Included',
  'at cost': 'At cost',
  indefinite: 'Without limit',
  once: 'Once',
};

function cellOf(
  fact: Fact<unknown> | undefined,
  words: Readonly<Record<string, string>>,
  wordsOf: Drafting['value'],
): readonly Inline[] {
  if (!fact) return [];
  const word = typeof fact.value === 'string' || typeof fact.value === 'boolean' ? String(fact.value) : undefined;
  const said = word === undefined ? undefined : (words[word] ?? WORDS[word]);
  if (said !== undefined) return [value(fact, said)];
  // A label may be a name that begins with a small letter; a text or a typed value is not.
  return typeof fact.value === 'object' ? capitalised(wordsOf(fact)) : wordsOf(fact);
}

/** The verb that a strength of promise takes: what is not stated is firm. */
export function verbOf(commitment: Commitment | undefined, duty: string): string {
  switch (commitment) {
    case 'target':
      return 'aims to';
    case 'efforts':
      return `${duty} use reasonable efforts to`;
    default:
      return duty;
  }
}
