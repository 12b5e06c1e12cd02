import type { Agreement } from './agreement/agreement';
import { createNameMemory, type NameMemory, type Names, namesOf } from './agreement/names/names';
import { printPath } from './agreement/printed';
import { type Understanding, understand } from './agreement/understand';
import type { FinalText } from './blocks/block';
import { createNumberer, type Numberer, type Numbering } from './blocks/numbering';
import { type Composer, type Composition, createComposer } from './clauses/compose';
import { clauses } from './clauses/registry';
import { createJudge, type Judge } from './rules/judge';
import { type Ruling, recommended } from './rules/ruling';
import type { Finding } from './syntax/finding';
import { read } from './syntax/read';
import type { SyntaxTree } from './syntax/tree';
import { type Manuscript, manuscriptOf } from './text/manuscript';

/** All that is known of one version of an agreement's text. Features, the preview and the shell read this and nothing else. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly agreement: Agreement;
  /** The final text; it and what follows from it is drafted when first asked for. */
  readonly text: FinalText;
  readonly numbering: Numbering;
  /** The text with all that a writer needs to print it. */
  readonly manuscript: Manuscript;
  /** What is called by a name, and everywhere that it is: looked for when it is asked for. */
  readonly names: Names;
  /** Graded, suppressed where a comment says so, in the order of the text. */
  readonly findings: readonly Finding[];
  /** Which findings are told, and how. */
  readonly ruling: Ruling;
  /** What the next version takes over. */
  readonly carried: Carried;
}

/**
 * What versions share: each takes over what another found in parts that are the same, in whatever order they are asked.
 * Nothing here holds on to a version but the one before.
 */
interface Carried {
  readonly understanding: Understanding;
  readonly composer: Composer;
  readonly numberer: Numberer;
  readonly judge: Judge;
  readonly names: NameMemory;
}

const builtInTerms = clauses.flatMap((clause) => clause.terms);

/**
 * Reads, binds and judges `text`, and drafts it when that is asked for. What did not change since `previous` is taken
 * over from it; the result is the same with and without. `ruling` says what is told of the findings: as before where it is
 * absent. Never throws for bad input: whatever is wrong is among the
 * findings.
 */
export function analyse(text: string, previous?: Analysis, ruling: Ruling = previous?.ruling ?? recommended): Analysis {
  const before = previous?.carried;
  const tree = read(text, previous?.tree);
  const understanding = understand(tree, builtInTerms, before?.understanding);
  const { agreement } = understanding;
  const { composer, numberer, judge, names } = before ?? {
    composer: createComposer(),
    numberer: createNumberer(),
    judge: createJudge(),
    names: createNameMemory(),
  };
  const composition = composer.compose(agreement);
  return new Analysed({
    tree,
    agreement,
    composition,
    names: namesOf(agreement, names),
    findings: judge.judge(agreement, composition, ruling),
    ruling,
    carried: { understanding, composer, numberer, judge, names },
  });
}

type Known = Omit<Analysis, 'text' | 'numbering' | 'manuscript'> & { readonly composition: Composition };

/** A class for the reason that `Composition` is made by one: getters of single objects would keep each version for long. */
class Analysed implements Analysis {
  readonly tree: SyntaxTree;
  readonly agreement: Agreement;
  readonly names: Names;
  readonly findings: readonly Finding[];
  readonly ruling: Ruling;
  readonly carried: Carried;
  readonly #composition: Composition;
  #manuscript: Manuscript | undefined;

  constructor({ tree, agreement, composition, names, findings, ruling, carried }: Known) {
    this.tree = tree;
    this.agreement = agreement;
    this.names = names;
    this.findings = findings;
    this.ruling = ruling;
    this.carried = carried;
    this.#composition = composition;
  }

  get text(): FinalText {
    return this.#composition.text;
  }

  get numbering(): Numbering {
    return this.manuscript.numbering;
  }

  get manuscript(): Manuscript {
    this.#manuscript ??= this.#written();
    return this.#manuscript;
  }

  #written(): Manuscript {
    const { header, paths } = this.agreement;
    const numbering = this.carried.numberer.numbered(this.text);
    return manuscriptOf(numbering, (path) => printPath(this.agreement, path), {
      everywhere: `${header.locale.language} ${header.days}`,
      groundOf: paths.groundOf,
    });
  }
}
