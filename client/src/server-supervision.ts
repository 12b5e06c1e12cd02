import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { createRestartPolicy } from './restart-policy';

const mostRestarts = 4;
const withinMilliseconds = 3 * 60 * 1000;
/** Messages in a row that may fail before the connection is given up. */
const mostErrors = 3;

/**
 * Starts a server that died again, quietly; where it keeps dying, says so once and offers to look or to try again.
 */
export function superviseServer(output: vscode.LogOutputChannel, start: () => void): ErrorHandler {
  const policy = createRestartPolicy(mostRestarts, withinMilliseconds);
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      if (policy.mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
      policy.reset();
      void reportGivenUp(output, start);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function reportGivenUp(output: vscode.LogOutputChannel, start: () => void): Promise<void> {
  const again = vscode.l10n.t('Restart');
  const look = vscode.l10n.t('Show Output');
  const message = vscode.l10n.t(
    'The MSA language server stopped several times and is not started again. Findings, completion and the preview stand still until it is.',
  );
  const choice = await vscode.window.showErrorMessage(message, again, look);
  if (choice === again) start();
  if (choice === look) output.show();
}
