import * as vscode from 'vscode';
import { exampleText, openNew, rangeOf } from './agreements';
import { contains } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await until('a hover', async () => {
    const answer = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return answer.length > 0 ? answer : undefined;
  });
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

export const hover: Suite = {
  title: 'Hover',
  cases: {
    'tells what a section is for': async () => {
      const { document } = await openNew('section.msa.yaml', await exampleText());
      const text = await hoverAt(document, rangeOf(document, '\navailability:').start.translate(1, 3));
      contains(text, /availab/i, 'the hover of availability');
    },
    'tells what an uptime allows': async () => {
      const text = 'msa: 1\nlanguage: en-GB\navailability:\n  uptime: 99.9%\n';
      const { document } = await openNew('uptime.msa.yaml', text);
      contains(await hoverAt(document, rangeOf(document, '99.9%').start), /43 min/, 'the hover of 99.9%');
    },
  },
};
