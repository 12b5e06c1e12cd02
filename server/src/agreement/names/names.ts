import type { Agreement } from '../agreement';
import { type Bound, childrenOf } from '../bound';
import type { SchemaNode } from '../schema';
import { schema } from '../schema.generated';
import { schemaAt } from '../schema-at';
import type { Term } from '../terms';
import type { Mention } from './mention';
import { createMentionFinder, type FindMentions } from './mentions';
import { type Named, type NameKey, type Occurrence, termKey } from './occurrence';
import { type Section, sectionOf } from './section';
import { createTermSearches, type TermSearches } from './term-search';

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
  /**
   * As long as this is the very same from one version to the next, so is all that `bound` itself tells of names. `meant`
   * is what the schema says of it, for whoever knows that.
   */
  groundOf(bound: Bound, meant?: SchemaNode): object;
}

/** What is remembered from one version to the next. */
export interface NameMemory {
  readonly find: FindMentions;
  readonly sections: WeakMap<readonly Mention[], Section>;
  readonly searches: TermSearches;
}

/** A memory of nothing. */
export function createNameMemory(): NameMemory {
  return { find: createMentionFinder(), sections: new WeakMap(), searches: createTermSearches() };
}

/** The names of `agreement`. Nothing is looked for before it is asked for. */
export function namesOf(agreement: Agreement, memory: NameMemory): Names {
  const { tree, paths, facts } = agreement;
  const search = lazily(() => memory.searches.searchFor(agreement.terms));

  const mentionsIn = (bound: Bound, meant = schemaAt(schema, bound.place.path)): readonly Mention[] =>
    meant ? memory.find(bound, meant, search()) : NOTHING;
  const sections = lazily((): readonly Section[] =>
    childrenOf(facts).map((bound) => {
      const mentions = mentionsIn(bound);
      const section = memory.sections.get(mentions) ?? sectionOf(mentions);
      memory.sections.set(mentions, section);
      return section;
    }),
  );
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
      const chunks = new Set([tree.spanAt(offset, offset).chunk, tree.spanAt(Math.max(offset - 1, 0), offset).chunk]);
      const isAt = ({ span }: Mention): boolean => {
        const range = tree.rangeOf(span);
        return range !== undefined && range.start <= offset && offset <= range.end;
      };
      const near = sections().flatMap((section) => [...chunks].flatMap((chunk) => section.in(chunk).filter(isAt)));
      return [...once(decided(near))].sort(
        (a, b) => length(a) - length(b) || Number(a.as === 'declaration') - Number(b.as === 'declaration'),
      );
    },
    of: (key) => {
      const known = found.get(key);
      if (known) return known;
      const mentions = sections().flatMap((section) => section.of(key));
      const occurrences = once(decided(mentions).filter(({ named: decidedOn }) => decidedOn === key));
      found.set(key, occurrences);
      return occurrences;
    },
    references: (key) => names.of(key).filter(({ as }) => as === 'reference').length,
    below: (bound) => decided(mentionsIn(bound)),
    groundOf: mentionsIn,
    candidates: (bound) => {
      const found = new Set<NameKey>();
      for (const { as, named, open } of mentionsIn(bound)) {
        if (as !== 'reference') continue;
        for (const key of open?.candidates ?? [named]) found.add(key);
      }
      return found;
    },
    all: () => sections().flatMap(({ mentions }) => decided(mentions)),
  };
  return names;
}

const NOTHING: readonly never[] = [];

/** A text that declares a term in passing is not what the term means. */
const STANDS_FOR_ITS_PATH: ReadonlySet<Term['by']> = new Set(['party', 'document', 'section']);

/** Without what an alias repeats: the same characters naming the same thing. */
function once(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (followEachOther(occurrences)) return occurrences;
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

/** Whether no alias can have repeated any: each stands behind the one before, and none in a chunk that was left. */
function followEachOther(occurrences: readonly Occurrence[]): boolean {
  const chunks = new Set<unknown>();
  let last: Occurrence['span'] | undefined;
  for (const { span } of occurrences) {
    if (span.chunk === last?.chunk ? span.start <= last.start : chunks.has(span.chunk)) return false;
    chunks.add(span.chunk);
    last = span;
  }
  return true;
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
