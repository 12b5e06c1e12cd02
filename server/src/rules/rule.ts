import type { Agreement, Status } from '../agreement/agreement';
import type { Visited } from '../agreement/visited';
import type { Finding, Fix, Severity } from '../syntax/finding';
import type { SyntaxTree } from '../syntax/tree';

/**
 * A judgement about an agreement, one file each; `registry.ts` lists them. Rules whose findings come from a lower floor
 * (`syntax`, `unknown-key`, `invalid-value` …) have no check: they are listed for their page and severity.
 */
export type Rule = WholeRule | PlacesRule;

interface RuleText {
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
   * Whether the first fix of a finding may be made without anybody looking at it (`source.fixAll`): it changes how
   * something is written, never what it says.
   */
  readonly certain?: boolean | ((fix: Fix, tree: SyntaxTree) => boolean);
  /** What it finds has no effect, and editors show it faded; or it is to be written no more, and they strike it through. */
  readonly tag?: 'unnecessary' | 'deprecated';
  /** False where a comment cannot silence it, or would only hide that something of the text is not read. */
  readonly silenceable?: false;
  /**
   * Judges one thing by nothing but itself, what is below it, and its schema: what it found holds as long as that thing
   * does not change.
   */
  readonly checkEach?: (place: Visited) => readonly RuleFinding[];
}

/** A rule that judges the agreement as a whole, or single things. */
export interface WholeRule extends RuleText {
  readonly concerns?: never;
  readonly check?: (subject: Subject) => readonly RuleFinding[];
}

/** A rule that judges places of the agreement by what is said elsewhere. */
export interface PlacesRule extends RuleText {
  /** Which of all places `check` is given, decided by the place alone: it is asked once for each place that has changed. */
  readonly concerns: (place: Visited) => boolean;
  /** Called for each change of the agreement: what it learns of a section's places it lets `recall` keep. */
  readonly check: (subject: SubjectWithPlaces) => readonly RuleFinding[];
}

/** What rules judge. */
export interface Subject {
  readonly agreement: Agreement;
  /** Whether the final text prints the fact at `path`, or a reference to it. It may have to be drafted for that. */
  prints(path: string): boolean;
}

/** The places of one section, in the order of the text: the very same list as long as nothing in that section changes. */
export type Places = readonly Visited[];

/** With what the rule concerns, section by section, in the order of the text. */
export interface SubjectWithPlaces extends Subject {
  readonly sections: readonly Places[];
  /**
   * What `learn` makes of the places of a section, or of one place; learnt once, as long as they are the same. What is
   * learnt of either kind is the same for all calls of one rule.
   */
  recall<K extends Places | Visited, T>(of: K, learn: (of: K) => T): T;
}

/** A finding whose rule and severity its rule supplies. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };
