import type { ScalarNode } from '../../syntax/node';
import type { Agreement } from '../agreement';
import { type Bound, childrenOf } from '../bound';
import { propertyOf } from '../schema';
import { schema } from '../schema.generated';
import { schemaAt } from '../schema-at';
import type { Term, Terms, TermUse } from '../terms';
import type { Mention, TermForms } from './mention';
import { createMentionFinder, type FindMentions, type TermSearch } from './mentions';
import { type Named, type NameKey, type Occurrence, termKey } from './occurrence';

/** The names of one version of an agreement: what is called by a name, and everywhere that it is. */
export interface Names {
  /** What has this key; undefined where nothing has. */
  named(key: NameKey): Named | undefined;
  /** The terms that stand for what `path` leads to: a party's roles, a document's short name, what a field defines by its nature. */
  termsFor(path: string): readonly NameKey[];
  /** The occurrences that `offset` is in or at the edge of, the shortest first; references before declarations. */
  at(offset: number): readonly Occurrence[];
  /** Everywhere that the thing is named, in the order of reading, which is that of the text save for what aliases repeat. */
  of(key: NameKey): readonly Occurrence[];
  /** How many references it has. */
  references(key: NameKey): number;
  /** What stands at or below `bound`, in the order of reading. Keys of the format that only declare themselves are left out. */
  below(bound: Bound): readonly Occurrence[];
  /** All of `below`, section by section. */
  all(): readonly Occurrence[];
  /**
   * What the references at or below `bound` may mean, whether there is such a thing or not: as long as `bound` is the same
   * and so are the words for terms, so is this.
   */
  candidates(bound: Bound): ReadonlySet<NameKey>;
  /** The words that name defined terms: the very same map as in the version before where they mean the same. */
  forms(): TermForms;
}

/** What is remembered from one version to the next. */
export interface NameMemory {
  readonly find: FindMentions;
  readonly sections: WeakMap<Bound, Section>;
  readonly uses: WeakMap<ScalarNode, { readonly forms: TermForms; readonly found: readonly TermUse[] }>;
  /** The forms of the terms as last seen: while they are the same, so is what texts mention. */
  forms: TermForms;
}

interface Section {
  readonly mentions: readonly Mention[];
  readonly byKey: ReadonlyMap<NameKey, readonly Mention[]>;
}

/** A memory of nothing. */
export function createNameMemory(): NameMemory {
  return { find: createMentionFinder(), sections: new WeakMap(), uses: new WeakMap(), forms: new Map() };
}

