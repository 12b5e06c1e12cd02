import type { Location } from 'vscode-languageserver';
import type { Feature } from './feature';

/** Everywhere that an item, a term, a party or a field is referred to. */
export const references: Feature = {
  capability: () => ({ referencesProvider: true }),
  register(connection, context) {
    const nothing: Location[] = [];
    connection.onReferences(
      context.answering(nothing, async ({ position, context: { includeDeclaration } }, { document, analysis }) => {
        const { referencesAt } = await import('./names/references');
        return referencesAt(document, analysis, position, includeDeclaration);
      }),
    );
  },
};
