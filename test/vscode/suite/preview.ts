import * as vscode from 'vscode';
import { closeAll, exampleText, openNew } from './agreements';
import { equal } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

/** The tabs that show a preview. */
function previews(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('msa.preview'));
}

const shown = (hear: () => void): vscode.Disposable => vscode.window.tabGroups.onDidChangeTabs(hear);

/** What the preview itself shows is read by the tests that drive the window. */
export const preview: Suite = {
  title: 'Preview',
  cases: {
    'opens to the side and leaves the caret in the text': async () => {
      const editor = await openNew('side.msa.yaml', await exampleText());
      await vscode.commands.executeCommand('msa.openPreviewToSide');
      const named = (tab: vscode.Tab): boolean => tab.label.includes('side.msa.yaml');
      const tab = await until('a preview with the name of its file', () => previews().find(named), shown);
      equal(tab.group.viewColumn, vscode.ViewColumn.Two, 'its column');
      equal(vscode.window.activeTextEditor?.document.uri, editor.document.uri, 'the active editor');
    },
    'is one for each agreement': async () => {
      const text = await exampleText();
      await openNew('one.msa.yaml', text);
      await vscode.commands.executeCommand('msa.openPreviewToSide');
      await vscode.commands.executeCommand('msa.openPreviewToSide');
      await openNew('other.msa.yaml', text);
      await vscode.commands.executeCommand('msa.openPreviewToSide');
      await until('two previews', () => previews().length === 2, shown);
      await closeAll();
      await until('no preview', () => previews().length === 0, shown);
    },
  },
};
