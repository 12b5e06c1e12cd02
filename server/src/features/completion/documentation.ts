import { type ClientCapabilities, type CompletionItem, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { markupIn } from '../markdown';
import { type About, asAbout, documentationOf } from './about';

/** Markdown as the client shows it. */
export function markup(markdown: string, client: ClientCapabilities): MarkupContent {
  const formats = client.textDocument?.completion?.completionItem?.documentationFormat;
  return markupIn(formats ?? [MarkupKind.Markdown], markdown);
}

/** What an item says of itself when it comes back: the document that it was offered in, and what it is about. */
export interface ItemOrigin {
  readonly uri: string;
  readonly about: About;
}

/** Where `item` was offered; undefined where it has no documentation, or was never offered by this server. */
export function originOf({ data }: CompletionItem): ItemOrigin | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, about } = data as Readonly<Record<string, unknown>>;
  const known = asAbout(about);
  return typeof uri === 'string' && known ? { uri, about: known } : undefined;
}

/** `item` with its documentation. */
export function documented(
  item: CompletionItem,
  about: About,
  analysis: Analysis,
  client: ClientCapabilities,
): CompletionItem {
  const text = documentationOf(about, analysis);
  return text === undefined ? item : { ...item, documentation: markup(text, client) };
}
