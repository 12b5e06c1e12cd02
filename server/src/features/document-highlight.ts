import type { DocumentHighlight } from 'vscode-languageserver';
import type { Feature } from './feature';

/** Every place of what the cursor is on: where it is declared, and where it is referred to. */
export const documentHighlight: Feature = {
  capability: () => ({ documentHighlightProvider: true }),
  register(connection, context) {
    const nothing: DocumentHighlight[] = [];
    connection.onDocumentHighlight(
      context.answering(
        nothing,
        async ({ position }, { document, analysis }) => {
          const { highlightsAt } = await import('./names/references');
          return highlightsAt(document, analysis, position);
        },
        'in turn',
      ),
    );
  },
};
