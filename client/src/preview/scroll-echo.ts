/** Tells the editor's own scrolling from that which the preview caused. */
export interface ScrollEcho {
  /** The preview moves the editor now. */
  readonly caused: (now: number) => void;
  /** True where a movement of the editor, at `now`, answers the preview. */
  readonly isEcho: (now: number) => boolean;
}

/**
 * Movements within `span` milliseconds after the preview moved the editor are its echo: an editor that scrolls smoothly
 * tells several of them.
 */
export function createScrollEcho(span: number): ScrollEcho {
  let until = Number.NEGATIVE_INFINITY;
  return {
    caused: (now) => {
      until = now + span;
    },
    isEcho: (now) => now < until,
  };
}
