import * as vscode from 'vscode';
import { clean, exampleText, finding, openNew, replace } from './agreements';
import { contains, ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

/** The fixes that the light bulb offers for a finding, with their edits. */
function fixesFor(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return until('a quick fix', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    );
    return actions.length > 0 ? actions : undefined;
  });
}

async function apply(action: vscode.CodeAction): Promise<void> {
  ok(action.edit, `"${action.title}" has no edit`);
  ok(await vscode.workspace.applyEdit(action.edit), `"${action.title}" could not be applied`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

async function applyFirst(document: vscode.TextDocument, rule: string, title: RegExp): Promise<void> {
  const actions = await fixesFor(document, await finding(document.uri, rule));
  const action = actions.find((each) => title.test(each.title));
  ok(action, `none of the fixes is ${title}: ${actions.map((each) => each.title).join(' | ')}`);
  await apply(action);
}

export const quickFix: Suite = {
  title: 'Quick fix',
  cases: {
    'takes the nearest key': async () => {
      const { document } = await openNew('key.msa.yaml', await exampleText());
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      await applyFirst(document, 'unknown-key', /currency/);
      contains(document.getText(), '\ncurrency:', 'after the fix');
      await clean(document.uri);
    },
    'inserts a missing section at its place': async () => {
      const text = (await exampleText()).replace(/^priorities:\n(?:[ #].*\n|\n)*/m, '');
      const { document } = await openNew('section-fix.msa.yaml', text);
      await applyFirst(document, 'missing-section', /priorities/i);
      contains(document.getText(), /^priorities:\n {2}\S/m, 'after the fix');
      ok(!/\$\{\d|\$\d/.test(document.getText()), 'tab stops are left in the text');
    },
  },
};
