import type { OffsetRange } from '../../server/src/syntax/span';

/** A text in which places are drawn: `⟦` declarations `⟧` and `‹` references `›`. */
export interface Drawn {
  readonly text: string;
  readonly declarations: readonly OffsetRange[];
  readonly references: readonly OffsetRange[];
}

/** The text without its marks, and what they enclose. */
export function drawn(marked: string): Drawn {
  const places = { '⟦': [] as OffsetRange[], '‹': [] as OffsetRange[] };
  let text = '';
  let start = 0;
  let kind: keyof typeof places = '⟦';
  for (const character of marked.split('')) {
    if (character === '⟦' || character === '‹') {
      kind = character;
      start = text.length;
    } else if (character === '⟧' || character === '›') places[kind].push({ start, end: text.length });
    else text += character;
  }
  return { text, declarations: places['⟦'], references: places['‹'] };
}
