/** Decides whether a server that died is started again. */
export interface RestartPolicy {
  /** Called at each end of the server, `now` in milliseconds; false where it died too often to try again. */
  readonly mayRestart: (now: number) => boolean;
  /** Forgets past ends: a person asked for another start. */
  readonly reset: () => void;
}

/** Allows `most` restarts within `span` milliseconds. */
export function createRestartPolicy(most: number, span: number): RestartPolicy {
  let ends: readonly number[] = [];
  return {
    mayRestart: (now) => {
      ends = [...ends.filter((end) => now - end < span), now];
      return ends.length <= most;
    },
    reset: () => {
      ends = [];
    },
  };
}
