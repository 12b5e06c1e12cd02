import type { Feature } from './feature';

/** Completion of keys, values, ids, paths, references and defined terms. */
export const completion: Feature = {
  capability: () => ({ completionProvider: { triggerCharacters: [' ', '.', '(', '-'] } }),
  register(connection, context) {
    connection.onCompletion(
      context.answering([], async (params, { document, analysis }) => {
        const { complete } = await import('./completion/complete');
        return complete(document, analysis, context.client, params);
      }),
    );
  },
};
