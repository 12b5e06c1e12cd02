import { CodeActionKind } from 'vscode-languageserver';
import { pathBelow } from '../../../agreement/path';
import { plainSnippet, snippetOf } from '../../../agreement/snippet';
import { insertions } from '../../../rules/insertion';
import type { ActionSource } from '../action-source';
import { asOwnWords } from '../own-words/as-own-words';
import { blockOf, draftedPlaceAt } from '../own-words/drafted-place';

/**
 * What is drafted of a section, a group or an item becomes the author's own `text`, in the same words and with references
 * for its values, so that facts stay facts.
 */
export const takeOver: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers(place) {
    const { analysis } = place;
    const drafted = draftedPlaceAt(place);
    if (!drafted || drafted.map.flow || drafted.bound.text) return [];
    const text = asOwnWords(drafted, analysis);
    if (text === undefined) return [];
    const snippet = `text: ${snippetOf(blockOf(text))}`;
    // Nothing is left to fill in: as a snippet it would only move the cursor.
    const edits = insertions(analysis.tree, [{ path: pathBelow(drafted.path, 'text'), snippet }]).map(
      ({ span, newText }) => ({ span, newText: plainSnippet(newText) }),
    );
    if (edits.length === 0) return [];
    return [{ title: `Take over the wording of \`${drafted.path}\` as \`text\``, edits: () => edits }];
  },
};
