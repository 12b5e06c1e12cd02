import type { ClientCapabilities, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { lastTabStop, plainSnippet, shiftTabStops } from '../../agreement/snippet';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { Edit } from '../../syntax/finding';
import { plainWorkspaceEdit } from '../plain-workspace-edit';
import { lineAround, rangeOfOffsets } from '../positions';

/**
 * `edits` as the client can make them: with tab stops where it takes snippets in edits, else with their defaults; bound
 * to the document's version where it takes that. With `linked`, tab stops of one number are one in all edits.
 */
export function workspaceEditOf(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  edits: readonly Edit[],
  linked = false,
): WorkspaceEdit {
  const support = client.workspace?.workspaceEdit;
  if (!support?.documentChanges || !support.snippetEditSupport) {
    return plainWorkspaceEdit(
      document,
      client,
      edits.map((edit) => plainEdit(document, analysis, edit)),
    );
  }
  const { uri, version } = document;
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: snippetEdits(document, analysis, edits, linked) }],
  };
}

function plainEdit(document: OpenDocument, analysis: Analysis, edit: Edit): TextEdit {
  const newText = edit.snippet ? plainSnippet(edit.newText) : edit.newText;
  return { range: rangeOfOffsets(document, offsetsOf(analysis, edit)), newText };
}

/** Tab stops that are not `linked` are counted through all edits: an editor takes those of one number for the same. */
function snippetEdits(
  document: OpenDocument,
  analysis: Analysis,
  edits: readonly Edit[],
  linked: boolean,
): (TextEdit | SnippetTextEdit)[] {
  let stops = 0;
  return edits.map((edit) => {
    const text = edit.snippet ? relativeToLine(document, offsetsOf(analysis, edit).start, edit.newText) : undefined;
    if (text === undefined) return plainEdit(document, analysis, edit);
    const value = linked ? text : shiftTabStops(text, stops);
    stops = Math.max(stops, lastTabStop(value));
    return { range: rangeOfOffsets(document, offsetsOf(analysis, edit)), snippet: { kind: 'snippet', value } };
  });
}

/**
 * An editor indents the further lines of a snippet as the line is indented on which it begins: that much is taken off
 * them. Undefined where a line has less, so that no snippet could be right.
 */
function relativeToLine(document: OpenDocument, start: number, snippet: string): string | undefined {
  const line = lineAround(document, start);
  const indent = /^[ \t]*/u.exec(document.content.text.slice(line.start, start))?.[0] ?? '';
  const [first = '', ...further] = snippet.split('\n');
  const fits = further.every((text) => text === '' || text.startsWith(indent));
  return fits ? [first, ...further.map((text) => text.slice(indent.length))].join('\n') : undefined;
}

function offsetsOf(analysis: Analysis, edit: Edit): { readonly start: number; readonly end: number } {
  return analysis.tree.rangeOf(edit.span) ?? { start: 0, end: 0 };
}
