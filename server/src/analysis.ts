import type { Agreement } from './agreement/agreement';
import type { FinalText } from './blocks/block';
import type { Numbering } from './blocks/numbering';
import type { Finding } from './syntax/finding';
import type { SyntaxTree } from './syntax/tree';

/** All that is known of one version of an agreement's text. Features, the preview and the shell read this and nothing else. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly agreement: Agreement;
  readonly text: FinalText;
  readonly numbering: Numbering;
  /** Graded, suppressed where a comment says so, in the order of the text. */
  readonly findings: readonly Finding[];
}
