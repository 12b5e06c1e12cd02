import { type ClientCapabilities, type CompletionItem, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { plainSnippet } from '../../agreement/snippet';
import type { OpenDocument } from '../../documents';
import { eolOf } from '../../rules/source-lines';
import { rangeOfOffsets } from '../positions';
import type { Offer } from './offer';

/** What an accepted offer replaces: from `start` to the cursor, or to `end`, where the word at the cursor ends. */
export interface Cursor {
  readonly document: OpenDocument;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** `offer` in the protocol's terms, as far as the client understands them. */
export function completionItem(offer: Offer, cursor: Cursor, client: ClientCapabilities): CompletionItem {
  const support = client.textDocument?.completion?.completionItem;
  const isSnippet = offer.snippet === true && support?.snippetSupport === true;
  const written = offer.snippet && !isSnippet ? plainSnippet(offer.insert) : offer.insert;
  const newText = written.includes('\n') ? written.replaceAll('\n', eolOf(cursor.document.content.text)) : written;
  const start = Math.min(offer.from ?? cursor.start, cursor.offset);
  const insert = rangeOfOffsets(cursor.document, { start, end: cursor.offset });
  const replace = rangeOfOffsets(cursor.document, { start, end: Math.max(cursor.end, cursor.offset) });
  return {
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail === undefined ? {} : { detail: offer.detail }),
    ...(offer.documentation ? { documentation: { kind: 'markdown', value: offer.documentation } } : {}),
    sortText: offer.sort,
    filterText: offer.filter ?? offer.label,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The further lines are indented already.
    ...(support?.insertTextModeSupport ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: support?.insertReplaceSupport ? { newText, insert, replace } : { newText, range: insert },
    ...(offer.commit && support?.commitCharactersSupport ? { commitCharacters: [...offer.commit] } : {}),
  };
}
