import type {
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  ResponseError,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Feature } from './feature';

/** Gives an item, a term, a role or an anchor another name, in all its places at once. */
export const rename: Feature = {
  capability: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(connection, context) {
    connection.onPrepareRename(
      context.answering<PrepareRenameParams, PrepareRenameResult | ResponseError<void> | null>(
        null,
        async ({ position }, { document, analysis }) => {
          const { prepareRenameAt } = await import('./rename/rename-at');
          return prepareRenameAt(document, analysis, position);
        },
      ),
    );
    connection.onRenameRequest(
      context.answering<RenameParams, WorkspaceEdit | ResponseError<void> | null>(
        null,
        async ({ position, newName }, { document, analysis }) => {
          const { renameAt } = await import('./rename/rename-at');
          return renameAt(document, analysis, context.client, position, newName);
        },
      ),
    );
  },
};
