import { activation } from './activation';
import { closeAll } from './agreements';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { runSuites, say } from './harness';
import { hover } from './hover';
import { language } from './language';
import { marks } from './marks';
import { names } from './names';
import { outline } from './outline';
import { preview } from './preview';
import { quickFix } from './quick-fix';
import { rulings } from './rulings';
import { snippets } from './snippets';
import { workspaceSymbols } from './workspace-symbols';

/** What VS Code calls in its extension host. Activation is first: it needs an extension that still sleeps. */
export async function run(): Promise<void> {
  say(typeof process === 'undefined' ? 'The extension host is a web worker.' : 'The extension host runs on Node.');
  await runSuites(
    [
      activation,
      language,
      diagnostics,
      rulings,
      completion,
      hover,
      quickFix,
      snippets,
      outline,
      marks,
      names,
      workspaceSymbols,
      preview,
    ],
    closeAll,
  );
}
