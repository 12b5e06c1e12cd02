import * as vscode from 'vscode';
import { openNew, rangeOf } from './agreements';
import { equal, ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

const text = `msa: 1
definitions:
  Client Systems: all computers that stand in $(schedules.estate)
schedules:
  - id: estate
    title: Estate
    text: Each Client System has a number.
`;

/** Renames what stands at `position`; undefined while the server does not yet serve. */
function renamed(document: vscode.TextDocument, position: vscode.Position, name: string) {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    name,
  );
}

/** From names to what they name, and other names for them. */
export const names: Suite = {
  title: 'Names',
  cases: {
    'lead to their definition': async () => {
      const { document } = await openNew('definition.msa.yaml', text);
      const use = rangeOf(document, 'Client System has').start;
      const [link] = await until('a definition', async () => {
        const found = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          use,
        );
        return found.length > 0 ? found : undefined;
      });
      ok(link?.targetSelectionRange?.isEqual(rangeOf(document, 'Client Systems')), 'it leads elsewhere');
      equal(link?.originSelectionRange?.end.character, use.character + 'Client System'.length, 'the end of the use');
    },
    'are renamed in all their places': async () => {
      const { document } = await openNew('rename.msa.yaml', text);
      const at = rangeOf(document, 'Client Systems').start;
      const edit = await until('a rename', () => renamed(document, at, 'Office Machines'));
      ok(await vscode.workspace.applyEdit(edit), 'the edit was not made');
      ok(document.getText().includes('Each Office Machine has'), `not in the text: ${document.getText()}`);
    },
    'are not renamed without a reason told': async () => {
      const { document } = await openNew('refused.msa.yaml', text);
      const at = rangeOf(document, 'estate\n').start;
      const reason = await renamed(document, at, 'no').then(
        () => 'it was renamed',
        (error: unknown) => String(error),
      );
      ok(reason.includes('Choose another.'), reason);
    },
  },
};
