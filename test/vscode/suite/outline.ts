import * as vscode from 'vscode';
import { exampleText, openNew, rangeOf } from './agreements';
import { ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

export const outline: Suite = {
  title: 'Outline',
  cases: {
    'lists the sections': async () => {
      const { document } = await openNew('outline.msa.yaml', await exampleText());
      const symbols = await until('symbols', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return found && found.length > 0 ? found : undefined;
      });
      const section = rangeOf(document, '\navailability:').start.line + 1;
      const lines = symbols.map(({ selectionRange }) => selectionRange.start.line);
      ok(
        lines.includes(section),
        `no symbol on the line of availability: ${symbols.map(({ name }) => name).join(', ')}`,
      );
    },
    'folds the sections': async () => {
      const { document } = await openNew('folding.msa.yaml', await exampleText());
      const section = rangeOf(document, '\navailability:').start.line + 1;
      await until('a fold at availability', async () => {
        const folds = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
          'vscode.executeFoldingRangeProvider',
          document.uri,
        );
        return folds?.some(({ start }) => start === section);
      });
    },
  },
};
