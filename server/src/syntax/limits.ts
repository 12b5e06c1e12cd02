/**
 * How much is read. Each bound lies far beyond any agreement and far below what would make an editor wait; what lies
 * behind it is left unread, with one `limit` finding that names the bound.
 */
export const limits = {
  /** UTF-16 units of a text: ninety thousand lines of prose. */
  characters: 4_000_000,
  /** Collections inside collections. */
  depth: 60,
  /** Entries of one map, items of one list. */
  entries: 20_000,
  /** Anchors (`&name`) of a text. */
  anchors: 10_000,
  /** Nodes that the aliases of a text may stand for, all together. */
  aliased: 100_000,
  /** Findings of this floor for one text. */
  findings: 1_000,
} as const;

/** What is said where a bound is passed. `bound` names it with its number, `remedy` what to do. */
export function limitMessage(bound: string, remedy: string): string {
  return `This is beyond the limit of ${bound}; what follows is not read. ${remedy}`;
}

/** `20000` as `20,000`. */
export function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
