import type { Agreement, Header, Status } from '../agreement/agreement';
import type { AgreementFacts } from '../agreement/facts.generated';
import type { Target } from '../agreement/paths';
import type { Visited } from '../agreement/visited';
import type { Finding, Fix, Severity } from '../syntax/finding';
import type { SyntaxTree } from '../syntax/tree';
import type { Wanted } from './insertion';

/**
 * A judgement about an agreement, one file each; the chapter that it belongs to lists it. Rules whose findings come from a
 * lower floor (`syntax`, `unknown-key`, `invalid-value` …) have no check: they are listed for their page and severity.
 */
export type Rule = RuleText | ComparingRule | WholeRule;

export interface RuleText {
  /** `missing-section`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where an agreement's status changes the severity: a placeholder is an error in a final one. */
  readonly severityIn?: Partial<Readonly<Record<Status, Severity>>>;
  /** Silent until a profile or a setting asks for it: what it finds is a matter of taste, or of a house's own style. */
  readonly optIn?: true;
  /** What it finds: one sentence. */
  readonly summary: string;
  /** Why it matters, and where the rule comes from: arithmetic, a standard, a topic of a manual of drafting. */
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
  /** Which places of the agreement `check` is given, decided by the place alone: asked once for each that has changed. */
  readonly concerns?: (place: Visited) => boolean;
}

/** The parts of an agreement that a rule can say it reads. */
export type Section = Exclude<keyof AgreementFacts, 'is' | 'place' | 'entries'>;

/** A rule that compares facts: judged again only where something that it reads has changed. Made by `comparing`. */
export interface ComparingRule extends RuleText {
  readonly reads: readonly Section[];
  readonly check: (subject: Comparison<Section>) => readonly RuleFinding[];
}

/** A rule that must see all of the agreement, and is judged again at every change of it. */
export interface WholeRule extends RuleText {
  readonly reads: 'everything';
  readonly check: (subject: WholeSubject) => readonly RuleFinding[];
}

/** The rule that compares what it `reads`, and sees nothing else: the compiler holds it to that. */
export function comparing<K extends Section>(
  rule: RuleText & {
    readonly reads: readonly K[];
    readonly check: (subject: Comparison<K>) => readonly RuleFinding[];
  },
): ComparingRule {
  return rule;
}

/** What a comparing rule is given. */
export interface Comparison<K extends Section> extends ConcernedPlaces {
  readonly facts: Pick<AgreementFacts, K>;
  /** What the header says; each rule may lean on it. */
  readonly header: Header;
  /** What `path` leads to; undefined where it leads nowhere. Counts as read from then on. */
  resolve(path: string): Target | undefined;
}

/** What a rule about the whole agreement is given. */
export interface WholeSubject extends ConcernedPlaces {
  readonly agreement: Agreement;
  /** Whether the final text prints the fact at `path`, or a reference to it. It may have to be drafted for that. */
  prints(path: string): boolean;
}

/** The places of one section, in the order of the text: the very same list as long as nothing in that section changes. */
export type Places = readonly Visited[];

/** What the rule `concerns`. */
export interface ConcernedPlaces {
  /** Section by section, in the order of the text; empty for a rule that concerns none. */
  readonly sections: readonly Places[];
  /**
   * What `learn` makes of the places of a section, or of one place; learnt once, as long as they are the same. What is
   * learnt of either kind is the same for all calls of one rule.
   */
  recall<K extends Places | Visited, T>(of: K, learn: (of: K) => T): T;
}

/** A finding whose rule and severity its rule supplies. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'fixes'> & {
  readonly severity?: Severity;
  readonly fixes: readonly (Fix | InsertionFix)[];
};

/** The fix that writes something missing. Where that goes is worked out when the finding is told: it may have moved. */
export interface InsertionFix {
  readonly title: string;
  readonly insert: Wanted;
}
