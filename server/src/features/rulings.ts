import { type ClientCapabilities, type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { documentText, positionAt } from '../document-text';
import type { DocumentStore } from '../documents';
import type { WorkspaceFiles } from '../workspace/files';
import type { ConfigurationFile } from '../workspace/find-ruling';
import { createRulings, type Rulings } from '../workspace/rulings';
import type { Settings } from './settings';

/** What the rulings of a server need of it. */
export interface RulingsHost {
  readonly client: ClientCapabilities;
  readonly settings: Settings;
  readonly documents: DocumentStore;
  readonly files: WorkspaceFiles;
}

/**
 * The rulings by the author's settings and the files beside the agreements. When others hold, all documents are judged
 * again; what is wrong in a file is told in that file, for clients that pull too: it is no document of theirs.
 */
export async function serveRulings(
  connection: Connection,
  { client, settings, documents, files }: RulingsHost,
): Promise<Rulings> {
  const rulings = createRulings(files, (await settings.current()).rules);
  settings.onChange('rules', rulings.choose);
  rulings.onFile((file) => void connection.sendDiagnostics({ uri: file.address, diagnostics: faultsOf(file) }));
  rulings.onChange(() => {
    documents.judgeAgain();
    if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  });
  return rulings;
}

function faultsOf(file: ConfigurationFile | { readonly text: undefined }) {
  if (file.text === undefined) return [];
  const content = documentText(file.text);
  return file.faults.map(({ at, message }) => ({
    range: { start: positionAt(content, at.start), end: positionAt(content, at.end) },
    severity: DiagnosticSeverity.Warning,
    source: 'msa',
    message,
  }));
}
