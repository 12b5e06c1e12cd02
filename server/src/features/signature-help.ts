import { type SignatureHelp, SignatureHelpTriggerKind } from 'vscode-languageserver';
import type { Feature } from './feature';

/**
 * How rates, hours and other values are written, while they are. It opens behind a key's colon and within a value, by marks
 * that a sentence has few of; blanks and digits would ask at every word. What a list of completions tells as well, a length
 * of time for instance, it tells only to whom asks.
 */
export const signatureHelp: Feature = {
  capability: ({ textDocument }) =>
    textDocument?.signatureHelp
      ? { signatureHelpProvider: { triggerCharacters: [':', ';', '/', '%'], retriggerCharacters: [' ', '-', ','] } }
      : {},
  register(connection, context) {
    const nothing: SignatureHelp | null = null;
    connection.onSignatureHelp(
      context.answering(nothing, async ({ position, context: asked }, { document, analysis }) => {
        const { signatureHelpAt } = await import('./signature-help/signature-help-at');
        const isUnasked = asked?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter && !asked.isRetrigger;
        return signatureHelpAt(document, analysis, context.client, position, isUnasked);
      }),
    );
  },
};
