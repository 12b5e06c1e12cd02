import type * as vscode from 'vscode';

const patience = 15_000;

/** What `hear` subscribes to, so that a wait ends with the event that it waits for. */
type Subscribe = (hear: () => void) => vscode.Disposable;

/**
 * Waits until `probe` gives something, asking again after each event, and now and then for what has none.
 *
 * @returns what the probe gave: anything but `undefined` and `false`
 * @throws when nothing came in 15 s; `what` is part of the message
 */
export function until<T>(what: string, probe: () => Thenable<T> | T, events?: Subscribe): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    let over = false;
    let asking = false;
    const end = (finish: () => void) => {
      over = true;
      clearTimeout(deadline);
      clearInterval(again);
      subscription?.dispose();
      finish();
    };
    const ask = async () => {
      if (over || asking) return;
      asking = true;
      try {
        const answer = await probe();
        if (!over && answer !== undefined && answer !== false && answer !== null) end(() => resolve(answer));
      } catch (error) {
        if (!over) end(() => reject(error));
      } finally {
        asking = false;
      }
    };
    const deadline = setTimeout(() => end(() => reject(new Error(`Waited in vain: ${what}`))), patience);
    const again = setInterval(ask, 100);
    const subscription = events?.(ask);
    void ask();
  });
}
