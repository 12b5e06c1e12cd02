import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from '../setup/chromium.mjs';
import { cache, root } from '../setup/paths.mjs';
import { withProgress } from '../setup/progress.mjs';
import { ensureChromium, ensureHost } from '../setup.mjs';

/** The version that is downloaded: the same VS Code that is served elsewhere. */
const version = '1.139.1';

/** Where VS Code's desktop builds come from. */
const updates = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The VS Code in which suites run: the desktop's where there is a screen and it is installed or can be downloaded,
 * else the one that is served to a headless Chromium, which is set up here.
 *
 * `MSA_VSCODE=served` asks for the latter, `MSA_VSCODE=/path/to/executable` for that one.
 *
 * @returns {Promise<{executable: string, about: string}>}
 */
export async function chooseVSCode() {
  const asked = process.env.MSA_VSCODE;
  if (asked && asked !== 'served') return { executable: asked, about: asked };
  if (!asked && hasScreen()) {
    const desktop = installedVSCode() ?? (await downloadVSCode());
    if (desktop) return { executable: desktop, about: `VS Code's desktop (${desktop})` };
  }
  await ensureHost();
  await ensureChromium();
  const executable = join(root, 'scripts', 'vscode-host', 'code.mjs');
  return { executable, about: `VS Code ${version} served to a headless Chromium` };
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** `code` on the PATH is a script that returns at once; the program itself stands near it. */
function installedVSCode() {
  const code = onPath('code');
  if (!code) return undefined;
  const folder = dirname(dirname(realpathSync(code)));
  const near = [
    join(folder, 'code'),
    join(folder, 'Code.exe'),
    join(folder, '..', '..', 'MacOS', 'Electron'),
    join(folder, '..', '..', 'MacOS', 'Code'),
  ];
  return near.find((path) => existsSync(path));
}

async function downloadVSCode() {
  try {
    await fetch(updates, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await withProgress(`Downloading VS Code ${version} (about 1 minute)`, () =>
      downloadAndUnzipVSCode({ version, cachePath: cache }),
    );
  } catch {
    return undefined;
  }
}
