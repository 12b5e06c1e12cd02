import { type Delayed, delayed } from '../delayed';

/** Collects what is to be sent, so that ten thousand small things are not as many messages. */
export interface Outbox<T> {
  add(item: T): void;
  /** Nothing more is sent; returns what has not been. */
  end(): readonly T[];
}

/** So many items are one message. */
const MOST = 32;

/** How long an item may wait for others, in milliseconds. */
const WAIT = 50;

/** `send` gets what has gathered; without it, all waits for the end. */
export function createOutbox<T>(send: ((items: readonly T[]) => void) | undefined): Outbox<T> {
  let gathered: T[] = [];
  let waiting: Delayed | undefined;
  let ended = false;

  const empty = (): readonly T[] => {
    waiting?.cancel();
    waiting = undefined;
    const items = gathered;
    gathered = [];
    return items;
  };

  return {
    add(item) {
      if (ended) return;
      gathered.push(item);
      if (send === undefined) return;
      if (gathered.length >= MOST) send(empty());
      else waiting ??= delayed(WAIT, () => send(empty()));
    },
    end() {
      ended = true;
      return empty();
    },
  };
}
