import type { ClientCapabilities, CompletionItem, Range } from 'vscode-languageserver';
import { type Analysis, analyse } from '../../server/src/analysis';
import { offsetAt, positionAt } from '../../server/src/document-text';
import { createDocuments, type OpenDocument } from '../../server/src/documents';
import type { Finding } from '../../server/src/syntax/finding';

/** What an editor of today says that it can do. */
export const MODERN: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        commitCharactersSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
  },
};

/** An editor with one document, whose text shows the cursor as `|`. */
export function editorWith(drawn: string) {
  const offset = drawn.indexOf('|');
  const text = offset < 0 ? drawn : drawn.slice(0, offset) + drawn.slice(offset + 1);
  const document = openDocument(text);
  const cursor = Math.max(offset, 0);
  return { document, analysis: analyse(text), text, offset: cursor, position: positionAt(document.content, cursor) };
}

/** `text` as an open document. */
export function openDocument(text: string): OpenDocument {
  const documents = createDocuments(async () => analyse);
  documents.open('file:///agreement.msa.yaml', 1, text);
  const document = documents.get('file:///agreement.msa.yaml');
  if (document === undefined) throw new Error('The document did not open.');
  return document;
}

/** What the document reads when `item` is accepted, its tab stops as written. */
export function accepted(document: OpenDocument, item: CompletionItem): string {
  const edit = item.textEdit;
  if (edit === undefined) throw new Error(`${item.label} has no edit.`);
  return replaced(document, 'range' in edit ? edit.range : edit.replace, edit.newText);
}

/** The document's text with `range` replaced by `newText`. */
export function replaced(document: OpenDocument, range: Range, newText: string): string {
  const { content } = document;
  return (
    content.text.slice(0, offsetAt(content, range.start)) + newText + content.text.slice(offsetAt(content, range.end))
  );
}

/** `analysis` as if it had found `findings`. */
export function withFindings(analysis: Analysis, findings: readonly Finding[]): Analysis {
  return new Proxy(analysis, { get: (own, name) => (name === 'findings' ? findings : Reflect.get(own, name)) });
}
