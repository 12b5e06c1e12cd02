import type { Inline } from './inline';
import { textOf } from './inline-text';
import type { TermDeclaration } from './prose';

/** How much of the text around a bold run decides whether it declares a term. */
const around = 100;

const opened = /\([^()]*["“‘'](?:(?:the|a|an|each|each an?) )?$/i;
const closed = /^["”’'][^()]*\)/;
const quotedBefore = /["“‘']$/;
const meaningAfter = /^["”’'],? (?:means|mean|has the meaning|have the meaning|shall mean|refers to|includes)\b/i;

/** The terms that `content` declares: `("**Term**")`, `("the **Term**")`, `"**Term**" means`; the quotes may be bold as well. */
export function declarationsIn(content: readonly Inline[]): readonly TermDeclaration[] {
  return content.flatMap((inline, index) => {
    if (inline.kind !== 'strong' || inline.span === undefined) return [];
    const bold = textOf(inline.children).trim();
    const [, left = '', term = '', right = ''] = /^(["“‘]?)(.*?)(["”’]?)$/s.exec(bold) ?? [];
    const before = tail(content, index) + left;
    const after = right + head(content, index);
    const declares =
      (opened.test(before) && closed.test(after)) || (quotedBefore.test(before) && meaningAfter.test(after));
    return declares && term !== '' ? [{ term: term.replace(/\s+/g, ' '), span: inline.span }] : [];
  });
}

function tail(content: readonly Inline[], index: number): string {
  let text = '';
  for (let at = index - 1; at >= 0 && text.length < around; at -= 1) text = characters(content[at]) + text;
  return text.slice(-around);
}

function head(content: readonly Inline[], index: number): string {
  let text = '';
  for (let at = index + 1; at < content.length && text.length < around; at += 1) text += characters(content[at]);
  return text.slice(0, around);
}

function characters(inline: Inline | undefined): string {
  return inline === undefined ? '' : textOf([inline], '$');
}
