import * as vscode from 'vscode';
import { closeAll, extension, openNew } from './agreements';
import { contains, ok } from './expect';
import type { Suite } from './harness';

interface Manifest {
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
}

/** Names of all snippets that the manifest contributes. */
async function names(): Promise<readonly string[]> {
  const manifest: Manifest = extension().packageJSON;
  const files = manifest.contributes.snippets.map(({ path }) => vscode.Uri.joinPath(extension().extensionUri, path));
  const texts = await Promise.all(files.map((file) => vscode.workspace.fs.readFile(file)));
  return texts.flatMap((text) => Object.keys(JSON.parse(new TextDecoder().decode(text))));
}

export const snippets: Suite = {
  title: 'Snippets',
  cases: {
    'are inserted under each of their names': async () => {
      const all = await names();
      ok(all.length >= 8, `${all.length} snippets`);
      for (const name of all) {
        const { document } = await openNew('snippet.msa.yaml', '');
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'msa', name });
        contains(document.getText(), /^[a-z-]+:|^- /m, `the snippet ${name}`);
        await closeAll();
      }
    },
  },
};
