import type { Feature } from './feature';

/** The outline: the agreement's parts with their clause numbers. */
export const documentSymbols: Feature = {
  capability: () => ({ documentSymbolProvider: true }),
  register(connection, context) {
    connection.onDocumentSymbol(
      context.answering([], async (_params, { document, analysis }) => {
        const { outlineOf } = await import('./document-symbols/outline');
        return outlineOf(document, analysis);
      }),
    );
  },
};
