import * as vscode from 'vscode';
import { clean, closeAll, exampleText, extension, finding, openNew, replace } from './agreements';
import { equal } from './expect';
import { runSuites, type Suite } from './harness';
import { until } from './wait';

const restricted: Suite = {
  title: 'A folder that is not trusted',
  cases: {
    'is what this runs in': async () => {
      equal(vscode.workspace.isTrusted, false, 'workspace trust');
    },
    'gets findings as any other': async () => {
      const { document } = await openNew('restricted.msa.yaml', await exampleText());
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      await finding(document.uri, 'unknown-key');
      await replace(document, '\ncurrenzy:', '\ncurrency:');
      await clean(document.uri);
      equal(extension().isActive, true, 'the extension is active');
    },
    'gets a preview as any other': async () => {
      await openNew('seen.msa.yaml', await exampleText());
      await vscode.commands.executeCommand('msa.openPreviewToSide');
      await until(
        'a preview',
        () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(isPreview),
        (hear) => vscode.window.tabGroups.onDidChangeTabs(hear),
      );
    },
  },
};

function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.includes('msa.preview');
}

/** What VS Code calls in its extension host. */
export async function run(): Promise<void> {
  await runSuites([restricted], closeAll);
}
