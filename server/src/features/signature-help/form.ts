/** One way to write a value: parts that follow each other, with what stands between them. */
export interface Form {
  readonly pieces: readonly (string | Part)[];
}

/** One part of a form: a number, a unit. */
export interface Part {
  readonly label: string;
  /** What belongs there. */
  readonly says: string;
  /** Matches the part where it is written, and with what parts it from the next: then that is the one being written. */
  readonly done: RegExp;
  /** Matches the beginning of such a part, from its first character to the cursor. */
  readonly begun: RegExp;
}

/** How far a text is on its way through a form. */
export interface Progress {
  /** The part that is being written, counted from 0. */
  readonly part: number;
  /** Whether what is typed may still become such a value. */
  readonly fits: boolean;
}

/** The parts of `form`, in the order of writing. */
export function partsOf({ pieces }: Form): readonly Part[] {
  return pieces.filter((piece) => typeof piece !== 'string');
}

/** How far `typed` is through `form`. */
export function progressOf(form: Form, typed: string): Progress {
  const parts = partsOf(form);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const rest = typed.slice(at);
    const written = index < parts.length - 1 ? part.done.exec(rest) : null;
    if (written === null) return { part: index, fits: part.begun.test(rest) };
    at += written[0].length;
  }
  return { part: 0, fits: false };
}

/** The form in one line, and where in it each part stands. */
export function labelOf({ pieces }: Form): {
  readonly text: string;
  readonly places: readonly (readonly [number, number])[];
} {
  let text = '';
  const places: (readonly [number, number])[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += typeof piece === 'string' ? piece : piece.label;
    if (typeof piece !== 'string') places.push([start, text.length]);
  }
  return { text, places };
}
