import type {
  Connection,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import type { OpenDocument } from '../documents';
import { atPauses } from './at-pauses';
import type { FeatureContext } from './feature';
import type { ClosedFindings } from './workspace-diagnostics/closed-findings';

/** Where partial results go; undefined for a client that takes one whole answer. */
type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * Findings of agreements that are not open. A client that takes partial results would ask again as soon as it is
 * answered: its request is held until it is cancelled, or another takes its place, and findings are reported as they
 * change. Any other client is answered once, when all files have been looked at.
 *
 * A client pulls for the documents that it shows, and puts those answers first. One that is open where nobody sees it, or
 * no longer, is pulled for by nobody: so what is found in open documents is told here too, when the author pauses.
 */
export function answerWorkspacePulls(connection: Connection, context: FeatureContext): void {
  let held: Held | undefined;
  const tell = async (document: OpenDocument): Promise<void> => {
    if (held === undefined) return;
    const analysis = await document.analysis();
    if (context.documents.get(document.uri) === document) held.tell(document, analysis);
  };
  atPauses(
    context.documents,
    () => PAUSE,
    (document) => void context.attempt('Judging an open document', () => tell(document)),
  );
  // A client that pulls for a workspace keeps what it has of a document that is closed, until it is told otherwise.
  context.documents.onClose((uri) => held?.closed(uri));
  context.settings.onChange('workspaceDiagnostics', (isOn) => held?.setOn(isOn));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) => {
    held?.end();
    return new Promise((resolve) => {
      const telling = tellClosed(context, params, partial);
      const end = (): void => {
        if (held === own) held = undefined;
        resolve(telling.end());
      };
      const own: Held = { ...telling, end };
      held = own;
      // A token that was cancelled before its request was looked at never tells so again.
      if (token.isCancellationRequested) end();
      token.onCancellationRequested(end);
      if (partial === undefined) void telling.finished.then(end);
    });
  });
}

/** A request that is not answered yet. */
interface Held {
  /** The author has switched findings of closed agreements on or off. */
  setOn(on: boolean): void;
  /** A document that is open has changed. */
  tell(document: OpenDocument, analysis: Analysis): void;
  closed(uri: string): void;
  end(): void;
}

/** How long the author may pause between two keys, in milliseconds. */
const PAUSE = 1_000;

/** Tells what is asked for until `end`, which returns what has not been reported. */
function tellClosed(context: FeatureContext, { previousResultIds }: WorkspaceDiagnosticParams, partial: Partial) {
  let ended = false;
  let findings: ClosedFindings | undefined;
  const finished = context.attempt('Judging the agreements of the workspace', async () => {
    const { closedFindings } = await import('./workspace-diagnostics/closed-findings');
    const survey = await context.survey();
    const { workspaceDiagnostics } = await context.settings.current();
    if (ended) return;
    findings = closedFindings({
      survey,
      documents: context.documents,
      client: context.client.textDocument?.diagnostic ?? {},
      session: context.session,
      previousResultIds,
      report: partial && ((items) => partial.report({ items: [...items] })),
    });
    findings.setOn(workspaceDiagnostics);
    await findings.finished();
  });
  return {
    finished,
    setOn: (on: boolean) => findings?.setOn(on),
    tell: (document: OpenDocument, analysis: Analysis) => findings?.tell(document, analysis),
    closed: (uri: string) => findings?.closed(uri),
    end(): WorkspaceDiagnosticReport {
      ended = true;
      return { items: [...(findings?.end() ?? [])] };
    },
  };
}
