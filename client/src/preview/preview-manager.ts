import * as vscode from 'vscode';
import { isAgreement, sameDocument } from '../agreement-documents';
import type { AgreementServer } from '../agreement-server';
import { createPreviewPanel, type PreviewPanel, panelOptions } from './preview-panel';

/** The type of the panels: what VS Code restores them by after a reload. */
const viewType = 'msa.preview';

/** All previews: at most one for each agreement. */
export interface PreviewManager extends vscode.Disposable {
  /** Brings the agreement's preview to the front where it is open, or opens it in this column. */
  readonly open: (uri: vscode.Uri, column: vscode.ViewColumn, preserveFocus: boolean) => void;
  /** Moves the agreement's preview, where it is open, to what is drafted from the line. */
  readonly showLine: (uri: vscode.Uri, line: number) => void;
  /** The agreement whose preview has the focus. */
  readonly active: () => PreviewPanel | undefined;
  readonly onDidChangeActive: vscode.Event<void>;
}

/** Opens, restores and feeds the previews. */
export function createPreviewManager(server: AgreementServer, extensionUri: vscode.Uri): PreviewManager {
  const panels = new Set<PreviewPanel>();
  const activeChanged = new vscode.EventEmitter<void>();
  const find = (uri: vscode.Uri): PreviewPanel | undefined =>
    [...panels].find((panel) => panel.uri().toString() === uri.toString());

  const adopt = (webviewPanel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    const panel = createPreviewPanel({ server, extensionUri }, webviewPanel, uri);
    panels.add(panel);
    panel.onDidChangeActive(() => activeChanged.fire());
    panel.onDidDispose(() => {
      panels.delete(panel);
      activeChanged.fire();
    });
    activeChanged.fire();
  };

  const subscriptions = vscode.Disposable.from(
    activeChanged,
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = restoredUri(state);
        if (uri && !find(uri)) adopt(panel, uri);
        else panel.dispose();
      },
    }),
    server.onDidChangePreview((update) => {
      for (const panel of panels) if (sameDocument(panel.uri(), update.uri)) panel.update(update);
    }),
    server.onDidOpen((uri) => find(uri)?.refresh()),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) find(oldUri)?.retarget(newUri);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const previewed = [...panels].map((panel) => panel.uri());
      const draft = isAgreement(document) && !find(document.uri) && previewed.find((uri) => becomes(uri, document));
      if (draft) find(draft)?.retarget(document.uri);
    }),
  );

  return {
    open: (uri, column, preserveFocus) => {
      const open = find(uri);
      if (open) {
        open.reveal(preserveFocus);
        return;
      }
      const title = vscode.l10n.t('Preview');
      const place = { viewColumn: column, preserveFocus };
      adopt(vscode.window.createWebviewPanel(viewType, title, place, panelOptions(extensionUri)), uri);
    },
    showLine: (uri, line) => find(uri)?.showLine(line),
    active: () => [...panels].find((panel) => panel.isActive()),
    onDidChangeActive: activeChanged.event,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}

/** The document that the page wrote down, if it did. */
function restoredUri(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' && state.uri !== '' ? vscode.Uri.parse(state.uri) : undefined;
}

/**
 * True where the saved document is the file that an untitled agreement became: at this moment both are open, with the
 * same text or, where saving changed it, the same path.
 */
function becomes(untitled: vscode.Uri, saved: vscode.TextDocument): boolean {
  if (untitled.scheme !== 'untitled' || saved.isUntitled) return false;
  const draft = vscode.workspace.textDocuments.find((document) => document.uri.toString() === untitled.toString());
  return untitled.path === saved.uri.path || draft?.getText() === saved.getText();
}
