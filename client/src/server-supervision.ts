import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { describeError } from './describe-error';
import { createRestartPolicy } from './restart-policy';

const mostRestarts = 4;
const withinMilliseconds = 3 * 60 * 1000;
/** Messages in a row that may fail before the connection is given up. */
const mostErrors = 3;

/** Sees to it that the server runs, and tells once where it cannot. */
export interface Supervision {
  readonly errorHandler: ErrorHandler;
  /** Starts the server; never rejects. */
  readonly start: () => Promise<void>;
}

/**
 * A server that died is started again; the first time a message says so, and further times are in the output. Where it
 * keeps dying or cannot be started at all, one message says that and offers to look or to try again.
 */
export function superviseServer(output: vscode.LogOutputChannel, startClient: () => Promise<void>): Supervision {
  const policy = createRestartPolicy(mostRestarts, withinMilliseconds);
  let ends = 0;
  let told = false;

  const start = async (): Promise<void> => {
    const before = ends;
    try {
      await startClient();
    } catch (error) {
      output.error(describeError(error));
      // A server that died while it started is in the hands of `closed`.
      if (ends === before) await report(vscode.l10n.t('The MSA language server could not be started.'));
    }
  };

  const report = async (message: string): Promise<void> => {
    const again = vscode.l10n.t('Restart');
    const look = vscode.l10n.t('Show Output');
    const choice = await vscode.window.showErrorMessage(message, again, look);
    if (choice === again) await start();
    if (choice === look) output.show();
  };

  const tellOnce = async (): Promise<void> => {
    if (told) return;
    told = true;
    const look = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t('The MSA language server stopped unexpectedly and was started again.');
    if ((await vscode.window.showWarningMessage(message, look)) === look) output.show();
  };

  const closed: ErrorHandler['closed'] = () => {
    ends += 1;
    output.warn(`The language server ended unexpectedly (${ends} since the window opened).`);
    if (policy.mayRestart(Date.now())) {
      void tellOnce();
      return { action: CloseAction.Restart, handled: true };
    }
    policy.reset();
    void report(
      vscode.l10n.t(
        'The MSA language server stopped several times and is not started again. Findings, completion and the preview stand still until it is.',
      ),
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  };

  const error: ErrorHandler['error'] = (_error, _message, count) => ({
    action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
    handled: true,
  });

  return { errorHandler: { error, closed }, start };
}
