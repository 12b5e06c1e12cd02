#!/usr/bin/env node
/**
 * A `code` for machines without one: takes `code`'s arguments, runs an extension's tests in VS Code served to a
 * headless Chromium, and ends with the tests' exit code. `@vscode/test-electron` starts it like any other VS Code.
 */
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tail } from '../setup/progress.mjs';
import { newRun } from '../setup/runs.mjs';
import { addressOf } from './address.mjs';
import { readArguments } from './arguments.mjs';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { stageForWeb } from './stage.mjs';

const patience = Number(process.env.MSA_HOST_TIMEOUT ?? 240) * 1000;

process.exit(await main());

async function main() {
  const args = readArguments(process.argv.slice(2));
  if (!args.tests || !args.extension) {
    console.error('Needs --extensionDevelopmentPath=… and --extensionTestsPath=…');
    return 2;
  }
  const data = newRun('suite');
  const server = await serve({ data, restricted: args.restricted, driven: true });
  const browser = await openBrowser();
  /** @type {string[]} */
  const noise = [];
  try {
    const extension = args.web ? stageForWeb(args.extension, join(data, 'extension')) : args.extension;
    // VS Code runs tests in the extension host of the extension whose folder holds them.
    const tests = join(extension, relative(args.extension, args.tests));
    const ending = await listen(browser.page, noise);
    await browser.page.goto(addressOf(server.port, { ...args, extension, tests }));
    const code = await ending.exit;
    if (code !== 0) explain(code, noise, server.log());
    return code ?? 1;
  } finally {
    await browser.close();
    server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Hears what the suite in the page says, from before the page loads.
 *
 * @param {import('./page').Page} page
 * @param {string[]} noise gathers what the page says that is not the suite's
 * @returns {Promise<{exit: Promise<number | undefined>}>} the exit code of the tests; undefined when none came in time
 */
async function listen(page, noise) {
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`page error: ${error.stack ?? error.message}`));
  /** @type {(code: number | undefined) => void} */
  let end = () => {};
  const exit = new Promise((resolve) => {
    end = resolve;
  });
  page.on('crash', () => end(undefined));
  setTimeout(() => end(undefined), patience).unref();
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const say = type === 'error' ? console.error : console.log;
    say(args.map(String).join(' '));
  });
  return { exit };
}

function explain(/** @type {number | undefined} */ code, /** @type {string[]} */ noise, /** @type {string} */ log) {
  const why = code === undefined ? `gave no answer in ${patience / 1000} s` : `ended with ${code}`;
  console.error(`The suite ${why}.\nThe page's console:\n${tail(noise.join('\n'))}\nThe server's log:\n${tail(log)}`);
}
