import type { Feature } from './feature';

/** What a selection grows to: word, sentence, text, value, field, item, list, section, everything. */
export const selectionRange: Feature = {
  capability: () => ({ selectionRangeProvider: true }),
  register(connection, context) {
    connection.onSelectionRanges(
      context.answering([], async ({ positions }, { document, analysis }) => {
        const { selectionRangesAt } = await import('./selection-range/selection-ranges-at');
        return selectionRangesAt(document, analysis, positions);
      }),
    );
  },
};
