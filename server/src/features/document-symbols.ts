import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from './feature';
import { once } from './once';

/** The outline: the agreement's parts with their clause numbers. */
export const documentSymbols: Feature = {
  capability: () => ({ documentSymbolProvider: true }),
  register(connection, context) {
    const nests = context.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    const memory = once(async () => (await import('./document-symbols/outline')).newMemory());
    connection.onDocumentSymbol(
      context.answering<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
        [],
        async (_params, { document, analysis }) => {
          const { outlineOf, flatOutlineOf } = await import('./document-symbols/outline');
          return (nests ? outlineOf : flatOutlineOf)(document, analysis, await memory());
        },
        'in turn',
      ),
    );
  },
};
