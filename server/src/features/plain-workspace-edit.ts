import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { OpenDocument } from '../documents';

/** What makes `edits` in `document` and nothing elsewhere: bound to its version where the client takes that. */
export function plainWorkspaceEdit(
  { uri, version }: OpenDocument,
  client: ClientCapabilities,
  edits: TextEdit[],
): WorkspaceEdit {
  if (!client.workspace?.workspaceEdit?.documentChanges) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
