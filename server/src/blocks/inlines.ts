import type { Fact } from '../agreement/bound';
import type { Inline, Reference, ReferenceInline } from '../agreement/inline';
import type { Span } from '../syntax/span';

/** Anything that a sentence may be put together from. What is absent leaves no trace, not even its space. */
export type Phrase = string | Inline | readonly Inline[] | undefined | false;

/** The runs that `phrase` stands for. */
export function inlinesOf(phrase: Phrase): readonly Inline[] {
  if (phrase === undefined || phrase === false || phrase === '') return [];
  if (typeof phrase === 'string') return [text(phrase)];
  return isRun(phrase) ? [phrase] : phrase;
}

function isRun(phrase: Inline | readonly Inline[]): phrase is Inline {
  return 'kind' in phrase;
}

/** Characters as they stand; `span` is where the author wrote them, absent for drafted words. */
export function text(characters: string, span?: Span): Inline {
  return { kind: 'text', text: characters, span };
}

/** `phrases` in bold. */
export function strong(...phrases: readonly Phrase[]): Inline {
  return { kind: 'strong', children: phrases.flatMap(inlinesOf) };
}

/**
 * A fact as it prints. `printed` is its value in words; without it, or where the fact is still to be filled in, the
 * author's own characters stand there as a blank.
 */
export function value(fact: Fact<unknown>, printed: string | undefined): Inline {
  const { path, node } = fact.place;
  if (fact.blank || fact.value === undefined || printed === undefined) return blank(fact.text, node.span);
  return { kind: 'value', text: printed, path, span: node.span };
}

/** Something still to be filled in, as its author wrote it. */
function blank(written: string, span: Span): Inline {
  return { kind: 'blank', text: written, span };
}

/** A reference to the provision that states `path`: "clause 6.3". Other forms: its heading, or its value or name. */
export function reference(path: string, form: 'clause' | 'title' | 'value' = 'clause'): ReferenceInline {
  return { kind: 'reference', reference: { form, paths: [{ path }] } };
}

/** References to several provisions: "clauses 7, 8 and 11.3". */
export function references(paths: readonly string[]): ReferenceInline {
  const named: Reference = { form: 'clauses', paths: paths.map((path) => ({ path })) };
  return { kind: 'reference', reference: named };
}

/** The place where a term gets its meaning: `("**Business Hours**")`, or `(the "**Provider**")` with its article. */
export function define(term: string, article?: string): readonly Inline[] {
  return [text(article ? `(${article} "` : '("'), strong(term), text('")')];
}

/** A term as it stands before its meaning: `"**Business Hours**"`. */
export function quoted(term: string): readonly Inline[] {
  return [text('"'), strong(term), text('"')];
}
