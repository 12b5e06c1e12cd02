/** Text as a terminal shows it. */

/** A column of a tab is at most this wide. */
const TAB = 4;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that a terminal would act on, or that turn the direction of what follows, and halves of a character. */
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** `text` on one line, without anything that a terminal would act on. */
export function harmless(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(HIDDEN, '\ufffd');
}

/** A line of source as it is shown: tabs as spaces, hidden characters visible, and where each of its offsets stands. */
export interface ShownLine {
  readonly text: string;
  /** The column, from 0, at which the character at `offset` of the source line begins. */
  columnOf(offset: number): number;
}

/** `source`, one line without its line end, as it is shown. */
export function shownLine(source: string): ShownLine {
  const columns: number[] = [];
  let text = '';
  let column = 0;
  for (const { segment, index } of segmenter.segment(source)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : segment.replace(HIDDEN, '\ufffd');
    for (let at = index; at < index + segment.length; at += 1) columns[at] = column;
    text += shown;
    column += segment === '\t' ? shown.length : widthOf(shown);
  }
  return { text, columnOf: (offset) => columns[offset] ?? column };
}

/** The part of a line that is `width` columns wide at most, from column `from` on, and how wide it is. */
export function cutLine(text: string, from: number, width: number): string {
  let column = 0;
  let cut = '';
  for (const { segment } of segmenter.segment(text)) {
    const wide = widthOf(segment);
    if (column >= from && column + wide <= from + width) cut += segment;
    else if (column < from && column + wide > from) cut += ' '.repeat(column + wide - from);
    column += wide;
    if (column >= from + width) break;
  }
  return cut;
}

/** How many columns a grapheme takes: none for a mark by itself, two for East Asian wide characters and emoji. */
function widthOf(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Unicode Standard Annex 11, in its outlines: what terminals show in two columns. */
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
