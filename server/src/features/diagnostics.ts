import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { atPauses } from './at-pauses';
import type { NamedFindings } from './diagnostics/named-findings';
import type { Feature, FeatureContext } from './feature';
import { answerWorkspacePulls } from './workspace-diagnostics';

/**
 * The findings as you type: pulled by a client that pulls, pushed to any other, never both. A client that pulls may ask
 * for those of closed agreements too.
 */
export const diagnostics: Feature = {
  capability: (client) =>
    pulls(client) ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {},
  register(connection, context) {
    if (pulls(context.client)) {
      answerPulls(connection, context);
      answerWorkspacePulls(connection, context);
    } else {
      push(connection, context);
    }
  },
};

function pulls(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

/**
 * Findings have a name, and keep it while the author types what changes neither them nor their places: a client that
 * holds them is then told that it does.
 */
function answerPulls(connection: Connection, context: FeatureContext): void {
  const told = new Map<string, NamedFindings>();
  let names = 0;
  const newName = (): string => `${context.session}.${++names}`;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  context.documents.onClose((uri) => void told.delete(uri));
  connection.languages.diagnostics.on(
    context.answering(nothing, async (params, { document, analysis }): Promise<DocumentDiagnosticReport> => {
      const [{ diagnosticsOf }, { namedFindings }] = await Promise.all([
        import('./diagnostics/diagnostics-of'),
        import('./diagnostics/named-findings'),
      ]);
      const items = diagnosticsOf(document, analysis, context.client.textDocument?.diagnostic ?? {});
      const named = namedFindings(items, told.get(document.uri), newName);
      // The document may have been closed meanwhile, and its names forgotten.
      if (context.documents.get(document.uri)) told.set(document.uri, named);
      const { resultId } = named;
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}

/** An analysis of so many milliseconds is not felt, and is made at each key. */
const UNFELT = 10;

/** The longest that findings wait for the author to pause, in milliseconds. */
const LONGEST_PAUSE = 150;

/** How long the author must pause before the findings are worked out and sent: the longer, the more that costs. */
export function pauseFor(cost: number | undefined): number {
  if (cost === undefined) return 0;
  return cost <= UNFELT ? 0 : Math.min(cost * 4, LONGEST_PAUSE);
}

function push(connection: Connection, context: FeatureContext): void {
  atPauses(
    context.documents,
    ({ uri }) => pauseFor(context.documents.costOf(uri)),
    (document) => void context.attempt('Sending findings', () => send(document)),
  );
  context.documents.onClose((uri) => publish(uri, undefined, []));

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
