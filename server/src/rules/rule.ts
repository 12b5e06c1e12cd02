import type { Agreement, Status } from '../agreement/agreement';
import type { FinalText } from '../blocks/block';
import type { Finding, Severity } from '../syntax/finding';

/**
 * A judgement about an agreement, one file each; `registry.ts` lists them. Rules whose findings come from a lower floor
 * (`syntax`, `unknown-key`, `invalid-value` …) have no `check`: they are listed for their page and severity.
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
  readonly check?: (subject: Subject) => readonly RuleFinding[];
}

export interface Subject {
  readonly agreement: Agreement;
  readonly text: FinalText;
}

/** A finding whose rule and severity its rule supplies. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };
