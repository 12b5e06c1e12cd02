import * as vscode from 'vscode';
import { clean, closeAll, exampleText, finding, openNew, rangeOf, replace, ruleOf } from './agreements';
import { contains, equal } from './expect';
import type { Suite } from './harness';

export const diagnostics: Suite = {
  title: 'Findings',
  cases: {
    'appear while one types, and clear again': async () => {
      const { document } = await openNew('typing.msa.yaml', await exampleText());
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      const found = await finding(document.uri, 'unknown-key');
      equal(found.range, rangeOf(document, 'currenzy'), 'the range of unknown-key');
      equal(found.severity, vscode.DiagnosticSeverity.Error, 'its severity');
      contains(found.message, 'currency', 'its message names the nearest key');
      await replace(document, '\ncurrenzy:', '\ncurrency:');
      await clean(document.uri);
    },
    'link to the page of their rule': async () => {
      const { document } = await openNew('linked.msa.yaml', 'msa: 1\n');
      const { code } = await finding(document.uri, 'missing-section');
      const target = typeof code === 'object' ? code.target : undefined;
      equal(target?.fragment, 'missing-section', 'the part of the page');
      const page = await vscode.workspace.fs.readFile(target?.with({ fragment: '' }) ?? document.uri);
      contains(new TextDecoder().decode(page), /^#+ missing-section$/m, 'the page');
    },
    'survive a line that breaks the YAML, elsewhere in the file': async () => {
      const text = await exampleText();
      const { document } = await openNew('broken.msa.yaml', text.replace(/^title:.*$/m, 'title: "never closed'));
      await finding(document.uri, 'syntax');
      await replace(document, '\ncurrency:', '\ncurrenzy:');
      await finding(document.uri, 'unknown-key');
    },
    'go with the file': async () => {
      const { document } = await openNew('closed.msa.yaml', 'msa: 1\n');
      await finding(document.uri, 'missing-section');
      await closeAll();
      await clean(document.uri);
      equal(vscode.languages.getDiagnostics(document.uri).map(ruleOf), [], 'findings of a closed file');
    },
  },
};
