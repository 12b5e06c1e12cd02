import type { Finding } from '../syntax/finding';
import type { SyntaxTree } from '../syntax/tree';
import type { Locale } from '../values/value';
import type { Bound, Fact } from './bound';
import type { AgreementFacts, Party } from './facts.generated';
import type { Paths } from './paths';
import type { Terms } from './terms';

/** An agreement's meaning: its typed facts, parties, defined terms and the paths that lead to them. */
export interface Agreement {
  readonly tree: SyntaxTree;
  readonly facts: AgreementFacts;
  readonly header: Header;
  /** Provider and client first, where written, then the others in their order. */
  readonly parties: readonly AgreementParty[];
  /** What is printed in the order of the file: `term`, `definitions`, the sections, the author's `clauses…`. */
  readonly order: readonly Entry[];
  readonly paths: Paths;
  readonly terms: Terms;
  /** What binding has to say: `unknown-key`, `invalid-value`, `missing-field`, `placeholder`. */
  readonly findings: readonly Finding[];
}

export type Status = 'template' | 'draft' | 'final';

/** What the header says, or what holds where it says nothing: `en-GB`, `draft`, `shall`, `decimal`, calendar days. */
export interface Header {
  readonly status: Status;
  readonly locale: Locale;
  readonly currency: string | undefined;
  readonly days: 'calendar' | 'business';
  readonly duty: 'shall' | 'must' | 'will';
  readonly numbering: 'decimal' | 'outline';
}

export interface AgreementParty {
  /** `provider`, `client`, `guarantor`. */
  readonly key: string;
  /** As the prose writes it, with its article: `the Provider`. */
  readonly role: string;
  readonly name: Fact<string> | undefined;
  readonly facts: Party;
}

/** A top-level entry that is printed. */
export interface Entry {
  readonly key: string;
  readonly bound: Bound;
}
