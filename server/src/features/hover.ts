import type { Hover } from 'vscode-languageserver';
import type { Feature } from './feature';

/** What a section, a field, a value, a reference or a defined term says. */
export const hover: Feature = {
  capability: () => ({ hoverProvider: true }),
  register(connection, context) {
    const nothing: Hover | null = null;
    connection.onHover(
      context.answering(nothing, async ({ position }, { document, analysis }) => {
        const { hoverAt } = await import('./hover/hover-at');
        return hoverAt(document, analysis, context.client, position);
      }),
    );
  },
};
