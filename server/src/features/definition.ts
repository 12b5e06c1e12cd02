import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { Feature } from './feature';

/** From an id, a segment of a path, a defined term, a role or an alias to where it is declared. */
export const definition: Feature = {
  capability: () => ({ definitionProvider: true, declarationProvider: true }),
  register(connection, context) {
    const nothing: LocationLink[] | Location[] = [];
    const leading = (way: 'definition' | 'declaration') =>
      context.answering(nothing, async ({ position }: DefinitionParams, { document, analysis }) => {
        const { definitionAt } = await import('./names/definition');
        return definitionAt(document, analysis, context.client, position, way);
      });
    connection.onDefinition(leading('definition'));
    connection.onDeclaration(leading('declaration'));
  },
};
