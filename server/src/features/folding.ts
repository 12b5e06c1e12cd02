import type { Feature } from './feature';

/** Folding of sections, items, texts and comments. */
export const folding: Feature = {
  capability: () => ({ foldingRangeProvider: true }),
  register(connection, context) {
    connection.onFoldingRanges(
      context.answering([], async (_params, { document, analysis }) => {
        const { foldingRangesOf } = await import('./folding/folding-ranges');
        return foldingRangesOf(document, analysis);
      }),
    );
  },
};
