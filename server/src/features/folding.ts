import type { Feature } from './feature';
import type { FoldMemory } from './folding/node-folds';

/** Folding of sections, fields, items, texts, comments and the regions that comments mark. */
export const folding: Feature = {
  capability: () => ({ foldingRangeProvider: true }),
  register(connection, context) {
    const limit = context.client.textDocument?.foldingRange?.rangeLimit;
    const memory: FoldMemory = new WeakMap();
    connection.onFoldingRanges(
      context.answering(
        [],
        async (_params, { document, analysis }) => {
          const { foldingRangesOf } = await import('./folding/folding-ranges');
          return foldingRangesOf(document, analysis, memory, limit);
        },
        'in turn',
      ),
    );
  },
};
