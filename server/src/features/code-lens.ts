import { type ClientCapabilities, type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Feature } from './feature';
import { once } from './once';

/** What an agreement refers to how often, what a section still must state, and the way to its preview. */
export const codeLens: Feature = {
  capability: (_client, offers) => (offers.commands.length > 0 ? { codeLensProvider: { resolveProvider: true } } : {}),
  register(connection, context) {
    // Every lens runs a command of our client's: there are none for one without.
    if (context.offers.commands.length === 0) return;
    const nothing: CodeLens[] = [];
    const lenses = once(async () => (await import('./code-lens/lenses')).createLenses(context.offers.commands));
    connection.onCodeLens(
      context.answering(
        nothing,
        async (_params, { document, analysis }) => {
          const { codeLens: shown } = await context.settings.current();
          return (await lenses()).of(document, analysis, shown);
        },
        'in turn',
      ),
    );
    const resolved = context.answering<{ readonly uri: string; readonly lens: CodeLens }, CodeLens | undefined>(
      undefined,
      async ({ lens }, { document, analysis }) => (await lenses()).resolved(lens, document, analysis),
    );
    connection.onCodeLensResolve(
      async (lens, token) => (await resolved({ uri: uriIn(lens.data), lens }, token)) ?? lens,
    );
    if (refreshes(context.client)) {
      context.settings.onChange('codeLens', () => {
        void context.attempt('Asking for new lenses', () => connection.sendRequest(CodeLensRefreshRequest.type));
      });
    }
  },
};

/** The document that a lens says it belongs to. */
function uriIn(data: unknown): string {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' ? data.uri : '';
}

function refreshes(client: ClientCapabilities): boolean {
  return client.workspace?.codeLens?.refreshSupport === true;
}
