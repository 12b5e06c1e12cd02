import type {
  Connection,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import type { FeatureContext } from './feature';
import type { ClosedFindings } from './workspace-diagnostics/closed-findings';

/** Where partial results go; undefined for a client that takes one whole answer. */
type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * Findings of agreements that are not open. A client that takes partial results would ask again as soon as it is
 * answered: its request is held until it is cancelled, or another takes its place, and findings are reported as they
 * change. Any other client is answered once, when all files have been looked at. `session` is part of the results' names.
 */
export function answerWorkspacePulls(connection: Connection, context: FeatureContext, session: string): void {
  let held: Held | undefined;
  context.settings.onChange(({ workspaceDiagnostics }) => held?.setOn(workspaceDiagnostics));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) => {
    held?.end();
    return new Promise((resolve) => {
      const telling = tellClosed(context, session, params, partial);
      const end = (): void => resolve(telling.end());
      held = { setOn: telling.setOn, end };
      token.onCancellationRequested(end);
      if (partial === undefined) void telling.finished.then(end);
    });
  });
}

/** A request that is not answered yet. */
interface Held {
  /** The author has switched findings of closed agreements on or off. */
  setOn(on: boolean): void;
  end(): void;
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
    end(): WorkspaceDiagnosticReport {
      ended = true;
      return { items: [...(findings?.end() ?? [])] };
    },
  };
}
