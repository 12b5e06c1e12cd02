import type { ClientCapabilities, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { ClientOffers } from '../protocol';
import type { Feature } from './feature';
import { once } from './once';
import type { TokenKeeper } from './semantic-tokens/keeper';
import { tokenModifiers, tokenTypes } from './semantic-tokens/legend';

/** What only the whole agreement knows of its words: defined terms, references, values that can be read, ids. */
export const semanticTokens: Feature = {
  capability: (client, offers) =>
    client.textDocument?.semanticTokens === undefined
      ? {}
      : {
          semanticTokensProvider: {
            legend: { tokenTypes: namesFor(offers), tokenModifiers: [...tokenModifiers] },
            full: { delta: takesDelta(client) },
            range: true,
          },
        },
  register(connection, context) {
    if (context.client.textDocument?.semanticTokens === undefined) return;
    let keeper: TokenKeeper | undefined;
    const ready = once(async (): Promise<TokenKeeper> => {
      const { createTokenKeeper } = await import('./semantic-tokens/keeper');
      keeper = createTokenKeeper(context.session, (uri) => context.documents.get(uri) !== undefined);
      return keeper;
    });
    const { semanticTokens } = connection.languages;
    const nothing: SemanticTokens = { data: [] };
    semanticTokens.on(
      context.answering(
        nothing,
        async (_params, { document, analysis }) => (await ready()).full(document.uri, analysis),
        'in turn',
      ),
    );
    semanticTokens.onDelta(
      context.answering<
        Parameters<Parameters<typeof semanticTokens.onDelta>[0]>[0],
        SemanticTokens | SemanticTokensDelta
      >(
        nothing,
        async ({ previousResultId }, { document, analysis }) =>
          (await ready()).delta(document.uri, analysis, previousResultId),
        'in turn',
      ),
    );
    semanticTokens.onRange(
      context.answering(nothing, async ({ range }, { document, analysis }) =>
        (await ready()).within(document, analysis, range),
      ),
    );
    context.documents.onClose((uri) => keeper?.forget(uri));
  },
};

/** Our own names to our own client, which colours them; LSP's to any other. */
function namesFor(offers: Required<ClientOffers>): string[] {
  return tokenTypes.map(({ name, standard }) => (offers.tokenTypes ? name : standard));
}

function takesDelta(client: ClientCapabilities): boolean {
  const full = client.textDocument?.semanticTokens?.requests.full;
  return typeof full === 'object' && full.delta === true;
}
