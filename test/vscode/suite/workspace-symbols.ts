import * as vscode from 'vscode';
import { folder, openNew } from './agreements';
import { equal, ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

/** The symbols for a query, as soon as one is named so. */
function found(query: string, name: string): Promise<vscode.SymbolInformation> {
  return until(`a symbol ${name}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return all.find((symbol) => symbol.name.includes(name));
  });
}

export const workspaceSymbols: Suite = {
  title: 'Symbols of the workspace',
  cases: {
    'are found in files that nobody has opened': async () => {
      const uri = vscode.Uri.joinPath(folder(), 'unopened.msa.yaml');
      const text = 'msa: 1\nclauses:\n  - {id: zebra, title: Zebra crossings, text: None.}\n';
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await openNew('open.msa.yaml', 'msa: 1\n');
      const symbol = await found('zebra', 'Zebra crossings');
      equal(symbol.name, '1 Zebra crossings (zebra)', 'its name');
      equal(symbol.location.uri.path, uri.path, 'its file');
      await vscode.workspace.fs.delete(uri);
      await until('it is gone with its file', async () => {
        const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'zebra',
        );
        return all.length === 0;
      });
    },
    'are found in text that is not saved': async () => {
      const { document } = await openNew('unsaved.msa.yaml', 'msa: 1\n');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), 'definitions:\n  Quokka: a marsupial\n');
      ok(await vscode.workspace.applyEdit(edit), 'could not write');
      const symbol = await found('quok', 'Quokka');
      equal(symbol.location.uri.path, document.uri.path, 'its file');
    },
  },
};
