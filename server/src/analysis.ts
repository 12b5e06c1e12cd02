import type { Agreement } from './agreement/agreement';
import { createNameMemory, type NameMemory, type Names, namesOf } from './agreement/names/names';
import { printPath } from './agreement/printed';
import { type Understanding, understand } from './agreement/understand';
import type { FinalText } from './blocks/block';
import { type Numbering, numbered } from './blocks/numbering';
import { type Composition, compose } from './clauses/compose';
import { clauses } from './clauses/registry';
import { createJudge, type Judge } from './rules/judge';
import type { Finding } from './syntax/finding';
import { read } from './syntax/read';
import type { SyntaxTree } from './syntax/tree';
import { type Manuscript, manuscriptOf } from './text/manuscript';

/** All that is known of one version of an agreement's text. Features, the preview and the shell read this and nothing else. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly agreement: Agreement;
  readonly text: FinalText;
  readonly numbering: Numbering;
  /** The text with all that a writer needs to print it. */
  readonly manuscript: Manuscript;
  /** What is called by a name, and everywhere that it is: looked for when it is asked for. */
  readonly names: Names;
  /** Graded, suppressed where a comment says so, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What the next version takes over. */
  readonly carried: {
    readonly understanding: Understanding;
    readonly composition: Composition;
    readonly judge: Judge;
    readonly names: NameMemory;
  };
}

const builtInTerms = clauses.flatMap((clause) => clause.terms);

/**
 * Reads, binds, drafts and judges `text`. What did not change since `previous` is taken over from it; the result is the
 * same with and without. Never throws for bad input: whatever is wrong is among the findings.
 */
export function analyse(text: string, previous?: Analysis): Analysis {
  const tree = read(text, previous?.tree);
  const understanding = understand(tree, builtInTerms, previous?.carried.understanding);
  const { agreement } = understanding;
  const composition = compose(agreement, previous?.carried.composition);
  const judge = previous?.carried.judge ?? createJudge();
  const names = previous?.carried.names ?? createNameMemory();
  const numbering = numbered(composition.text, previous?.numbering);
  return {
    tree,
    agreement,
    text: composition.text,
    numbering,
    manuscript: manuscriptOf(numbering, (path) => printPath(agreement, path)),
    names: namesOf(agreement, names),
    findings: judge.judge(agreement, composition.text),
    carried: { understanding, composition, judge, names },
  };
}
