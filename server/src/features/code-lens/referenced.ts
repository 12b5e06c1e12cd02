import { type Bound, childrenOf } from '../../agreement/bound';
import type { TermForms } from '../../agreement/names/mention';
import type { NameKey } from '../../agreement/names/occurrence';
import type { Analysis } from '../../analysis';
import { type Span, startOf } from '../../syntax/span';

/** Something that is referred to, and where it begins. */
interface Target {
  readonly key: NameKey;
  readonly at: Span;
}

/** The sections, the items with an id and the definitions that something refers to, in the order of the text. */
export type Referenced = (analysis: Analysis) => readonly Target[];

/** What one section names, and what it refers to. */
interface Section {
  readonly forms: TermForms;
  readonly declared: readonly Target[];
  readonly refersTo: ReadonlySet<NameKey>;
}

/** What stands there is referred to by what it holds: nobody means the list. */
const HOLDERS = /^(?:parties|definitions|schedules|documents|clauses(?:-.*)?)$/u;

/** Finds what is referred to; of a section that is still the same, it remembers what it names. */
export function createReferenced(): Referenced {
  const remembered = new WeakMap<Bound, Section>();

  function sectionOf(bound: Bound, { names }: Analysis): Section {
    const forms = names.forms();
    const known = remembered.get(bound);
    if (known?.forms === forms) return known;
    const { path, at } = bound.place;
    const declared = new Map<NameKey, Span>(HOLDERS.test(path) ? [] : [[path, at]]);
    const refersTo = new Set<NameKey>();
    for (const { as, how, named, span } of names.below(bound)) {
      if (as === 'reference') refersTo.add(named);
      else if (declared.has(named)) continue;
      else if (how === 'id') declared.set(named, beginningOf(named, span, names));
      else if (how === 'key' && named.startsWith('definitions.')) declared.set(named, span);
    }
    const section = { forms, declared: [...declared].map(([key, at]) => ({ key, at })), refersTo };
    remembered.set(bound, section);
    return section;
  }

  return (analysis) => {
    const sections = childrenOf(analysis.agreement.facts).map((bound) => sectionOf(bound, analysis));
    const isReferredTo = ({ key }: Target): boolean => sections.some(({ refersTo }) => refersTo.has(key));
    return sections.flatMap(({ declared }) => declared.filter(isReferredTo));
  };
}

/** Where the item begins whose id stands at `span`, as long as it begins in what is read with it. */
function beginningOf(key: NameKey, span: Span, names: Analysis['names']): Span {
  const named = names.named(key);
  const node = named?.is === 'place' ? named.bound?.place.node : undefined;
  return node ? startOf(node.span) : span;
}
