import { type CodeAction, CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type AskedAction, askedAction } from './code-actions/asked-action';
import type { StatedValues } from './code-actions/stated-values';
import type { Feature } from './feature';

/** What mends a finding or all of them, what silences one, and what writes the same in another way. */
export const codeActions: Feature = {
  // A client that takes no actions, but commands alone, has none of them.
  capability: ({ textDocument }) =>
    textDocument?.codeAction?.codeActionLiteralSupport === undefined
      ? {}
      : {
          codeActionProvider: {
            codeActionKinds: [
              CodeActionKind.QuickFix,
              CodeActionKind.RefactorExtract,
              CodeActionKind.RefactorInline,
              CodeActionKind.RefactorRewrite,
              `${CodeActionKind.SourceFixAll}.msa`,
            ],
            resolveProvider: true,
          },
        },
  register(connection, context) {
    const stated: StatedValues = new WeakMap();
    connection.onCodeAction(
      context.answering([], async (params, { document, analysis }) => {
        const { codeActionsAt } = await import('./code-actions/code-actions-at');
        return codeActionsAt(document, analysis, context.client, params, stated);
      }),
    );
    const resolved = context.answering<
      AskedAction & { readonly action: CodeAction },
      CodeAction | ResponseError<never>
    >(outdated(), async ({ action, ...asked }, { document, analysis }) => {
      const { resolvedAction } = await import('./code-actions/code-actions-at');
      return resolvedAction(document, analysis, context.client, action, asked, stated) ?? outdated();
    });
    connection.onCodeActionResolve((action, token) => {
      const asked = askedAction(action.data);
      return asked === undefined ? action : resolved({ ...asked, action }, token);
    });
  },
};

function outdated(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this action was offered.');
}
