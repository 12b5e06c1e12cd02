import * as vscode from 'vscode';
import type { Checklist } from '../../../server/src/protocol';
import { isAgreement, sameDocument } from '../agreement-documents';
import type { AgreementServer } from '../agreement-server';

/** The checklist of the agreement that a person looks at. */
export interface ChecklistFeed extends vscode.Disposable {
  /** Undefined while no agreement is active, or its checklist is not known. */
  readonly current: () => { readonly uri: vscode.Uri; readonly checklist: Checklist } | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Follows the active agreement: the one in the editor with the focus, else the one whose preview has it, told by
 * `activePreview`.
 */
export function followChecklist(
  server: AgreementServer,
  activePreview: { readonly uri: () => vscode.Uri | undefined; readonly onDidChange: vscode.Event<void> },
): ChecklistFeed {
  const changed = new vscode.EventEmitter<void>();
  let active: vscode.Uri | undefined;
  let checklist: Checklist | undefined;

  const set = (next: Checklist | undefined): void => {
    if (next === checklist) return;
    checklist = next;
    changed.fire();
  };

  const ask = async (): Promise<void> => {
    const uri = active;
    if (!uri) return;
    try {
      const answer = await server.checklist(uri);
      if (answer && active?.toString() === uri.toString() && !isOlder(answer, checklist)) set(answer);
    } catch {
      // Without an answer the status shows nothing; that the server is gone is told by its supervision.
    }
  };

  const follow = (): void => {
    const uri = activeAgreement() ?? activePreview.uri();
    if (uri?.toString() === active?.toString()) return;
    active = uri;
    set(undefined);
    void ask();
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidCloseTextDocument(follow),
    activePreview.onDidChange(follow),
    server.onDidOpen((uri) => {
      if (uri.toString() === active?.toString()) void ask();
    }),
    server.onDidChangeChecklist((next) => {
      if (active && sameDocument(active, next.uri)) set(next);
    }),
  );
  follow();
  return {
    current: () => active && checklist && { uri: active, checklist },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

function activeAgreement(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isAgreement(document) ? document.uri : undefined;
}

function isOlder(next: Checklist, shown: Checklist | undefined): boolean {
  return shown !== undefined && next.version < shown.version;
}
