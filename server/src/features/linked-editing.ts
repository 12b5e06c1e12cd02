import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import type { Feature } from './feature';

/** An id that is changed where it stands takes its references along while it is typed. */
export const linkedEditing: Feature = {
  capability: () => ({ linkedEditingRangeProvider: true }),
  register(connection, context) {
    connection.languages.onLinkedEditingRange(
      context.answering<LinkedEditingRangeParams, LinkedEditingRanges | null>(
        null,
        async ({ position }, { document, analysis }) => {
          const { linkedRangesAt } = await import('./names/linked-ranges');
          return linkedRangesAt(document, analysis, position);
        },
      ),
    );
  },
};
