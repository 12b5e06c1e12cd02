import type { SyntaxTree } from '../syntax/tree';
import type { Agreement, AgreementParty, Entry, Header } from './agreement';
import { type Binder, createBinder } from './bind';
import { type Bound, childrenOf, type Fact, isProse } from './bound';
import { derivedValues } from './derived';
import type { AgreementFacts, Party } from './facts.generated';
import { type ChildIndexes, indexPaths } from './path-index';
import type { TermDeclaration } from './prose';
import { schema } from './schema.generated';
import { createStructureCheck, type StructureCheck } from './structure';
import { indexTerms } from './term-index';
import type { BuiltInTerm, Term } from './terms';

/** What understanding one version of a text leaves for the next: the bound parts that did not change are taken over. */
export interface Understanding {
  readonly agreement: Agreement;
  readonly binder: Binder;
  readonly currency: string | undefined;
  readonly structure: StructureCheck;
  readonly declarations: WeakMap<Bound, readonly Declaration[]>;
  readonly indexes: ChildIndexes;
}

interface Declaration extends TermDeclaration {
  readonly in: Fact<unknown>;
}

/** The meaning of a text. `builtIn` are the terms that sections define by their nature. Never throws. */
export function understand(tree: SyntaxTree, builtIn: readonly BuiltInTerm[], previous?: Understanding): Understanding {
  const currency = currencyOf(tree);
  const reusable = previous?.currency === currency ? previous : undefined;
  const binder = reusable?.binder ?? createBinder({ currency });
  const structure = previous?.structure ?? createStructureCheck();
  const declarations = previous?.declarations ?? new WeakMap();
  const indexes: ChildIndexes = previous?.indexes ?? new WeakMap();

  const { bound, findings } = binder.bind(tree.root, schema, '', tree.root.span);
  const facts = bound as Bound & AgreementFacts;
  const header = headerOf(facts);
  const parties = partiesOf(facts);
  const paths = indexPaths(facts, derivedValues(facts, header.locale), indexes);
  const terms = indexTerms([
    ...definedTerms(facts),
    ...declaredTerms(facts, declarations),
    ...partyTerms(parties),
    ...documentTerms(facts),
    ...builtIn.map((term): Term => {
      const target = paths.resolve(term.path);
      return {
        ...term,
        span: target?.kind === 'bound' ? target.bound.place.at : undefined,
        by: 'section',
        bound: target?.kind === 'bound' ? target.bound : undefined,
      };
    }),
  ]);
  const agreement: Agreement = {
    tree,
    facts,
    header,
    parties,
    order: printedInPlace(facts),
    paths,
    terms,
    findings: [...structure.check(tree.root, schema), ...findings],
  };
  return { agreement, binder, currency, structure, declarations, indexes };
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

function definedTerms(facts: AgreementFacts): readonly Term[] {
  const { definitions } = facts;
  if (definitions?.is !== 'record') return [];
  return definitions.entries.map(({ key, value }) => ({
    term: key,
    span: value.place.at,
    by: 'definition',
    path: value.place.path,
    bound: value,
    meaning: value.text,
  }));
}

/** Terms that texts declare. */
function declaredTerms(facts: Bound, remembered: Understanding['declarations']): readonly Term[] {
  return declarationsIn(facts, remembered).map(
    ({ term, span, in: fact }): Term => ({
      term,
      span,
      by: 'text',
      path: fact.place.path,
      bound: fact,
      meaning: fact.text,
    }),
  );
}

/** What is declared at or below `bound`; what a map or list declares is remembered with it. */
function declarationsIn(bound: Bound, remembered: Understanding['declarations']): readonly Declaration[] {
  if (bound.is === 'fact') {
    return isProse(bound.value) ? bound.value.declares.map((declaration) => ({ ...declaration, in: bound })) : [];
  }
  const known = remembered.get(bound);
  if (known) return known;
  const declarations = childrenOf(bound).flatMap((child) => declarationsIn(child, remembered));
  remembered.set(bound, declarations);
  return declarations;
}

function partyTerms(parties: readonly AgreementParty[]): readonly Term[] {
  return parties.flatMap(({ key, role, name, facts }) => {
    const also = facts.alsoCalled?.items.flatMap((item) => (item.value === undefined ? [] : [item.value])) ?? [];
    return [role, ...also].map(
      (called): Term => ({
        term: called.replace(/^(?:the|an?)\s+/iu, ''),
        span: facts.role?.place.node.span ?? facts.place.at,
        by: 'party',
        path: `parties.${key}`,
        bound: facts,
        meaning: name?.text ?? role,
      }),
    );
  });
}

/** The short names by which the text refers to documents that belong to the agreement. */
function documentTerms({ documents }: AgreementFacts): readonly Term[] {
  return (documents?.items ?? []).flatMap(({ short, title, place }) =>
    short?.value === undefined
      ? []
      : [
          {
            term: short.value.replace(/^(?:the|an?)\s+/iu, ''),
            span: short.place.node.span,
            by: 'document',
            path: place.path,
            bound: short,
            meaning: title?.text ?? short.value,
          },
        ],
  );
}
