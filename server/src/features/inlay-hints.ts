import type { ClientCapabilities, InlayHint } from 'vscode-languageserver';
import type { Feature } from './feature';

/** What the text does not say itself: clause numbers, the downtime that an uptime allows, what references print. */
export const inlayHints: Feature = {
  capability: () => ({ inlayHintProvider: true }),
  register(connection, context) {
    const nothing: InlayHint[] = [];
    connection.languages.inlayHint.on(
      context.answering(
        nothing,
        async ({ range }, { document, analysis }) => {
          const { inlayHints: shown } = await context.settings.current();
          if (!Object.values(shown).includes(true)) return [];
          const { hintsWithin } = await import('./inlay-hints/hints-within');
          return hintsWithin(document, analysis, range, shown);
        },
        'in turn',
      ),
    );
    if (refreshes(context.client)) {
      context.settings.onChange('inlayHints', () => {
        void context.attempt('Asking for new hints', () => connection.languages.inlayHint.refresh());
      });
    }
  },
};

function refreshes(client: ClientCapabilities): boolean {
  return client.workspace?.inlayHint?.refreshSupport === true;
}
