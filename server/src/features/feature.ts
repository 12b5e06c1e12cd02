import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ResponseError,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import type { Documents, OpenDocument } from '../documents';
import type { ClientOffers } from '../protocol';
import type { Survey } from '../workspace/survey';
import type { Pace } from './order';
import type { Settings } from './settings';

/**
 * One thing that the server does for an editor. Its file says what it offers and hands requests to its own folder,
 * which is loaded with the first of them: `initialize` is answered before the library is there.
 */
export interface Feature {
  /** What the server declares of it to a client of these capabilities; nothing where it serves by own messages. */
  capability?(client: ClientCapabilities, offers: Required<ClientOffers>): Partial<ServerCapabilities>;
  register(connection: Connection, context: FeatureContext): void;
}

export interface FeatureContext {
  readonly client: ClientCapabilities;
  /** Begins the name of every result, and tells it from those of a server that ran before this one. */
  readonly session: string;
  /** What our own client can do beyond LSP; another one offers nothing. */
  readonly offers: Required<ClientOffers>;
  readonly settings: Settings;
  readonly documents: Documents;
  /** The agreements that nobody has open: loaded, and their files looked for, when first asked for. */
  survey(): Promise<Survey>;
  /**
   * A request's handler that finds the document and its analysis, honours cancellation and contains failures.
   * `empty` answers for documents that are not open, and where `answer` failed. What concerns the whole text is answered
   * in turn, so that nobody who types waits for it.
   */
  answering<P extends AboutDocument, R>(empty: R, answer: Answer<P, R>, pace?: Pace): Handler<P, R>;
  /** Runs `work` outside any request; a failure is logged and goes no further. */
  attempt(what: string, work: () => void | Promise<void>): Promise<void>;
}

/** The parameters of LSP's requests about a document, and of our own. */
export type AboutDocument = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/** What a request asks about: one version of a document. */
export interface Asked {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly token: CancellationToken;
}

export type Answer<P, R> = (params: P, asked: Asked) => R | Promise<R>;

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
