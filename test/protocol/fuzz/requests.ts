import type { Position, Range, ServerCapabilities } from 'vscode-languageserver-protocol/node';
import type { Random } from './random';

/** A document as the client sees it when it asks. */
export interface Asking {
  readonly uri: string;
  readonly random: Random;
  position(): Position;
  range(): Range;
  /** The last answer to `method` about this document, for what resolves or goes on with it. */
  last(method: string): unknown;
}

/** How one method is asked; undefined where there is nothing to ask yet. */
export type Request = readonly [method: string, params: (asking: Asking) => object | undefined];

/** For each capability what a client then asks. A new one belongs here, so that it is fuzzed too. */
const byCapability: { readonly [K in keyof ServerCapabilities]?: readonly Request[] } = {
  completionProvider: [
    ['textDocument/completion', (asking) => ({ ...at(asking), context: { triggerKind: 1 } })],
    ['completionItem/resolve', (asking) => oneOf(asking, 'textDocument/completion')],
  ],
  hoverProvider: [['textDocument/hover', at]],
  signatureHelpProvider: [['textDocument/signatureHelp', at]],
  definitionProvider: [['textDocument/definition', at]],
  declarationProvider: [['textDocument/declaration', at]],
  typeDefinitionProvider: [['textDocument/typeDefinition', at]],
  implementationProvider: [['textDocument/implementation', at]],
  referencesProvider: [
    ['textDocument/references', (asking) => ({ ...at(asking), context: { includeDeclaration: true } })],
  ],
  documentHighlightProvider: [['textDocument/documentHighlight', at]],
  documentSymbolProvider: [['textDocument/documentSymbol', about]],
  codeActionProvider: [
    [
      'textDocument/codeAction',
      (asking) => ({ ...about(asking), range: asking.range(), context: { diagnostics: [] } }),
    ],
    ['codeAction/resolve', (asking) => oneOf(asking, 'textDocument/codeAction')],
  ],
  codeLensProvider: [
    ['textDocument/codeLens', about],
    ['codeLens/resolve', (asking) => oneOf(asking, 'textDocument/codeLens')],
  ],
  documentLinkProvider: [
    ['textDocument/documentLink', about],
    ['documentLink/resolve', (asking) => oneOf(asking, 'textDocument/documentLink')],
  ],
  documentFormattingProvider: [
    ['textDocument/formatting', (asking) => ({ ...about(asking), options: options(asking) })],
  ],
  documentRangeFormattingProvider: [
    [
      'textDocument/rangeFormatting',
      (asking) => ({ ...about(asking), range: asking.range(), options: options(asking) }),
    ],
  ],
  documentOnTypeFormattingProvider: [
    ['textDocument/onTypeFormatting', (asking) => ({ ...at(asking), ch: '\n', options: options(asking) })],
  ],
  renameProvider: [
    ['textDocument/prepareRename', at],
    ['textDocument/rename', (asking) => ({ ...at(asking), newName: asking.random.of(newNames) })],
  ],
  foldingRangeProvider: [['textDocument/foldingRange', about]],
  selectionRangeProvider: [
    [
      'textDocument/selectionRange',
      (asking) => ({ ...about(asking), positions: [asking.position(), asking.position()] }),
    ],
  ],
  linkedEditingRangeProvider: [['textDocument/linkedEditingRange', at]],
  inlayHintProvider: [
    ['textDocument/inlayHint', (asking) => ({ ...about(asking), range: asking.range() })],
    ['inlayHint/resolve', (asking) => oneOf(asking, 'textDocument/inlayHint')],
  ],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', about],
    ['textDocument/semanticTokens/range', (asking) => ({ ...about(asking), range: asking.range() })],
    [
      'textDocument/semanticTokens/full/delta',
      (asking) => ({ ...about(asking), previousResultId: resultId(asking, 'textDocument/semanticTokens/full') }),
    ],
  ],
  diagnosticProvider: [
    ['textDocument/diagnostic', about],
    [
      'textDocument/diagnostic',
      (asking) => ({ ...about(asking), previousResultId: resultId(asking, 'textDocument/diagnostic') }),
    ],
    ['workspace/diagnostic', ({ random }) => ({ previousResultIds: [], partialResultToken: `t${random.below(1e9)}` })],
  ],
  workspaceSymbolProvider: [
    ['workspace/symbol', (asking) => ({ query: asking.random.of(['', 'a', 'Client', '😀', '(.*']) })],
  ],
};

