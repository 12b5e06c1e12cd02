import type { AgreementParty } from './agreement';
import { type Bound, childrenOf, isProse } from './bound';
import type { AgreementFacts } from './facts.generated';
import type { Paths } from './paths';
import { indexTerms } from './term-index';
import type { BuiltInTerm, Term, Terms } from './terms';

/** Finds the defined terms of one version after another; what things that did not change declare, it remembers. */
export interface TermFinder {
  /** The terms of an agreement, looked for when first asked. */
  termsOf(source: TermSource): Terms;
}

export interface TermSource {
  readonly facts: Bound & AgreementFacts;
  readonly parties: readonly AgreementParty[];
  readonly paths: Paths;
  /** The terms that sections define by their nature. */
  readonly builtIn: readonly BuiltInTerm[];
}

/** A finder that remembers nothing yet. */
export function createTermFinder(): TermFinder {
  const defined = new WeakMap<Bound, readonly Term[]>();
  const declared = new WeakMap<Bound, readonly Term[]>();
  let latest: { readonly sources: readonly Term[]; readonly terms: Terms } | undefined;

  const indexed = (source: TermSource): Terms => {
    const sources = [
      ...remembered(defined, source.facts.definitions, () => definedTerms(source.facts)),
      ...termsIn(source.facts, declared),
      ...partyTerms(source.parties),
      ...documentTerms(source.facts),
      ...builtInTerms(source),
    ];
    if (latest && sameTerms(latest.sources, sources)) return latest.terms;
    const terms = indexTerms(sources);
    latest = { sources, terms };
    return terms;
  };

  return { termsOf: (source) => new TermsWhenAsked(() => indexed(source)) };
}

/** A class, since getters of an object of each version's own keep that version for as long as V8 keeps its hidden class. */
class TermsWhenAsked implements Terms {
  readonly #find: () => Terms;
  #found: Terms | undefined;

  constructor(find: () => Terms) {
    this.#find = find;
  }

  get #terms(): Terms {
    this.#found ??= this.#find();
    return this.#found;
  }

  get all(): Terms['all'] {
    return this.#terms.all;
  }

  get forms(): Terms['forms'] {
    return this.#terms.forms;
  }

  find(name: string): ReturnType<Terms['find']> {
    return this.#terms.find(name);
  }

  usesIn(text: string): ReturnType<Terms['usesIn']> {
    return this.#terms.usesIn(text);
  }
}

function sameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  return some.length === others.length && some.every((term, index) => isSame(term, others[index]));
}

/** Terms of things that did not change are the very same, save those that are put together anew each time. */
function isSame(one: Term, other: Term | undefined): boolean {
  if (one === other || other === undefined) return one === other;
  return (
    one.term === other.term &&
    one.by === other.by &&
    one.path === other.path &&
    one.bound === other.bound &&
    one.span === other.span &&
    one.meaning === other.meaning
  );
}

/** Explicit definitions. */
function definedTerms({ definitions }: AgreementFacts): readonly Term[] {
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

/** The terms that texts at or below `bound` declare; what a map or list declares is remembered with it. */
function termsIn(bound: Bound, known: WeakMap<Bound, readonly Term[]>): readonly Term[] {
  if (bound.is === 'fact') {
    if (!isProse(bound.value) || bound.value.declares.length === 0) return NONE;
    return bound.value.declares.map(
      ({ term, span }): Term => ({ term, span, by: 'text', path: bound.place.path, bound, meaning: bound.text }),
    );
  }
  return remembered(known, bound, () => {
    const terms: Term[] = [];
    for (const child of childrenOf(bound)) for (const term of termsIn(child, known)) terms.push(term);
    return terms.length === 0 ? NONE : terms;
  });
}

const NONE: readonly never[] = [];

function partyTerms(parties: readonly AgreementParty[]): readonly Term[] {
  return parties.flatMap(({ key, role, name, facts }) => {
    const also = facts.alsoCalled?.items.flatMap((item) => (item.value === undefined ? [] : [item.value])) ?? [];
    return [role, ...also].map(
      (called): Term => ({
        term: withoutArticle(called),
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
  return (documents?.items ?? []).flatMap(({ short, title, place }): readonly Term[] =>
    short?.value === undefined
      ? []
      : [
          {
            term: withoutArticle(short.value),
            span: short.place.node.span,
            by: 'document',
            path: place.path,
            bound: short,
            meaning: title?.text ?? short.value,
          },
        ],
  );
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|an?)\s+/iu, '');
}

function builtInTerms({ builtIn, paths }: TermSource): readonly Term[] {
  return builtIn.map((term): Term => {
    const target = paths.resolve(term.path);
    const bound = target?.kind === 'bound' ? target.bound : undefined;
    return { ...term, span: bound?.place.at, by: 'section', bound };
  });
}

function remembered<K extends object, T>(known: WeakMap<K, T>, key: K | undefined, make: () => T): T {
  const before = key && known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (key) known.set(key, made);
  return made;
}
