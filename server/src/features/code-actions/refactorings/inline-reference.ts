import { CodeActionKind } from 'vscode-languageserver';
import type { Reference } from '../../../agreement/inline';
import { printPath } from '../../../agreement/printed';
import type { Analysis } from '../../../analysis';
import { textOffset } from '../../../syntax/rewrite-scalar';
import { shortened } from '../../markdown';
import type { ActionSource } from '../action-source';
import { asProse, proseAt } from '../prose-at';

/**
 * A reference becomes the words that it prints. The number of a clause does not: it would be another one with the next
 * clause that is put before it.
 */
export const inlineReference: ActionSource = {
  kind: CodeActionKind.RefactorInline,
  told: 'always',
  offers(place) {
    const text = proseAt(place);
    if (text === undefined) return [];
    const { scalar, prose, selected } = text;
    return prose.references.flatMap(({ reference, span }) => {
      if (span === undefined) return [];
      const [start, end] = [textOffset(scalar, span.start), textOffset(scalar, span.end)];
      if (selected.start < start || selected.end > end) return [];
      const printed = wordsOf(reference, place.analysis);
      if (printed === undefined) return [];
      const words = beginsSentence(scalar.text.slice(0, start)) ? capitalised(printed) : printed;
      const edit = text.write({ start, end }, asProse(words));
      return edit ? [{ title: `Write what it prints: “${shortened(words, 40)}”`, edits: () => [edit] }] : [];
    });
  },
};

function wordsOf({ form, paths }: Reference, { agreement, numbering }: Analysis): string | undefined {
  const path = paths[0]?.path;
  if (path === undefined) return undefined;
  if (form === 'title') return numbering.titleOf(path);
  const printed = form === 'value' ? printPath(agreement, path) : undefined;
  return printed?.kind === 'value' || printed?.kind === 'name' ? printed.text : undefined;
}

/** What follows the end of a sentence begins one. A text may be the end of a sentence itself, so its beginning counts as none. */
function beginsSentence(before: string): boolean {
  return /[.!?]["”)]?\s+$|\n\s*\n\s*$/u.test(before.slice(-20));
}

function capitalised(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
