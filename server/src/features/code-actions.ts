import { CodeActionKind } from 'vscode-languageserver';
import type { Feature } from './feature';

/** Quick fixes: what each finding at the cursor offers, and everything that is missing at once. */
export const codeActions: Feature = {
  capability: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register(connection, context) {
    connection.onCodeAction(
      context.answering([], async (params, { document, analysis }) => {
        const { codeActionsAt } = await import('./code-actions/code-actions-at');
        return codeActionsAt(document, analysis, context.client, params);
      }),
    );
  },
};
