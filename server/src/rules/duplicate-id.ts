import type { Bound, BoundMap, Fact } from '../agreement/bound';
import type { PlacesRule, RuleFinding } from './rule';

/** An id names one item: a reference to it must lead to one place. */
export const duplicateId: PlacesRule = {
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
  concerns: ({ bound }) => bound.is === 'map' && idOf(bound) !== undefined,
  check: ({ places }) => {
    const first = new Map<string, Fact<unknown>>();
    const findings: RuleFinding[] = [];
    for (const { bound } of places) {
      const id = bound.is === 'map' ? idOf(bound) : undefined;
      if (!id) continue;
      // An item's path ends in its id, and is the same for two items exactly where a reference could mean either.
      const earlier = first.get(bound.place.path);
      if (earlier) findings.push(duplicate(id, earlier));
      else first.set(bound.place.path, id);
    }
    return findings;
  },
};

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
