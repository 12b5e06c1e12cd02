import { printValue as printTyped } from '../values/kinds';
import { isValue, type Locale } from '../values/value';
import type { Agreement } from './agreement';
import { type Bound, childrenOf, type Fact, isProse } from './bound';
import { onItsClock } from './clocks';
import { schema } from './schema.generated';
import { schemaAt } from './schema-at';

/**
 * What a reference to a path prints: a value or a name as text, or the number of the clause that states it. A party
 * prints its role, a defined term itself, a document its short title with an article; a level, a service, a rate its name.
 */
export type PrintedPath =
  | { readonly kind: 'value' | 'name'; readonly text: string }
  | { readonly kind: 'number' }
  /** It leads to something that is not known yet: shown as a blank. */
  | { readonly kind: 'blank'; readonly text: string };

/** What `$(path)` prints in `agreement`; undefined where the path leads nowhere. */
export function printPath(agreement: Agreement, path: string): PrintedPath | undefined {
  const target = agreement.paths.resolve(path);
  if (!target) return undefined;
  if (target.kind === 'derived') {
    const reading = target.read();
    return 'text' in reading ? { kind: 'value', text: reading.text } : blank(`$(${path})`);
  }
  if (path.startsWith('definitions.')) return { kind: 'name', text: path.slice('definitions.'.length) };
  const party = agreement.parties.find(({ facts }) => facts === target.bound);
  if (party) return { kind: 'name', text: party.role };
  if (target.bound.is !== 'fact') return printedName(target.bound);
  return printedFact(onItsClock(target.bound, agreement), agreement.header.locale);
}

/** A fact's value for the final text, in the words and order of `locale`; undefined where it cannot be read or is prose. */
export function printValue({ value }: Fact<unknown>, locale: Locale): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isValue(value) ? printTyped(value, locale) : undefined;
}

function printedFact(fact: Fact<unknown>, locale: Locale): PrintedPath {
  if (isProse(fact.value) || isStatedAbsence(fact)) return { kind: 'number' };
  const text = printValue(fact, locale);
  return text === undefined ? blank(fact.text) : { kind: 'value', text };
}

/** `none` in place of a group, a list or a text: a clause says so, as it would say what is there. */
function isStatedAbsence({ value, place }: Fact<unknown>): boolean {
  if (value !== 'none') return false;
  const node = schemaAt(schema, place.path);
  return Boolean(node?.properties ?? node?.items ?? node?.values?.includes('prose'));
}

function printedName(bound: Bound): PrintedPath {
  const short = labelOf(bound, 'short');
  if (short !== undefined) return { kind: 'name', text: /^(?:the|an?)\s/i.test(short) ? short : `the ${short}` };
  const name = hasNumberOfItsOwn(bound) ? undefined : labelOf(bound, 'name');
  return name === undefined ? { kind: 'number' } : { kind: 'name', text: name };
}

/** A failure scenario has a name, and is a clause all the same. */
function hasNumberOfItsOwn({ place }: Bound): boolean {
  return place.path.startsWith('responsibilities.');
}

function labelOf(bound: Bound, key: 'name' | 'short'): string | undefined {
  if (bound.is !== 'map') return undefined;
  const fact = childrenOf(bound).find((child) => child.place.path === `${bound.place.path}.${key}`);
  return fact?.is === 'fact' && typeof fact.value === 'string' ? fact.value : undefined;
}

function blank(text: string): PrintedPath {
  return { kind: 'blank', text };
}
