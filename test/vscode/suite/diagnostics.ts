import * as vscode from 'vscode';
import {
  clean,
  closeAll,
  exampleText,
  finding,
  findings,
  folder,
  openNew,
  rangeOf,
  replace,
  ruleOf,
} from './agreements';
import { contains, equal } from './expect';
import type { Suite } from './harness';

export const diagnostics: Suite = {
  title: 'Findings',
  cases: {
    'appear while one types, and clear again': async () => {
      const { document } = await openNew('typing.msa.yaml', await exampleText());
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      const found = await finding(document.uri, 'unknown-key');
      equal(found.range, rangeOf(document, 'currenzy'), 'the range of unknown-key');
      equal(found.severity, vscode.DiagnosticSeverity.Error, 'its severity');
      contains(found.message, 'currency', 'its message names the nearest key');
      await replace(document, '\ncurrenzy:', '\ncurrency:');
      await clean(document.uri);
    },
    'link to the page of their rule': async () => {
      const { document } = await openNew('linked.msa.yaml', 'msa: 1\n');
      const { code } = await finding(document.uri, 'missing-section');
      const target = typeof code === 'object' ? code.target : undefined;
      equal(target?.fragment, 'missing-section', 'the part of the page');
      const page = await vscode.workspace.fs.readFile(target?.with({ fragment: '' }) ?? document.uri);
      contains(new TextDecoder().decode(page), /^#+ missing-section$/m, 'the page');
    },
    'survive a line that breaks the YAML, elsewhere in the file': async () => {
      const text = await exampleText();
      const { document } = await openNew('broken.msa.yaml', text.replace(/^title:.*$/m, 'title: "never closed'));
      await finding(document.uri, 'syntax');
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      await finding(document.uri, 'unknown-key');
    },
    'stay when a file of the workspace closes, and go when it is deleted': async () => {
      const uri = vscode.Uri.joinPath(folder(), 'closed.msa.yaml');
      await write(uri, 'msa: 1\n');
      await finding(uri, 'missing-section');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await replace(document, 'msa: 1', 'msa: 1 # unsaved\nnonsense: 1');
      await finding(document.uri, 'unknown-key');
      await closeAll();
      await findings(document.uri, 'those of the file as it was saved', (all) => {
        const rules = all.map(ruleOf);
        return rules.includes('missing-section') && !rules.includes('unknown-key');
      });
      await vscode.workspace.fs.delete(document.uri);
      await findings(document.uri, 'none of a deleted file', (all) => all.length === 0);
    },
    'appear of files that nobody has opened, and follow them': async () => {
      const uri = vscode.Uri.joinPath(folder(), 'deep', 'never-opened.msa.yml');
      await write(uri, 'msa: 1\nnonsense: 1\n');
      const found = await finding(uri, 'unknown-key');
      equal(found.range, new vscode.Range(1, 0, 1, 8), 'its range');
      await write(uri, 'msa: 1\n');
      await findings(uri, 'those of the changed file', (all) => {
        const rules = all.map(ruleOf);
        return rules.includes('missing-section') && !rules.includes('unknown-key');
      });
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'deep'), { recursive: true });
      await findings(uri, 'none when its folder is deleted', (all) => all.length === 0);
    },
    'are those of open agreements alone where the author wants no others': async () => {
      const uri = vscode.Uri.joinPath(folder(), 'unwatched.msa.yaml');
      const setting = vscode.workspace.getConfiguration('msa');
      await write(uri, 'msa: 1\n');
      await finding(uri, 'missing-section');
      try {
        await setting.update('workspaceDiagnostics', false, vscode.ConfigurationTarget.Workspace);
        await findings(uri, 'none of a closed file', (all) => all.length === 0);
      } finally {
        await setting.update('workspaceDiagnostics', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await finding(uri, 'missing-section');
      await vscode.workspace.fs.delete(uri);
      await findings(uri, 'none of a deleted file', (all) => all.length === 0);
    },
    'go with a document that is no file of the workspace': async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'msa', content: 'msa: 1\n' });
      await vscode.window.showTextDocument(document);
      await finding(document.uri, 'missing-section');
      await closeAll();
      await findings(document.uri, 'none of a closed draft', (all) => all.length === 0);
    },
  },
};

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
