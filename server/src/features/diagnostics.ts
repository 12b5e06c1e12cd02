import type { ClientCapabilities, Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { type Delayed, delayed } from './delayed';
import type { Feature, FeatureContext } from './feature';

/** The findings as you type: pulled by a client that pulls, pushed to any other, never both. */
export const diagnostics: Feature = {
  capability: (client) =>
    pulls(client) ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {},
  register(connection, context) {
    if (pulls(context.client)) answerPulls(connection, context);
    else push(connection, context);
  },
};

function pulls(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

/** Each version of a document has a result of its own name: a client that holds it is told that nothing changed. */
function answerPulls(connection: Connection, context: FeatureContext): void {
  const nameOf = naming<OpenDocument>();
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    context.answering(nothing, async (params, { document, analysis }): Promise<DocumentDiagnosticReport> => {
      const resultId = nameOf(document);
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const { diagnosticsOf } = await import('./diagnostics/diagnostics-of');
      const items = diagnosticsOf(document, analysis, context.client.textDocument?.diagnostic ?? {});
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}

/** Gives each thing a name that nothing else gets, without keeping it alive. */
function naming<T extends object>(): (thing: T) => string {
  const names = new WeakMap<T, string>();
  let count = 0;
  return (thing) => {
    const name = names.get(thing) ?? String(++count);
    names.set(thing, name);
    return name;
  };
}

/** How long the author may pause between two keys before the findings are sent, in milliseconds. */
const PAUSE = 150;

function push(connection: Connection, context: FeatureContext): void {
  const waiting = new Map<string, Delayed>();
  context.documents.onChange((document) => {
    waiting.get(document.uri)?.cancel();
    waiting.set(
      document.uri,
      delayed(PAUSE, () => context.attempt('Sending findings', () => send(document))),
    );
  });
  context.documents.onClose((uri) => {
    waiting.get(uri)?.cancel();
    waiting.delete(uri);
    publish(uri, undefined, []);
  });

  async function send(document: OpenDocument): Promise<void> {
    const analysis = await document.analysis();
    const { diagnosticsOf } = await import('./diagnostics/diagnostics-of');
    if (context.documents.get(document.uri) !== document) return;
    const items = diagnosticsOf(document, analysis, context.client.textDocument?.publishDiagnostics ?? {});
    publish(document.uri, document.version, items);
  }

  function publish(uri: string, version: number | undefined, items: Diagnostic[]): void {
    void connection.sendDiagnostics({ uri, version, diagnostics: items });
  }
}
