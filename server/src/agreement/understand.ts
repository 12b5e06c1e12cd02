import type { SyntaxTree } from '../syntax/tree';
import type { Agreement, AgreementParty, Entry, Header } from './agreement';
import { type Binder, createBinder } from './bind';
import { type Bound, childrenOf } from './bound';
import { createTermFinder, type TermFinder } from './defined-terms';
import { derivedValues } from './derived';
import type { AgreementFacts, Party } from './facts.generated';
import { createPathIndex, type PathIndex } from './path-index';
import { schema } from './schema.generated';
import { createStructureCheck, type StructureCheck } from './structure';
import type { BuiltInTerm } from './terms';

/** What understanding one version of a text leaves for the next: the bound parts that did not change are taken over. */
export interface Understanding {
  readonly agreement: Agreement;
  readonly binder: Binder;
  readonly currency: string | undefined;
  readonly structure: StructureCheck;
  readonly paths: PathIndex;
  readonly terms: TermFinder;
}

/** The meaning of a text. `builtIn` are the terms that sections define by their nature. Never throws. */
export function understand(tree: SyntaxTree, builtIn: readonly BuiltInTerm[], previous?: Understanding): Understanding {
  const currency = currencyOf(tree);
  const reusable = previous?.currency === currency ? previous : undefined;
  const binder = reusable?.binder ?? createBinder({ currency });
  const structure = previous?.structure ?? createStructureCheck();
  const index = previous?.paths ?? createPathIndex();
  const finder = previous?.terms ?? createTermFinder();

  const { bound, findings } = binder.bind(tree.root, schema, '', tree.root.span);
  const facts = bound as Bound & AgreementFacts;
  const header = headerOf(facts);
  const parties = partiesOf(facts);
  const paths = index.pathsOf(facts, derivedValues(facts, header.locale));
  const agreement: Agreement = {
    tree,
    facts,
    header,
    parties,
    order: printedInPlace(facts),
    paths,
    terms: finder.termsOf({ facts, parties, paths, builtIn }),
    findings: [...structure.check(tree.root, schema), ...findings],
  };
  return { agreement, binder, currency, structure, paths: index, terms: finder };
}

/** The currency must be known before anything is bound: it is what the fix for a bare amount adds. */
function currencyOf(tree: SyntaxTree): string | undefined {
  const value = tree.root.entries.find((entry) => entry.key.text === 'currency')?.value;
  return value?.kind === 'scalar' ? value.text.trim() : undefined;
}

function headerOf(facts: AgreementFacts): Header {
  return {
    status: facts.status?.value ?? 'draft',
    locale: { language: facts.language?.value ?? 'en-GB' },
    currency: facts.currency?.value,
    days: facts.days?.value ?? 'calendar',
    duty: facts.style?.duty?.value ?? 'shall',
    numbering: facts.style?.numbering?.value ?? 'decimal',
  };
}

function partiesOf(facts: AgreementFacts): readonly AgreementParty[] {
  const { parties } = facts;
  if (!parties) return [];
  const named: readonly (readonly [string, Party | undefined])[] = [
    ['provider', parties.provider],
    ['client', parties.client],
    ...(parties.entries ?? []).map((entry) => [entry.key, entry.value as Party] as const),
  ];
  return named.flatMap(([key, party]) =>
    party?.is === 'map' ? [{ key, role: party.role?.value ?? usualRole(key), name: party.name, facts: party }] : [],
  );
}

/** What a party without a role is called by its key: `guarantor` → `the Guarantor`, `group-company` → `the Group Company`. */
export function usualRole(key: string): string {
  return `the ${key.replace(/-/gu, ' ').replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase())}`;
}

const NOT_IN_PLACE = new Set(
  'msa title status reference language currency governing-law courts days style parties background schedules documents precedence signatures'.split(
    ' ',
  ),
);

function printedInPlace(facts: Bound): readonly Entry[] {
  return childrenOf(facts)
    .filter((bound) => !NOT_IN_PLACE.has(bound.place.path))
    .map((bound) => ({ key: bound.place.path, bound }));
}
