import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { SymbolMemory } from './document-symbols/outline';
import type { Feature } from './feature';

/** The outline: the agreement's parts with their clause numbers. */
export const documentSymbols: Feature = {
  capability: () => ({ documentSymbolProvider: true }),
  register(connection, context) {
    const nests = context.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    const memory: SymbolMemory = { nodes: new WeakMap(), told: new WeakMap() };
    connection.onDocumentSymbol(
      context.answering<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
        [],
        async (_params, { document, analysis }) => {
          const { outlineOf, flatOutlineOf } = await import('./document-symbols/outline');
          return nests ? outlineOf(document, analysis, memory) : flatOutlineOf(document, analysis, memory);
        },
      ),
    );
  },
};
