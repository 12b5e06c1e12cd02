import {
  ApplyKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver';
import { plainSnippet } from '../../agreement/snippet';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { eolOf } from '../../syntax/line';
import { rangeOfOffsets } from '../positions';
import { documentationOf } from './about';
import { bounded } from './bounded';
import { markup } from './documentation';
import { resolvesLazily } from './lazily';
import type { Offer, Offers } from './offer';

/** What an accepted offer replaces: from `start` to the cursor, or to `end`, where the word at the cursor ends. */
export interface Cursor {
  readonly document: OpenDocument;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** How many offers of an answer are documented at once for an editor that cannot ask for each by itself. */
const MOST_DOCUMENTED = 50;

/**
 * The offers in the protocol's terms, as far as the client understands them, the likeliest first. What they have in
 * common is said once where the client takes it so. No more are answered than a person would look through.
 */
export function completionList(
  { offers, changing }: Offers,
  cursor: Cursor,
  analysis: Analysis,
  client: ClientCapabilities,
): CompletionList {
  const { text } = cursor.document.content;
  const { kept, isCut } = bounded(offers, (offer) => text.slice(offer.from ?? cursor.start, cursor.offset));
  const writing = writingFor(client, cursor, analysis, kept);
  const obvious = obviousOf(kept);
  return {
    isIncomplete: changing || isCut,
    ...(writing.defaults ?? {}),
    items: kept.map((offer, index) => itemOf(offer, offer === obvious, index < MOST_DOCUMENTED, writing)),
  };
}

/** The one offer of the best group, where it is alone there and what a reader would miss, or what is likeliest meant. */
function obviousOf([first, second]: readonly Offer[]): Offer | undefined {
  const isObvious = first && groupOf(first) <= LIKELY && (second === undefined || groupOf(second) > groupOf(first));
  return isObvious ? first : undefined;
}

const LIKELY = 2;

function groupOf(offer: Offer): number {
  return Number(offer.sort[0]);
}

/** How items are written for one client at one cursor. */
interface Writing {
  readonly cursor: Cursor;
  readonly analysis: Analysis;
  readonly client: ClientCapabilities;
  /** What holds for all items that do not say otherwise; undefined for a client that does not take it. */
  readonly defaults: Pick<CompletionList, 'itemDefaults' | 'applyKind'> | undefined;
  /** The format that most have, where that can be said for all. */
  readonly format: InsertTextFormat | undefined;
}

function writingFor(client: ClientCapabilities, cursor: Cursor, analysis: Analysis, offers: readonly Offer[]): Writing {
  const list = client.textDocument?.completion?.completionList;
  const takes = (name: string): boolean => list?.itemDefaults?.includes(name) === true;
  const takesAll = ['editRange', 'insertTextFormat', 'insertTextMode'].every(takes);
  if (!takesAll || offers.length === 0) return { cursor, analysis, client, defaults: undefined, format: undefined };
  const snippets = offers.filter((offer) => isSnippet(offer, client)).length;
  const format = snippets * 2 > offers.length ? InsertTextFormat.Snippet : InsertTextFormat.PlainText;
  const merges = takes('data') && list?.applyKindSupport === true && resolvesLazily(client);
  const { insert, replace } = rangesOf(cursor.start, cursor);
  const defaults = {
    itemDefaults: {
      editRange: insertsOrReplaces(client) ? { insert, replace } : insert,
      insertTextFormat: format,
      insertTextMode: InsertTextMode.asIs,
      ...(merges ? { data: { uri: cursor.document.uri } } : {}),
    },
    ...(merges ? { applyKind: { data: ApplyKind.Merge } } : {}),
  };
  return { cursor, analysis, client, defaults, format };
}

function itemOf(offer: Offer, isObvious: boolean, isDocumented: boolean, writing: Writing): CompletionItem {
  const { cursor, client, format } = writing;
  const support = client.textDocument?.completion?.completionItem;
  const own = isSnippet(offer, client) ? InsertTextFormat.Snippet : InsertTextFormat.PlainText;
  return {
    label: offer.label,
    kind: offer.kind,
    ...detailOf(offer, client),
    ...documentation(offer, isDocumented, writing),
    sortText: offer.sort,
    ...(offer.filter === undefined || offer.filter === offer.label ? {} : { filterText: offer.filter }),
    ...(own === format ? {} : { insertTextFormat: own }),
    // The further lines are indented already.
    ...(format === undefined && support?.insertTextModeSupport ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...edit(offer, newTextOf(offer, cursor, client), writing),
    ...(isObvious && support?.preselectSupport !== false ? { preselect: true } : {}),
    ...(offer.commit && support?.commitCharactersSupport ? { commitCharacters: [...offer.commit] } : {}),
  };
}

function isSnippet(offer: Offer, client: ClientCapabilities): boolean {
  return offer.snippet === true && client.textDocument?.completion?.completionItem?.snippetSupport === true;
}

function newTextOf(offer: Offer, { document }: Cursor, client: ClientCapabilities): string {
  const written = offer.snippet && !isSnippet(offer, client) ? plainSnippet(offer.insert) : offer.insert;
  return written.includes('\n') ? written.replaceAll('\n', eolOf(document.content.text)) : written;
}

/** What stands beside the label, where the client has a place for it; else what it calls the detail. */
function detailOf(offer: Offer, client: ClientCapabilities): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  const detail = typeof offer.detail === 'function' ? offer.detail() : offer.detail;
  if (client.textDocument?.completion?.completionItem?.labelDetailsSupport) {
    const labelDetails = {
      ...(offer.needed ? { detail: ' needed' } : {}),
      ...(detail === undefined ? {} : { description: detail }),
    };
    return detail === undefined && !offer.needed ? {} : { labelDetails };
  }
  const told = [detail, offer.needed ? '(needed)' : undefined].filter((part) => part !== undefined).join(' ');
  return told === '' ? {} : { detail: told };
}

function documentation(
  { about }: Offer,
  isDocumented: boolean,
  { client, analysis, cursor, defaults }: Writing,
): Pick<CompletionItem, 'documentation' | 'data'> {
  if (about === undefined) return {};
  if (resolvesLazily(client)) {
    const hasUri = defaults?.applyKind !== undefined;
    return { data: hasUri ? { about } : { uri: cursor.document.uri, about } };
  }
  const text = isDocumented ? documentationOf(about, analysis) : undefined;
  return text === undefined ? {} : { documentation: markup(text, client) };
}

function edit(offer: Offer, newText: string, writing: Writing): Pick<CompletionItem, 'textEdit' | 'textEditText'> {
  const { cursor, client, defaults } = writing;
  const start = Math.min(offer.from ?? cursor.start, cursor.offset);
  const end = offer.to ?? cursor.end;
  if (defaults && start === cursor.start && end === cursor.end) {
    return newText === offer.label ? {} : { textEditText: newText };
  }
  const { insert, replace } = rangesOf(start, { ...cursor, end });
  return { textEdit: insertsOrReplaces(client) ? { newText, insert, replace } : { newText, range: insert } };
}

function rangesOf(
  start: number,
  { document, offset, end }: Cursor,
): { readonly insert: Range; readonly replace: Range } {
  return {
    insert: rangeOfOffsets(document, { start, end: offset }),
    replace: rangeOfOffsets(document, { start, end: Math.max(end, offset) }),
  };
}

function insertsOrReplaces(client: ClientCapabilities): boolean {
  return client.textDocument?.completion?.completionItem?.insertReplaceSupport === true;
}
