import * as vscode from 'vscode';
import { finding, findings, folder, openNew, ruleOf } from './agreements';
import { contains, equal } from './expect';
import type { Suite } from './harness';

const { Error: error, Information: information } = vscode.DiagnosticSeverity;
const TEXT = 'msa: 1\nguarantee:\n  promises:\n    - We never fail.\n';

export const rulings: Suite = {
  title: 'What is told',
  cases: {
    'follows the settings': async () => {
      const { document } = await openNew('by-setting.msa.yaml', TEXT);
      const setting = vscode.workspace.getConfiguration('msa');
      await finding(document.uri, 'absolute-promise');
      try {
        await setting.update('rules.absolute-promise', 'off', vscode.ConfigurationTarget.Workspace);
        await without(document.uri, 'absolute-promise');
        await setting.update('rules.absolute-promise', 'information', vscode.ConfigurationTarget.Workspace);
        equal((await finding(document.uri, 'absolute-promise')).severity, information, 'the chosen severity');
        await setting.update('profile', 'sla-only', vscode.ConfigurationTarget.Workspace);
        await without(document.uri, 'missing-section');
      } finally {
        await setting.update('rules.absolute-promise', undefined, vscode.ConfigurationTarget.Workspace);
        await setting.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await finding(document.uri, 'missing-section');
    },
    'follows the file above, which is told its own faults': async () => {
      const { document } = await openNew('by-file.msa.yaml', TEXT);
      const house = vscode.Uri.joinPath(folder(), '.msarc.yaml');
      await finding(document.uri, 'absolute-promise');
      await write(house, 'rules:\n  absolute-promise: off\n  missing-sections: off\n');
      await without(document.uri, 'absolute-promise');
      const [fault] = await findings(house, 'its fault', (all) => all.length === 1);
      contains(fault?.message ?? '', 'Did you mean `missing-section`?', 'the fault');
      await write(house, 'rules:\n  absolute-promise: error\n');
      await findings(document.uri, 'an error', (all) =>
        all.some((each) => ruleOf(each) === 'absolute-promise' && each.severity === error),
      );
      await vscode.workspace.fs.delete(house);
      await findings(document.uri, 'a warning again', (all) =>
        all.some((each) => ruleOf(each) === 'absolute-promise' && each.severity > error),
      );
      await findings(house, 'none of a deleted file', (all) => all.length === 0);
    },
  },
};

function without(uri: vscode.Uri, rule: string): Promise<unknown> {
  return findings(uri, `no finding of ${rule}`, (all) => all.every((each) => ruleOf(each) !== rule));
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
