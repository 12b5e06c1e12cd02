import { CodeActionKind } from 'vscode-languageserver';
import { contentLineEnd, nextLineOf } from '../../../rules/source-lines';
import { lineStart, skipSpaces } from '../../../syntax/line';
import { entryOf } from '../../../syntax/node';
import type { ActionSource } from '../action-source';
import { isDraftedWithout } from '../own-words/as-own-words';
import { wordedPlaceAt } from '../own-words/drafted-place';

/** The author's own `text` goes, so that its facts are drafted again. */
export const draftAgain: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers(place) {
    const { analysis } = place;
    const { tree } = analysis;
    const worded = wordedPlaceAt(place);
    const entry = worded && !worded.map.flow ? entryOf(worded.map, 'text') : undefined;
    const key = entry && tree.rangeOf(entry.key.span);
    if (!worded || !entry || !key) return [];
    const start = lineStart(tree.text, key.start);
    // Behind the dash of an item other keys would lose it.
    if (skipSpaces(tree.text, start, key.start) !== key.start || !isDraftedWithout(worded, analysis)) return [];
    const end = nextLineOf(tree.text, contentLineEnd(tree, entry.span));
    const edit = { span: tree.spanAt(start, end), newText: '' };
    return [{ title: `Delete this text and draft \`${worded.path}\` from its facts`, edits: () => [edit] }];
  },
};
