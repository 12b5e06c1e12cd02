import type { Bound, BoundMap, Fact } from '../../agreement/bound';
import { firstSegment } from '../../agreement/path';
import type { Places, RuleFinding, WholeRule } from '../rule';

/** An id names one item: a reference to it must lead to one place. */
export const duplicateId: WholeRule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'Two items of one list, or two clauses of the agreement, have the same id.',
  why: 'A reference by id leads to one place. Of two items with one id, the second can never be meant, and a reader of the file cannot tell which was.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical}
    - {id: P1, name: Normal}
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical}
    - {id: P2, name: Normal}
`,
  reads: 'everything',
  concerns: ({ bound }) => bound.is === 'map' && idOf(bound) !== undefined,
  check: ({ sections, recall }) => {
    const bySegment = new Map<string, Items[]>();
    for (const places of sections) {
      for (const [segment, items] of recall(places, itemsBySegment)) {
        const others = bySegment.get(segment);
        if (others) others.push(items);
        else bySegment.set(segment, [items]);
      }
    }
    // What one section repeats is known; clauses may stand in several lists.
    return [...bySegment.values()].flatMap(([items, ...more]) => {
      if (!items) return [];
      return more.length === 0 ? items.repeated : repeatedIn([items, ...more].flatMap(({ named }) => named));
    });
  },
};

/** Something with an id, and the path that leads to it. */
interface Named {
  readonly path: string;
  readonly id: Fact<unknown>;
}

interface Items {
  readonly named: readonly Named[];
  /** What is to be said of them, as far as they know. */
  readonly repeated: readonly RuleFinding[];
}

/** The items of one section by the first segment of their paths: two with the same path are always under one. */
function itemsBySegment(places: Places): ReadonlyMap<string, Items> {
  const groups = new Map<string, Named[]>();
  for (const { bound } of places) {
    const id = bound.is === 'map' ? idOf(bound) : undefined;
    if (!id) continue;
    const named = { path: bound.place.path, id };
    const segment = firstSegment(named.path);
    const group = groups.get(segment);
    if (group) group.push(named);
    else groups.set(segment, [named]);
  }
  return new Map([...groups].map(([segment, named]) => [segment, { named, repeated: repeatedIn(named) }]));
}

/** An item's path ends in its id, and is the same for two items exactly where a reference could mean either. */
function repeatedIn(items: readonly Named[]): readonly RuleFinding[] {
  const first = new Map<string, Fact<unknown>>();
  const findings: RuleFinding[] = [];
  for (const { path, id } of items) {
    const earlier = first.get(path);
    if (earlier) findings.push(duplicate(id, earlier));
    else first.set(path, id);
  }
  return findings;
}

function idOf(item: BoundMap & { readonly id?: Bound }): Fact<unknown> | undefined {
  const { id } = item;
  return id?.is === 'fact' && id.text !== '' ? id : undefined;
}

function duplicate(id: Fact<unknown>, earlier: Fact<unknown>): RuleFinding {
  return {
    span: id.place.node.span,
    path: id.place.path,
    message: `The id \`${id.text}\` is taken. Give this item an id of its own, and check which of the two each reference means.`,
    related: [{ span: earlier.place.node.span, message: `The first \`${id.text}\`` }],
    fixes: [],
  };
}
