import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hostNode } from '../setup/host.mjs';
import { codeServer } from '../setup/paths.mjs';
import { tail } from '../setup/progress.mjs';
import { endWithProcess } from './children.mjs';
import { writeSettings } from './settings.mjs';

const ready = 'Extension host agent listening';
const patience = 60_000;

/**
 * Serves VS Code on a free port of 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.data where the server keeps its user data
 * @param {string} [options.token] what an address must carry to be let in; without it anyone on this machine is
 * @param {boolean} [options.restricted] ask whether a folder is trusted, and restrict it until it is
 * @param {boolean} [options.driven] let the address carry a payload, and the page be driven
 * @param {Readonly<Record<string, unknown>>} [options.settings] the person's settings
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment of the server and of its extension hosts
 * @returns {Promise<{port: number, log: () => string, stop: () => void, ended: Promise<unknown>}>}
 */
export async function serve(options) {
  const port = await freePort();
  writeSettings(options.data, options.settings);
  const child = spawn(hostNode(), [join(codeServer, 'out', 'server-main.js'), ...switches(port, options)], {
    env: { ...withoutNode(process.env), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const stop = endWithProcess(() => endGroup(child));
  const ended = once(child, 'exit');
  let log = '';
  await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      stop();
      reject(new Error(`VS Code's server ${why}:\n${tail(log)}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${patience / 1000} s`), patience);
    const hear = (/** @type {Buffer} */ data) => {
      log += data;
      if (!log.includes(ready)) return;
      clearTimeout(timer);
      resolve(undefined);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => fail(`could not start (${error.message})`));
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
  return { port, log: () => log, stop, ended };
}

function switches(/** @type {number} */ port, /** @type {Parameters<typeof serve>[0]} */ options) {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    options.token ? `--connection-token=${options.token}` : '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${options.data}`,
    '--disable-telemetry',
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.driven ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** A port that nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What another Node or another VS Code left in the environment would be taken for this one's own. */
function withoutNode(/** @type {NodeJS.ProcessEnv} */ env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(NODE_|VSCODE_|ELECTRON_|npm_)/.test(name)));
}

/** The server starts extension hosts and terminals of its own: the whole group goes with it. */
function endGroup(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