/** Requests of our own protocol, which no capability names. */
const own: readonly Request[] = [
  ['msa/openPreview', ({ uri }) => ({ uri })],
  ['msa/checklist', ({ uri }) => ({ uri })],
  ['msa/standardClauses', ({ uri }) => ({ uri })],
  ['msa/newAgreement', () => ({ provider: 'A "b"\n', client: '$(x)' })],
];

/** Capabilities that no request belongs to, or none that is asked here. */
const quiet: ReadonlySet<string> = new Set(['positionEncoding', 'textDocumentSync', 'workspace']);

/** What a client asks of a server that declares `capabilities`. */
export function requestsFor(capabilities: ServerCapabilities): readonly [Request, ...Request[]] {
  const declared = (Object.keys(capabilities) as (keyof ServerCapabilities)[]).filter((key) => !quiet.has(key));
  const unknown = declared.filter((key) => byCapability[key] === undefined);
  if (unknown.length > 0) throw new Error(`test/protocol/fuzz/requests.ts does not ask: ${unknown.join(', ')}`);
  const [first, ...rest] = [...own, ...declared.flatMap((key) => byCapability[key] ?? [])];
  if (first === undefined) throw new Error('There is nothing to ask.');
  return [first, ...rest.filter(([method]) => isOffered(method, capabilities))];
}

/** Whether the server said that it resolves, and prepares. */
function isOffered(method: string, capabilities: ServerCapabilities): boolean {
  const has = (key: keyof ServerCapabilities, option: string) => {
    const value: unknown = capabilities[key];
    return typeof value === 'object' && value !== null && option in value;
  };
  switch (method) {
    case 'completionItem/resolve':
      return has('completionProvider', 'resolveProvider');
    case 'codeAction/resolve':
      return has('codeActionProvider', 'resolveProvider');
    case 'codeLens/resolve':
      return has('codeLensProvider', 'resolveProvider');
    case 'documentLink/resolve':
      return has('documentLinkProvider', 'resolveProvider');
    case 'inlayHint/resolve':
      return has('inlayHintProvider', 'resolveProvider');
    case 'workspace/diagnostic':
      return capabilities.diagnosticProvider?.workspaceDiagnostics === true;
    case 'textDocument/prepareRename':
      return has('renameProvider', 'prepareProvider');
    default:
      return true;
  }
}

const newNames: readonly [string, ...string[]] = [
  'new-name',
  'Client',
  '',
  'yes',
  'a b',
  '😀',
  '"',
  '$(x)',
  'P2',
  '\n',
];

function about({ uri }: Asking) {
  return { textDocument: { uri } };
}

function at(asking: Asking) {
  return { ...about(asking), position: asking.position() };
}

function options({ random }: Asking) {
  return { tabSize: random.of([2, 2, 4, 0, -1, 100]), insertSpaces: random.happens(80) };
}

/** One of the items that were last answered to `method`. */
function oneOf(asking: Asking, method: string): object | undefined {
  const answer = asking.last(method);
  const items: unknown = isObject(answer) && 'items' in answer ? answer.items : answer;
  const item: unknown = Array.isArray(items) ? items[asking.random.below(items.length)] : undefined;
  return isObject(item) ? item : undefined;
}

function resultId(asking: Asking, method: string): string {
  const answer = asking.last(method);
  return isObject(answer) && 'resultId' in answer ? String(answer.resultId) : 'none';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
