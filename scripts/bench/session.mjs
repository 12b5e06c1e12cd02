/** One run of a server, with one document, as an editor would lead it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/**
 * @typedef {import('./servers.mjs').Server} Server
 * @typedef {import('./places.mjs').Position} Position
 *
 * @typedef {object} Session
 * @property {(text: string) => Promise<readonly unknown[]>} open its findings
 * @property {(start: Position, end: Position, text: string) => void} change as one notification
 * @property {() => Promise<readonly unknown[]>} diagnostics those of the last version; to be asked once for each version
 * @property {(position: Position) => Promise<boolean>} complete whether any completions are offered
 * @property {(position: Position) => Promise<boolean>} hover whether there is anything to tell
 * @property {() => Promise<boolean>} symbols whether there is an outline
 * @property {() => Promise<() => Promise<unknown>>} openPreview yields what waits for the next change of the page
 * @property {() => number | undefined} peakMemory in bytes, where the system tells it
 * @property {() => Promise<void>} end
 */

const uri = 'file:///work/agreement.msa.yaml';

/**
 * Starts `server`; resolves when it has answered `initialize`.
 *
 * @param {Server} server
 * @returns {Promise<Session>}
 */
export async function startSession(server) {
  const child = spawn(process.execPath, [...server.command], { stdio: ['pipe', 'pipe', 'ignore'] });
  // An answer that is still on its way when the process is ended has nobody to go to.
  child.stdin.on('error', () => {});
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const pushed = inboxOf(connection, 'textDocument/publishDiagnostics');
  connection.onRequest('workspace/configuration', (/** @type {{items: readonly {section?: string}[]}} */ { items }) =>
    items.map(({ section = '' }) => server.settings?.[section] ?? null),
  );
  connection.onRequest(() => null);
  connection.listen();
  const document = { textDocument: { uri } };
  let version = 0;

  const { capabilities } = server;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});

  const diagnostics = async () => {
    if (!server.pulled) return /** @type {{diagnostics: readonly unknown[]}} */ (await pushed.next()).diagnostics;
    const report = await connection.sendRequest('textDocument/diagnostic', document);
    return /** @type {{items: readonly unknown[]}} */ (report).items;
  };

  return {
    async open(text) {
      version += 1;
      const item = { uri, languageId: server.language, version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument: item });
      return await diagnostics();
    },
    change(start, end, text) {
      version += 1;
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text }],
      });
    },
    diagnostics,
    async complete(position) {
      const answer = /** @type {readonly unknown[] | {items: readonly unknown[]} | null} */ (
        await connection.sendRequest('textDocument/completion', { ...document, position })
      );
      return answer !== null && ('items' in answer ? answer.items : answer).length > 0;
    },
    async hover(position) {
      return (await connection.sendRequest('textDocument/hover', { ...document, position })) !== null;
    },
    async symbols() {
      const answer = /** @type {readonly unknown[] | null} */ (
        await connection.sendRequest('textDocument/documentSymbol', document)
      );
      return answer !== null && answer.length > 0;
    },
    async openPreview() {
      const changes = inboxOf(connection, 'msa/previewChanged');
      await connection.sendRequest('msa/openPreview', { uri });
      return changes.next;
    },
    peakMemory: () => peakMemoryOf(child.pid),
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      connection.dispose();
    },
  };
}

/** What a server sends unasked, one after another. */
function inboxOf(
  /** @type {import('vscode-languageserver-protocol/node').MessageConnection} */ connection,
  /** @type {string} */ method,
) {
  /** @type {unknown[]} */
  const arrived = [];
  /** @type {((params: unknown) => void)[]} */
  const waiting = [];
  connection.onNotification(method, (/** @type {unknown} */ params) => {
    const first = waiting.shift();
    if (first) first(params);
    else arrived.push(params);
  });
  return {
    /** @returns {Promise<unknown>} */
    next: () =>
      arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((resolve) => waiting.push(resolve)),
  };
}

/** The most that a process has held in memory so far; Linux alone tells it of another process. */
function peakMemoryOf(/** @type {number | undefined} */ pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
