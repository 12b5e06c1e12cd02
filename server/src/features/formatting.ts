import type { Feature } from './feature';

/** Layout of a whole agreement, of some of its lines, and of the line that an author has just ended. */
export const formatting: Feature = {
  capability: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  register(connection, context) {
    connection.onDocumentFormatting(
      context.answering([], async ({ options }, { document, analysis }) => {
        const { formattingEdits } = await import('./formatting/formatting-edits');
        return formattingEdits(document, analysis, options);
      }),
    );
    connection.onDocumentRangeFormatting(
      context.answering([], async ({ options, range }, { document, analysis }) => {
        const { formattingEdits } = await import('./formatting/formatting-edits');
        return formattingEdits(document, analysis, options, range);
      }),
    );
    connection.onDocumentOnTypeFormatting(
      context.answering([], async ({ options, position, ch }, { document, analysis }) => {
        if (ch !== '\n') return [];
        const { newLineEdits } = await import('./formatting/new-line');
        return newLineEdits(document, analysis, options, position);
      }),
    );
  },
};
