import * as vscode from 'vscode';
import { exampleText, openNew, rangeOf } from './agreements';
import { equal, ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

/** The labels offered at a place; asked again until there are some, since the first answer may be too early. */
async function labelsAt(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
  const list = await until('completions', async () => {
    const answer = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return answer.items.length > 0 ? answer : undefined;
  });
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function missingOf(offered: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((label) => !offered.includes(label));
}

export const completion: Suite = {
  title: 'Completion',
  cases: {
    'offers the header in an empty file': async () => {
      const { document } = await openNew('empty.msa.yaml', '');
      const offered = await labelsAt(document, new vscode.Position(0, 0));
      equal(missingOf(offered, ['msa']), [], 'not offered');
    },
    'offers the sections that are not there yet': async () => {
      const text = `${(await exampleText()).trimEnd()}\n`.replace(/^priorities:\n(?:[ #].*\n|\n)*/m, '');
      const { document } = await openNew('lacking.msa.yaml', text);
      const offered = await labelsAt(document, new vscode.Position(document.lineCount - 1, 0));
      equal(missingOf(offered, ['priorities']), [], 'not offered');
      ok(!offered.includes('services'), 'services is there, and offered again');
    },
    'offers the values of a field': async () => {
      const { document } = await openNew('value.msa.yaml', 'msa: 1\nstatus: \n');
      const offered = await labelsAt(document, new vscode.Position(1, 8));
      equal(missingOf(offered, ['template', 'draft', 'final']), [], 'not offered');
    },
    'offers paths inside a text': async () => {
      const text = `${(await exampleText()).trimEnd()}\nclauses-extra:\n  - id: extra\n    text: See $(\n`;
      const { document } = await openNew('path.msa.yaml', text);
      const offered = await labelsAt(document, rangeOf(document, 'See $(').end);
      ok(
        offered.some((label) => label.includes('availability')),
        `no path among ${offered.slice(0, 20).join(', ')}`,
      );
    },
  },
};
