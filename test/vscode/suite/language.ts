import * as vscode from 'vscode';
import { openNew } from './agreements';
import { equal } from './expect';
import type { Suite } from './harness';

export const language: Suite = {
  title: 'Language',
  cases: {
    'is its own for .msa.yaml and .msa.yml': async () => {
      for (const name of ['a.msa.yaml', 'b.msa.yml', 'Mixed Case.MSA.yaml']) {
        const { document } = await openNew(name, 'msa: 1\n');
        equal(document.languageId, 'msa', name);
      }
    },
    'leaves other YAML files alone': async () => {
      for (const name of ['values.yaml', 'msa.yaml']) {
        const { document } = await openNew(name, 'msa: 1\n');
        equal(document.languageId, 'yaml', name);
      }
    },
    'comments a line out with #': async () => {
      const { document } = await openNew('comment.msa.yaml', 'title: A\n');
      await vscode.commands.executeCommand('editor.action.commentLine');
      equal(document.getText(), '# title: A\n', 'after Toggle Line Comment');
    },
  },
};
