import type { CancellationToken } from 'vscode-languageserver';

/** Node has it, a web worker has not. */
declare const setImmediate: ((callback: () => void) => unknown) | undefined;

/** In Node the connection hands on one message a turn; so many may have arrived behind the one that is being answered. */
const TURNS = 8;

/**
 * Resolves when messages that have already arrived were read, or as soon as one of them cancels what `token` stands for.
 * No timer is waited for: a millisecond is long where an answer takes less.
 */
export async function messagesRead(token: CancellationToken): Promise<void> {
  if (typeof setImmediate !== 'function') return browserTurn();
  for (let turn = 0; turn < TURNS && !token.isCancellationRequested; turn++) {
    await new Promise<void>((resolve) => void setImmediate?.(resolve));
  }
}

/** In a worker the connection hands on all that has arrived as soon as it has. */
function browserTurn(): Promise<void> {
  if (typeof MessageChannel !== 'function') return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', arrived, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
