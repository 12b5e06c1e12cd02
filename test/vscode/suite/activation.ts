import * as vscode from 'vscode';
import { exampleText, extension, openNew } from './agreements';
import { equal, ok } from './expect';
import { type Suite, say } from './harness';
import { until } from './wait';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

export const activation: Suite = {
  title: 'Activation',
  cases: {
    'waits until there is an agreement': async () => {
      const plain = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'msa: 1\n' });
      await vscode.window.showTextDocument(plain);
      equal(extension().isActive, false, 'a plain YAML file wakes the extension');
    },
    'begins with the first agreement': async () => {
      await openNew('first.msa.yaml', await exampleText());
      await until('the extension is active', () => extension().isActive);
    },
    'takes no more than 100 ms of its own': async () => {
      const [measured] = performance.getEntriesByName('msa.activate');
      ok(measured, 'the activation was not measured');
      say(`Activation took ${measured.duration.toFixed(1)} ms.`);
      ok(measured.duration < 100, `it took ${measured.duration} ms`);
    },
    'registers every command of its manifest': async () => {
      const manifest: Manifest = extension().packageJSON;
      const known = new Set(await vscode.commands.getCommands(true));
      const declared = manifest.contributes.commands.map(({ command }) => command);
      ok(declared.length > 0, 'the manifest declares no command');
      equal(
        declared.filter((command) => !known.has(command)),
        [],
        'declared, but not registered',
      );
    },
  },
};
