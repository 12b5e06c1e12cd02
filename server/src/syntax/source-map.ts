/** The bookkeeping of a text that is gathered from its source: which stretch of the one came from which of the other. */

/**
 * From an offset in the text to one in the chunk. `start` (the default) is where the character at that offset begins,
 * `end` where the character before it ends: they differ where lines were folded. Offsets outside the text are clamped.
 */
export type SourceMap = (textOffset: number, side?: 'start' | 'end') => number;

/**
 * A stretch of text and of source. In a run (`atom` false) both advance together; an atom (an escape, a folded line
 * break) is only known as a whole.
 */
interface Stretch {
  readonly text: number;
  readonly textEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
  readonly atom: boolean;
}

/** The text as it grows, with the stretches that it came from. */
export class Track {
  text = '';
  private readonly stretches: Stretch[] = [];

  /** The source characters `from` to `to`, as they are. */
  run(source: string, from: number, to: number): void {
    if (to <= from) return;
    const text = this.text.length;
    this.text += source.slice(from, to);
    this.stretches.push({ text, textEnd: this.text.length, source: from, sourceEnd: to, atom: false });
  }

  /** `text` for all of the source `from` to `to`. */
  atom(text: string, from: number, to: number): void {
    const at = this.text.length;
    this.text += text;
    this.stretches.push({ text: at, textEnd: this.text.length, source: from, sourceEnd: to, atom: true });
  }

  /** The map of the text so far; `blank` is where a text of nothing stands. */
  map(blank: number): SourceMap {
    const { stretches } = this;
    const length = this.text.length;
    return (offset, side = 'start') => {
      const at = Math.max(0, Math.min(offset, length));
      const stretch = stretches[side === 'start' ? indexAt(stretches, at) : indexAt(stretches, Math.max(0, at - 1))];
      if (stretch === undefined) return blank;
      if (!stretch.atom) return Math.min(stretch.source + at - stretch.text, stretch.sourceEnd);
      return at >= stretch.textEnd || (side === 'end' && at > stretch.text) ? stretch.sourceEnd : stretch.source;
    };
  }
}

/** The index of the stretch that holds the character at `offset`; the last one for the end of the text. */
function indexAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
