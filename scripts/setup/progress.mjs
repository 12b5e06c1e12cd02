import { spawn } from 'node:child_process';

/** What someone can act upon: printed without a stack trace. */
export class Lacking extends Error {}

/**
 * Tells a person that a long step is under way: a running clock on a terminal, a line before and after elsewhere.
 *
 * @template T
 * @param {string} what the step, as it reads before "…"
 * @param {() => Promise<T>} step
 * @returns {Promise<T>} what the step returns; its failure passes through
 */
export async function withProgress(what, step) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const live = process.stdout.isTTY === true;
  const show = (/** @type {string} */ text) => process.stdout.write(live ? `\r\x1b[K${text}` : `${text}\n`);
  show(`${what} …`);
  const clock = live ? setInterval(() => show(`${what} … ${seconds()} s`), 1000) : undefined;
  try {
    const result = await step();
    show(`${what}: done in ${seconds()} s${live ? '\n' : ''}`);
    return result;
  } catch (error) {
    show(`${what}: failed after ${seconds()} s${live ? '\n' : ''}`);
    throw error;
  } finally {
    clearInterval(clock);
  }
}

/**
 * Runs a program quietly; what it printed is shown only when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<string>} its standard output
 * @throws {Error} with the tail of all output when the exit code is not 0
 */
export function quietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let log = '';
    child.stdout.on('data', (data) => {
      output += data;
      log += data;
    });
    child.stderr.on('data', (data) => {
      log += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${tail(log, 30)}`));
    });
  });
}

/** The last lines of a log, each behind a bar. */
export function tail(/** @type {string} */ log, lines = 60) {
  return log
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => `  | ${line}`)
    .join('\n');
}
