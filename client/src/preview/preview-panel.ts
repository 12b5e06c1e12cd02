import * as vscode from 'vscode';
import type { PreviewUpdate } from '../../../server/src/protocol';
import { openAgreement, revealPlace } from '../agreement-documents';
import type { AgreementServer } from '../agreement-server';
import { type MessageToPage, readMessageFromPage } from './preview-messages';
import { synchroniseScroll } from './preview-scroll';
import { randomNonce, shellPage } from './preview-shell';

/** The preview of one agreement. */
export interface PreviewPanel extends vscode.Disposable {
  readonly uri: () => vscode.Uri;
  readonly isActive: () => boolean;
  readonly reveal: (preserveFocus: boolean) => void;
  /** Asks for the whole text again. */
  readonly refresh: () => void;
  /** Shows what the server announced. */
  readonly update: (update: PreviewUpdate) => void;
  /** Shows another document from now on: the agreement was renamed, or saved for the first time. */
  readonly retarget: (uri: vscode.Uri) => void;
  readonly showSource: () => Promise<void>;
  /** Shows what is drafted from the line, at once or as soon as the page is there. */
  readonly showLine: (line: number) => void;
  readonly onDidChangeActive: vscode.Event<void>;
  readonly onDidDispose: vscode.Event<void>;
}

export interface PanelContext {
  readonly server: AgreementServer;
  readonly extensionUri: vscode.Uri;
}

/** What a preview may load, and how it searches. */
export function panelOptions(extensionUri: vscode.Uri): vscode.WebviewPanelOptions & vscode.WebviewOptions {
  return { enableScripts: true, enableFindWidget: true, localResourceRoots: [webviewFolder(extensionUri)] };
}

/** Fills the panel, which it owns from now on, with the preview of the agreement. */
export function createPreviewPanel(
  { server, extensionUri }: PanelContext,
  panel: vscode.WebviewPanel,
  firstUri: vscode.Uri,
): PreviewPanel {
  let uri = firstUri;
  /** The page can show updates: VS Code throws it away whenever it is not visible. */
  let ready = false;
  let asked = 0;
  /** The page has a text to move in. */
  let filled = false;
  /** Where the page begins instead of where the editor is. */
  let firstLine: number | undefined;
  const post = (message: MessageToPage): void => void panel.webview.postMessage(message);
  const scroll = synchroniseScroll(
    () => uri,
    (line) => post({ kind: 'show-line', line }),
  );

  const load = (): void => {
    ready = false;
    filled = false;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'client', 'media', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'client', 'media', 'preview-dark.svg'),
    };
    panel.title = vscode.l10n.t('Preview: {0}', fileName(uri));
    panel.webview.options = panelOptions(extensionUri);
    panel.webview.html = pageFor(panel.webview, extensionUri, uri, panel.title);
  };

  const refresh = async (): Promise<void> => {
    if (!ready) return;
    asked += 1;
    const mine = asked;
    const answer = await wholePreview(server, uri);
    if (!answer || mine !== asked || !ready) return;
    if (firstLine !== undefined) scroll.hold();
    post(answer.kind === 'update' ? { ...answer, line: firstLine ?? scroll.editorLine() } : answer);
    firstLine = undefined;
    filled = true;
  };

  const openSource = async (line: number): Promise<void> => {
    const document = await openAgreement(uri);
    if (!document) return;
    const position = new vscode.Position(Math.min(Math.floor(line), document.lineCount - 1), 0);
    await revealPlace(document, new vscode.Range(position, position), besides(panel));
  };

  const listeners = [
    scroll,
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = readMessageFromPage(data);
      switch (message?.kind) {
        case 'ready':
          ready = true;
          void refresh();
          break;
        case 'stale':
          void refresh();
          break;
        case 'scrolled':
          scroll.followPreview(message.line);
          break;
        case 'open-source':
          void openSource(message.line);
      }
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible || !ready) return;
      ready = false;
      filled = false;
      server.closePreview(uri);
    }),
    panel.onDidDispose(() => {
      if (ready) server.closePreview(uri);
      ready = false;
      for (const listener of listeners) listener.dispose();
    }),
  ];
  load();

  return {
    uri: () => uri,
    isActive: () => panel.active,
    reveal: (preserveFocus) => panel.reveal(panel.viewColumn, preserveFocus),
    refresh: () => void refresh(),
    update: (update) => {
      if (ready) post({ kind: 'update', update });
    },
    retarget: (next) => {
      if (ready) server.closePreview(uri);
      uri = next;
      load();
    },
    showLine: (line) => {
      if (!ready || !filled) {
        firstLine = line;
        return;
      }
      scroll.hold();
      post({ kind: 'show-line', line });
    },
    showSource: () => openSource(scroll.editorLine() ?? 0),
    onDidChangeActive: (listener, thisArgs, disposables) =>
      panel.onDidChangeViewState(() => listener.call(thisArgs), undefined, disposables),
    onDidDispose: panel.onDidDispose,
    dispose: () => panel.dispose(),
  };
}

/** Undefined while the server does not yet know the document: it tells when it does. */
async function wholePreview(server: AgreementServer, uri: vscode.Uri): Promise<MessageToPage | undefined> {
  const document = await openAgreement(uri);
  if (!document) return { kind: 'notice', text: vscode.l10n.t('{0} is not open any more.', fileName(uri)) };
  try {
    const update = await server.openPreview(uri);
    return update && { kind: 'update', update };
  } catch {
    return { kind: 'notice', text: vscode.l10n.t('The language server does not answer. The preview returns with it.') };
  }
}

function pageFor(webview: vscode.Webview, extensionUri: vscode.Uri, uri: vscode.Uri, title: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(webviewFolder(extensionUri), name)).toString();
  return shellPage({
    language: vscode.env.language,
    title,
    waiting: vscode.l10n.t('Drafting the final text…'),
    documentUri: uri.toString(),
    script: address('preview.js'),
    style: address('preview.css'),
    cspSource: webview.cspSource,
    nonce: randomNonce(),
  });
}

function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Where the source opens that is in no editor: beside the preview rather than over it. */
function besides(panel: vscode.WebviewPanel): vscode.ViewColumn {
  return panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
