/** Work that waits for a pause. */
export interface Delayed {
  cancel(): void;
}

/** Does `work` in `milliseconds`, unless it is cancelled before. */
export function delayed(milliseconds: number, work: () => void): Delayed {
  const timer = setTimeout(work, milliseconds);
  return { cancel: () => clearTimeout(timer) };
}
