import type { Bound } from '../agreement/bound';
import type { BuiltInTerm } from '../agreement/terms';
import type { Block } from '../blocks/block';
import type { Drafting } from './drafting';

/**
 * A section of the agreement: what it must state, what to tell its author, how it reads. One file each; `registry.ts`
 * lists them. What keys it has and what they mean is said by its schema.
 */
export interface Clause<F extends Bound = Bound> {
  /** `availability`. */
  readonly key: string;
  /** As printed where the author gives no `title`. */
  readonly heading: string;
  /** One of the eight sections that every agreement must have. */
  readonly mandatory: boolean;
  /** What it is for, as a clause of a sentence: "how fast failures and disasters are repaired". */
  readonly purpose: string;
  readonly mustState: readonly Statement<F>[];
  /** Terms that it defines by its nature, each declared in bold where it is drafted: `Business Hours`. */
  readonly terms: readonly BuiltInTerm[];
  /** The provisions below the heading, from the facts. Never throws, whatever is absent. */
  draft(facts: F, drafting: Drafting): readonly Block[];
}

/** Something that a reader would miss. */
export interface Statement<F> {
  /** `availability.backups`. */
  readonly path: string;
  /** What is to be stated: "how often backups run". */
  readonly what: string;
  /** Why a reader would miss it: one sentence. */
  readonly reason: string;
  /** True where it is said, `none` included. */
  isStated(facts: F): boolean;
}
