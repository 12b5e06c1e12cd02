import * as vscode from 'vscode';
import { createScrollEcho } from './scroll-echo';

const echoMilliseconds = 300;

/** Keeps the editors of one agreement and its preview at the same place. */
export interface PreviewScroll extends vscode.Disposable {
  /** The preview shows this line at its top. */
  readonly followPreview: (line: number) => void;
  /** The preview is moved to a place of its own: what the editor does meanwhile does not move it away. */
  readonly hold: () => void;
  /** The line at the top of an editor of the agreement, if one is visible. */
  readonly editorLine: () => number | undefined;
}

/** `showLine` moves the preview. Neither side moves while the setting is off. */
export function synchroniseScroll(uri: () => vscode.Uri, showLine: (line: number) => void): PreviewScroll {
  const echo = createScrollEcho(echoMilliseconds);
  const isOurs = (editor: vscode.TextEditor): boolean => editor.document.uri.toString() === uri().toString();
  const visible = (): vscode.TextEditor | undefined => vscode.window.visibleTextEditors.find(isOurs);

  const subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || !isOurs(textEditor) || !isOn(uri()) || echo.isEcho(Date.now())) return;
    showLine(line);
  });

  return {
    followPreview: (line) => {
      const editor = visible();
      if (!editor || !isOn(uri())) return;
      echo.caused(Date.now());
      const position = new vscode.Position(Math.min(Math.floor(line), editor.document.lineCount - 1), 0);
      editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
    },
    hold: () => echo.caused(Date.now()),
    editorLine: () => (isOn(uri()) ? visible()?.visibleRanges[0]?.start.line : undefined),
    dispose: () => subscription.dispose(),
  };
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('msa.preview', uri).get('scrollSync', true);
}
