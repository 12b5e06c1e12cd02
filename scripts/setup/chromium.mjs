import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Lacking, quietly, withProgress } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that drives VS Code in tests and pictures, or undefined. `CHROMIUM_PATH` wins over any search. */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return names.map(onPath).find((path) => path !== undefined) ?? elsewhere.find((path) => existsSync(path));
}

/** Where a program of this name is found on the PATH, or undefined. */
export function onPath(/** @type {string} */ name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (executable(path)) return path;
    }
  }
  return undefined;
}

/** Finds Chromium, or installs Debian's where this process may. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await installWithApt('Chromium', ['chromium'], 'Chromium is needed to drive VS Code');
  const installed = findChromium();
  if (!installed) throw new Lacking('Chromium was installed, but no program `chromium` is on the PATH.');
  return installed;
}

/**
 * Installs packages of Debian.
 *
 * @param {string} what how progress names them
 * @param {readonly string[]} packages
 * @param {string} why the sentence that begins the message where it cannot be done
 * @throws {Lacking} where there is no apt-get or no right to use it
 */
export async function installWithApt(what, packages, why) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!onPath('apt-get')) throw new Lacking(`${why}, and is not installed here. Install it, then run this again.`);
  if (process.getuid?.() !== 0) throw new Lacking(`${why}. Install it with: sudo ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`Installing ${what} from the system's packages (about 40 s)`, async () => {
    await quietly('apt-get', ['update'], { env });
    await quietly('apt-get', command.split(' ').slice(1), { env });
  });
}

function executable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
