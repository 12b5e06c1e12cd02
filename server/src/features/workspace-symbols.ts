import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import type { OutlineMemory } from './document-symbols/outline-tree';
import type { Feature, FeatureContext } from './feature';
import { once } from './once';
import type { ClosedSymbols } from './workspace-symbols/closed-symbols';
import type { FoundSymbol } from './workspace-symbols/search';
import type { KnownSymbol } from './workspace-symbols/symbols-of';

/** How long an answer may wait for files that nobody has looked at yet, in milliseconds. Further ones come with the next. */
const PATIENCE = 1_500;

/** Clauses, terms, parties, sections and schedules of all agreements of the workspace, open or not. */
export const workspaceSymbols: Feature = {
  capability: (client) => ({ workspaceSymbolProvider: { resolveProvider: resolves(client) } }),
  register(connection, context) {
    const open = openDocuments(context);
    answerQueries(connection, context, open);
    answerResolves(connection, context, open);
  },
};

function resolves(client: ClientCapabilities): boolean {
  return client.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;
}

/** What is open, with the symbols of each version: worked out once, from its unsaved text. */
interface OpenAgreements {
  readonly documents: ReadonlyMap<string, OpenDocument>;
  symbolsOf(document: OpenDocument): Promise<readonly KnownSymbol[]>;
}

function openDocuments(context: FeatureContext): OpenAgreements {
  const documents = new Map<string, OpenDocument>();
  context.documents.onChange((document) => void documents.set(document.uri, document));
  context.documents.onClose((uri) => void documents.delete(uri));
  const memory: OutlineMemory = new WeakMap();
  const known = new WeakMap<OpenDocument, Promise<readonly KnownSymbol[]>>();
  const workOut = async (document: OpenDocument): Promise<readonly KnownSymbol[]> => {
    const { symbolsOf } = await import('./workspace-symbols/symbols-of');
    return symbolsOf(document, await document.analysis(), memory);
  };
  return {
    documents,
    symbolsOf(document) {
      const symbols = known.get(document) ?? workOut(document);
      known.set(document, symbols);
      return symbols;
    },
  };
}

function answerQueries(connection: Connection, context: FeatureContext, open: OpenAgreements): void {
  const isResolved = resolves(context.client);
  const kinds = new Set(context.client.workspace?.symbol?.symbolKind?.valueSet ?? []);

  /** Joins the survey with the first query. */
  const closedSymbols = once(async (): Promise<ClosedSymbols> => {
    const symbols = (await import('./workspace-symbols/closed-symbols')).closedSymbols();
    (await context.survey()).join(symbols);
    return symbols;
  });

  async function search({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<readonly FoundSymbol[]> {
    const { bestOf } = await import('./workspace-symbols/search');
    const elsewhere = await closedSymbols();
    await (await context.survey()).finished(PATIENCE);
    // Who types on asks again.
    if (token.isCancellationRequested) return [];
    const here = await Promise.all(
      [...open.documents.values()].map(async (document) => [document.uri, await open.symbolsOf(document)] as const),
    );
    return bestOf(query, [...here, ...elsewhere.of()]);
  }

  connection.onWorkspaceSymbol(async (params, token) => {
    let found: WorkspaceSymbol[] = [];
    await context.attempt('Looking for symbols', async () => {
      found = (await search(params, token)).map((each) => told(each, isResolved, kinds));
    });
    return found;
  });
}

/** What a client needs to have its place found: the place itself may be another by then. */
interface Later {
  readonly path: string;
  readonly range: KnownSymbol['range'];
}

function told({ uri, symbol }: FoundSymbol, isResolved: boolean, understood: ReadonlySet<SymbolKind>): WorkspaceSymbol {
  const { name, container, path, range } = symbol;
  const kind = symbol.kind <= SymbolKind.Array || understood.has(symbol.kind) ? symbol.kind : SymbolKind.Field;
  return {
    name,
    kind,
    ...(container === '' ? {} : { containerName: container }),
    ...(isResolved ? { location: { uri }, data: { path, range } satisfies Later } : { location: { uri, range } }),
  };
}

/** The place of the symbol as the agreement is now; where it has none any more, where it was. */
function answerResolves(connection: Connection, context: FeatureContext, open: OpenAgreements): void {
  async function symbolsAt(uri: string): Promise<readonly KnownSymbol[]> {
    const document = open.documents.get(uri);
    if (document) return open.symbolsOf(document);
    const closed = await (await context.survey()).lookAt(uri);
    if (closed === undefined) return [];
    const { symbolsOf } = await import('./workspace-symbols/symbols-of');
    return symbolsOf(closed.document, closed.analysis, new WeakMap());
  }

  connection.onWorkspaceSymbolResolve(async (asked) => {
    const { uri } = asked.location;
    const later: Partial<Later> = asked.data ?? {};
    let range = later.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await context.attempt('Finding a symbol', async () => {
      const same = (await symbolsAt(uri)).filter(({ path }) => path === later.path);
      range = (same.find(({ name }) => name === asked.name) ?? same[0])?.range ?? range;
    });
    return { ...asked, location: { uri, range } };
  });
}
