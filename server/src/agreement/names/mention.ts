import type { ScalarNode } from '../../syntax/node';
import { spanInText } from '../../syntax/scalar-map';
import type { Span } from '../../syntax/span';
import type { Term } from '../terms';
import type { NameKey, Occurrence } from './occurrence';
import { termKey } from './occurrence';

/**
 * What one place of the text names, as far as the place alone tells. So what is remembered of a place stays true while
 * others change.
 */
export interface Mention extends Occurrence {
  /** Where only the whole agreement decides what is named: what may be, `named` the first, the likeliest before others. */
  readonly open?: {
    readonly candidates: readonly NameKey[];
    /** True for words that name something only where there is something of that name. */
    readonly tentative: boolean;
  };
}

/** The defined terms as far as they decide what a text mentions: every form with the key of what it means. */
export type TermForms = ReadonlyMap<string, Term>;

/** The span of the name in `scalar`: its text without blanks around, and without its article where `bare`. */
export function nameIn(scalar: ScalarNode, bare = false): { readonly name: string; readonly span: Span } | undefined {
  if (scalar.span.chunk !== scalar.span.endChunk) return undefined;
  const [, before = '', name = ''] = (bare ? WITH_ARTICLE : TRIMMED).exec(scalar.text) ?? [];
  if (name === '') return undefined;
  return { name, span: spanInText(scalar, before.length, before.length + name.length) };
}

const TRIMMED = /^(\s*)(.*\S)/su;
const WITH_ARTICLE = /^(\s*(?:(?:the|an?)\s+)?)(.*\S)/isu;

/** The key of what `name` means as a term. */
export function keyOfTerm(name: string, forms: TermForms): NameKey {
  const term = forms.get(name);
  return term ? termKey(term) : `“${name}”`;
}