/** The names of `agreement`. Nothing is looked for before it is asked for. */
export function namesOf(agreement: Agreement, memory: NameMemory): Names {
  const { tree, paths, facts } = agreement;
  const search = lazily(() => termSearch(agreement.terms, memory));

  const sectionOf = (bound: Bound): Section => {
    const found = memory.sections.get(bound);
    const own = propertyOf(schema, bound.place.path);
    const mentions = own ? memory.find(bound, own, search()) : [];
    if (found?.mentions === mentions) return found;
    const section = { mentions, byKey: grouped(mentions) };
    memory.sections.set(bound, section);
    return section;
  };
  const sections = lazily((): readonly Section[] => childrenOf(facts).map(sectionOf));
  const termsByKey = lazily(() => new Map(agreement.terms.all.map((term) => [termKey(term), term])));

  /** What of `mentions` names something, with what it names. */
  const decided = (mentions: readonly Mention[]): readonly Occurrence[] => {
    if (mentions.every(({ open }) => open === undefined)) return mentions;
    return mentions.flatMap((mention) => {
      const { open, ...occurrence } = mention;
      if (!open) return [mention];
      const found = open.candidates.find((key) => paths.resolve(key));
      return found === undefined && open.tentative ? [] : [{ ...occurrence, named: found ?? occurrence.named }];
    });
  };

  const named = (key: NameKey): Named | undefined => {
    const term = termsByKey().get(key);
    if (term) return { is: 'term', key, path: term.path, term };
    const target = paths.resolve(key);
    if (!target) return undefined;
    const bound = target.kind === 'bound' ? target.bound : target.from;
    return { is: 'place', key, path: target.path, bound };
  };

  const found = new Map<NameKey, readonly Occurrence[]>();
  const names: Names = {
    named,
    termsFor: (path) =>
      agreement.terms.all.filter((term) => term.path === path && STANDS_FOR_ITS_PATH.has(term.by)).map(termKey),
    at: (offset) => {
      const chunks = [tree.spanAt(offset, offset).chunk, tree.spanAt(Math.max(offset - 1, 0), offset).chunk];
      const isAt = ({ span }: Mention): boolean => {
        if (span.chunk !== chunks[0] && span.chunk !== chunks[1]) return false;
        const range = tree.rangeOf(span);
        return range !== undefined && range.start <= offset && offset <= range.end;
      };
      const near = sections().flatMap(({ mentions }) => mentions.filter(isAt));
      return once(decided(near)).sort(
        (a, b) => length(a) - length(b) || Number(a.as === 'declaration') - Number(b.as === 'declaration'),
      );
    },
    of: (key) => {
      const known = found.get(key);
      if (known) return known;
      const mentions = sections().flatMap(({ byKey }) => byKey.get(key) ?? []);
      const occurrences = once(decided(mentions).filter(({ named: decidedOn }) => decidedOn === key));
      found.set(key, occurrences);
      return occurrences;
    },
    references: (key) => names.of(key).filter(({ as }) => as === 'reference').length,
    below: (bound) => {
      const meant = schemaAt(schema, bound.place.path);
      return meant ? decided(memory.find(bound, meant, search())) : [];
    },
    candidates: (bound) => {
      const meant = schemaAt(schema, bound.place.path);
      const mentions = meant ? memory.find(bound, meant, search()) : [];
      const references = mentions.filter(({ as }) => as === 'reference');
      return new Set(references.flatMap((mention) => mention.open?.candidates ?? [mention.named]));
    },
    all: () => sections().flatMap(({ mentions }) => decided(mentions)),
    forms: () => search().forms,
  };
  return names;
}

/** A text that declares a term in passing is not what the term means. */
const STANDS_FOR_ITS_PATH: ReadonlySet<Term['by']> = new Set(['party', 'document', 'section']);

/** The search for `terms`, which remembers what was found in each text while the forms stay the same. */
function termSearch(terms: Terms, memory: NameMemory): TermSearch {
  if (!areSame(terms.forms, memory.forms)) memory.forms = terms.forms;
  const { forms, uses } = memory;
  return {
    forms,
    usesIn: (scalar) => {
      const known = uses.get(scalar);
      if (known?.forms === forms) return known.found;
      const found = terms.usesIn(scalar.text);
      uses.set(scalar, { forms, found });
      return found;
    },
  };
}

function areSame(a: TermForms, b: TermForms): boolean {
  if (a.size !== b.size) return false;
  const isSame = (form: string, term: Term): boolean => {
    const other = b.get(form);
    return other !== undefined && (other === term || (other.by === term.by && termKey(other) === termKey(term)));
  };
  for (const [form, term] of a) if (!isSame(form, term)) return false;
  return true;
}

function grouped(mentions: readonly Mention[]): ReadonlyMap<NameKey, readonly Mention[]> {
  const groups = new Map<NameKey, Mention[]>();
  for (const mention of mentions) {
    for (const key of mention.open?.candidates ?? [mention.named]) {
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  return groups;
}

/** Without what an alias repeats: the same characters naming the same thing. */
function once(occurrences: readonly Occurrence[]): Occurrence[] {
  const seen = new Map<unknown, Map<number, NameKey[]>>();
  return occurrences.filter(({ named, span }) => {
    const inChunk = seen.get(span.chunk) ?? new Map<number, NameKey[]>();
    if (inChunk.size === 0) seen.set(span.chunk, inChunk);
    const there = inChunk.get(span.start);
    if (there?.includes(named)) return false;
    if (there) there.push(named);
    else inChunk.set(span.start, [named]);
    return true;
  });
}

function length({ span }: Occurrence): number {
  return span.end - span.start;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
