/**
 * Installs what a fresh clone lacks; quick when everything is there. `node scripts/setup.mjs` does it all, the other
 * scripts ask for the parts that they need. It uses nothing but Node itself: it runs before any package exists.
 */
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureHost } from './setup/host.mjs';
import { isStarted } from './setup/paths.mjs';
import { Lacking } from './setup/progress.mjs';

export { ensureChromium, ensureDependencies, ensureHost, Lacking };

/**
 * Runs a script to its end: its result becomes the exit code, what a person can act upon is told in a sentence.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Lacking ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureDependencies();
    await ensureHost();
    await ensureChromium();
    console.log('Everything is set up.');
  });
}
