import type { CancellationToken } from 'vscode-languageserver';
import { messagesRead } from './turn';

/**
 * When a request is answered. `at once`: somebody waits for it, or it costs next to nothing. `in turn`: it concerns the
 * whole text and is drawn around it; editors ask for all of that at every pause.
 */
export type Pace = 'at once' | 'in turn';

/** Decides which request is worked on next. */
export interface Order {
  /**
   * Does `work` when it is its turn: after messages that have already arrived were read, and, if it is done in turn, after
   * those before it have begun and all that is wanted at once is done. It is for `work` to look whether it is still wanted.
   */
  inOrder<R>(pace: Pace, token: CancellationToken, work: () => Promise<R>): Promise<R>;
}

/** The order of one connection. */
export function createOrder(): Order {
  const urgent = new Set<Promise<unknown>>();
  let last: Promise<void> = Promise.resolve();

  const clear = async (token: CancellationToken): Promise<void> => {
    do await Promise.allSettled([...urgent, messagesRead(token)]);
    while (urgent.size > 0 && !token.isCancellationRequested);
  };

  return {
    async inOrder(pace, token, work) {
      if (pace === 'in turn') {
        last = last.then(() => clear(token));
        await last;
        return work();
      }
      const answer = messagesRead(token).then(work);
      urgent.add(answer);
      try {
        return await answer;
      } finally {
        urgent.delete(answer);
      }
    },
  };
}
