import * as vscode from 'vscode';
import { openNew } from './agreements';
import { contains, equal, ok } from './expect';
import type { Suite } from './harness';
import { until } from './wait';

const text = `msa: 1
language: en-GB
parties:
  provider: {name: Northwind, role: the Provider}
term:
  initial: 24 months
availability:
  uptime: 99.9%
clauses:
  - text: After $(term.initial) the Provider writes to desk@northwind.example.
`;

/** What a provider of VS Code's answers, once there is something. */
function answered<T>(what: string, command: string, ...given: readonly unknown[]): Promise<readonly T[]> {
  return until(what, async () => {
    const answer = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...given);
    return answer && answer.length > 0 ? answer : undefined;
  });
}

/** What is drawn into the text. */
export const marks: Suite = {
  title: 'Marks',
  cases: {
    'show numbers, downtime and what references print': async () => {
      const { document } = await openNew('hints.msa.yaml', text);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await answered<vscode.InlayHint>('hints', 'vscode.executeInlayHintProvider', document.uri, whole);
      const labels = hints.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
      contains(labels.join('\n'), /§ 1\n.*≈ 43 min 50 s a month\n= 24 months/s, 'the hints');
    },
    'show what refers to a section': async () => {
      const { document } = await openNew('lenses.msa.yaml', text);
      const lenses = await answered<vscode.CodeLens>('lenses', 'vscode.executeCodeLensProvider', document.uri, 100);
      const titles = lenses.map(({ command }) => command?.title ?? '');
      for (const title of ['1 reference', 'Preview'])
        ok(titles.includes(title), `no ${title} among ${titles.join(', ')}`);
    },
    'tell what words are': async () => {
      const { document } = await openNew('tokens.msa.yaml', text);
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      ok(legend?.tokenTypes.includes('party'), 'the types are not ours');
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      ok(tokens.data.length > 0, 'no tokens');
    },
    'lead to a mailbox': async () => {
      const { document } = await openNew('links.msa.yaml', text);
      const links = await answered<vscode.DocumentLink>('links', 'vscode.executeLinkProvider', document.uri, 100);
      equal(links[0]?.target?.scheme, 'mailto', 'the scheme of the link');
    },
  },
};
