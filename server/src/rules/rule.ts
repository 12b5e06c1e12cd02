import type { Agreement, Status } from '../agreement/agreement';
import type { Visited } from '../agreement/visited';
import type { FinalText } from '../blocks/block';
import type { Finding, Severity } from '../syntax/finding';

/**
 * A judgement about an agreement, one file each; `registry.ts` lists them. Rules whose findings come from a lower floor
 * (`syntax`, `unknown-key`, `invalid-value` …) have no check: they are listed for their page and severity.
 */
export interface Rule {
  /** `missing-section`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where an agreement's status changes the severity: a placeholder is an error in a final one. */
  readonly severityIn?: Partial<Readonly<Record<Status, Severity>>>;
  /** What it finds: one sentence. */
  readonly summary: string;
  /** Why it matters, and where the rule comes from. */
  readonly why: string;
  /** A bad and a good example: pieces of YAML. */
  readonly bad: string;
  readonly good: string;
  /** Rules whose findings about the same path say less than this one's, and so are left out beside them. */
  readonly insteadOf?: readonly string[];
  /**
   * Which of all places `check` is given, decided by the place alone, as `checkEach` judges: it is asked once for each
   * place that has changed. A rule without it is given none.
   */
  readonly concerns?: (place: Visited) => boolean;
  /** Judges the agreement as a whole. */
  readonly check?: (subject: Subject) => readonly RuleFinding[];
  /**
   * Judges one thing by nothing but itself, what is below it, and its schema: what it found holds as long as that thing
   * does not change.
   */
  readonly checkEach?: (place: Visited) => readonly RuleFinding[];
}

/** What rules judge. */
export interface Subject {
  readonly agreement: Agreement;
  readonly text: FinalText;
  /** What the rule concerns, each with its schema, in the order of the text. */
  readonly places: readonly Visited[];
  /** Whether the final text prints the fact at `path`, or a reference to it. */
  prints(path: string): boolean;
}

/** A finding whose rule and severity its rule supplies. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };
