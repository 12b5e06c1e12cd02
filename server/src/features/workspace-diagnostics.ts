import type {
  Connection,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import type { OpenDocument } from '../documents';
import { type Delayed, delayed } from './delayed';
import type { FeatureContext } from './feature';
import type { ClosedFindings } from './workspace-diagnostics/closed-findings';

/** Where partial results go; undefined for a client that takes one whole answer. */
type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * Findings of agreements that are not open. A client that takes partial results would ask again as soon as it is
 * answered: its request is held until it is cancelled, or another takes its place, and findings are reported as they
 * change. Any other client is answered once, when all files have been looked at. `session` is part of the results' names.
 *
 * A client pulls for the documents that it shows. One that is open behind the scenes is told of here too, when it has
 * changed and nobody has pulled since.
 */
export function answerWorkspacePulls(
  connection: Connection,
  context: FeatureContext,
  session: string,
  isPulled: (document: OpenDocument) => boolean,
): void {
  let held: Held | undefined;
  followUnseen(context, isPulled, async (document) => {
    if (held === undefined) return;
    const analysis = await document.analysis();
    if (context.documents.get(document.uri) === document) held.tell(document, analysis);
  });
  context.settings.onChange(({ workspaceDiagnostics }) => held?.setOn(workspaceDiagnostics));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) => {
    held?.end();
    return new Promise((resolve) => {
      const telling = tellClosed(context, session, params, partial);
      const end = (): void => resolve(telling.end());
      held = { ...telling, end };
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
  /** An open document that nobody pulls for. */
  tell(document: OpenDocument, analysis: Analysis): void;
  end(): void;
}

/** How long a changed document may wait to be pulled, in milliseconds. */
const PATIENCE = 1_000;

/** Calls `unseen` for each document whose newest version was not pulled in a while. */
function followUnseen(
  { documents, attempt }: FeatureContext,
  isPulled: (document: OpenDocument) => boolean,
  unseen: (document: OpenDocument) => Promise<void>,
): void {
  const waiting = new Map<string, Delayed>();
  const look = async (document: OpenDocument): Promise<void> => {
    waiting.delete(document.uri);
    if (!isPulled(document)) await unseen(document);
  };
  documents.onChange((document) => {
    waiting.get(document.uri)?.cancel();
    const later = delayed(PATIENCE, () => void attempt('Judging a document that is not shown', () => look(document)));
    waiting.set(document.uri, later);
  });
  documents.onClose((uri) => {
    waiting.get(uri)?.cancel();
    waiting.delete(uri);
  });
}

/** Tells what is asked for until `end`, which returns what has not been reported. */
function tellClosed(
  context: FeatureContext,
  session: string,
  { previousResultIds }: WorkspaceDiagnosticParams,
  partial: Partial,
) {
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
      session,
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
    end(): WorkspaceDiagnosticReport {
      ended = true;
      return { items: [...(findings?.end() ?? [])] };
    },
  };
}
