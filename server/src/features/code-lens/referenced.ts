import { type Bound, childrenOf } from '../../agreement/bound';
import type { NameKey, Occurrence } from '../../agreement/names/occurrence';
import { isOwnList } from '../../agreement/path';
import type { Analysis } from '../../analysis';
import type { ScalarNode } from '../../syntax/node';
import { type OffsetRange, type Span, startOf } from '../../syntax/span';

/** Something that is referred to, and where it begins. */
export interface Referred {
  readonly key: NameKey;
  readonly at: OffsetRange;
}

/** The sections, the items with an id and the definitions that something refers to, in the order of the text. */
export type FindReferred = (analysis: Analysis) => readonly Referred[];

/** What one section names. */
interface Section {
  /** What it tells of names (`Names.groundOf`). */
  readonly ground: object;
  readonly bound: Bound;
  readonly declared: readonly Occurrence[];
  /** What it may refer to. */
  readonly refersTo: ReadonlySet<NameKey>;
}

/** What stands there is referred to by what it holds: nobody means the list. */
const HOLDERS: ReadonlySet<string> = new Set(['parties', 'definitions', 'schedules', 'documents']);

/** Finds what is referred to; of a section that is still the same, it remembers what it names. */
export function createFindReferred(): FindReferred {
  const remembered = new WeakMap<Bound, Section>();
  const beginnings = new WeakMap<ScalarNode, Span>();

  function sectionOf(bound: Bound, { names }: Analysis): Section {
    const ground = names.groundOf(bound);
    const known = remembered.get(bound);
    if (known?.ground === ground) return known;
    const declared = new Map<NameKey, Occurrence>();
    for (const occurrence of names.below(bound)) {
      const { as, how, named } = occurrence;
      const isShown = how === 'id' || (how === 'key' && named.startsWith('definitions.'));
      if (as === 'declaration' && isShown && !declared.has(named)) declared.set(named, occurrence);
    }
    // Whether there is what it refers to is not the section's to know.
    const section = { ground, bound, declared: [...declared.values()], refersTo: names.candidates(bound) };
    remembered.set(bound, section);
    return section;
  }

  /** Where the item begins whose id is told: of what is no item, where its name stands. */
  function placeOf({ how, named, span, scalar }: Occurrence, { tree, names }: Analysis): OffsetRange | undefined {
    const known = beginnings.get(scalar);
    const range = known && tree.rangeOf(known);
    if (range !== undefined) return range;
    const thing = how === 'id' ? names.named(named) : undefined;
    const node = thing?.is === 'place' ? thing.bound?.place.node : undefined;
    const at = node ? startOf(node.span) : span;
    beginnings.set(scalar, at);
    return tree.rangeOf(at);
  }

  return (analysis) => {
    const sections = childrenOf(analysis.agreement.facts).map((bound) => sectionOf(bound, analysis));
    const referredTo = new Set<NameKey>();
    for (const { refersTo } of sections) for (const key of refersTo) referredTo.add(key);
    const found: Referred[] = [];
    const add = (key: NameKey, at: OffsetRange | undefined): void => {
      if (at !== undefined) found.push({ key, at });
    };
    for (const { bound, declared } of sections) {
      const { path, at } = bound.place;
      if (referredTo.has(path) && !HOLDERS.has(path) && !isOwnList(path)) add(path, analysis.tree.rangeOf(at));
      for (const one of declared) if (referredTo.has(one.named)) add(one.named, placeOf(one, analysis));
    }
    return found;
  };
}
