/** One line of an agreement, cut into what YAML sees in it. Columns count UTF-16 units from the line's beginning. */
export interface Line {
  readonly text: string;
  /** The column of its first character that is no blank; its length where it has none. */
  readonly indent: number;
  /** The columns of the dashes that open items. */
  readonly dashes: readonly number[];
  /** Where what follows blanks and dashes begins. */
  readonly content: number;
  /** The key and its colon, where the content begins with such. */
  readonly key: { readonly text: string; readonly end: number; readonly colon: number } | undefined;
  /** Where the comment at its end begins, or its length. */
  readonly comment: number;
}

/** Cuts up one line, given without its line end. Any text can be cut. */
export function lineOf(text: string): Line {
  const [, blanks = '', dashes = ''] = /^([ \t]*)((?:-[ \t]+)*)/u.exec(text) ?? [];
  const content = blanks.length + dashes.length;
  return {
    text,
    indent: blanks.length,
    dashes: [...dashes.matchAll(/-/gu)].map(({ index }) => blanks.length + index),
    content,
    key: keyAt(text, content),
    comment: commentIn(text, content),
  };
}

/** Characters that begin something else than a plain key. */
const NO_KEY = new Set('#[]{}|>&*!%@`,');

function keyAt(text: string, column: number): Line['key'] {
  const first = text[column] ?? '#';
  if (NO_KEY.has(first)) return undefined;
  const quoted = first === '"' || first === "'";
  const close = quoted ? text.indexOf(first, column + 1) : column;
  const colon = close < 0 ? -1 : colonAfter(text, close);
  if (colon < 0) return undefined;
  const end = text.slice(0, colon).trimEnd().length;
  if (quoted && end !== close + 1) return undefined;
  return { text: quoted ? text.slice(column + 1, close) : text.slice(column, end), end, colon };
}

/** The colon that ends a key, which a blank or the line's end follows; -1 where a comment comes first or there is none. */
function colonAfter(text: string, from: number): number {
  const found = /:(?=\s|$)|\s#/gu;
  found.lastIndex = from;
  const match = found.exec(text);
  return match?.[0] === ':' ? match.index : -1;
}

/** A `#` opens a comment at the line's beginning or behind a blank, outside quotes. */
function commentIn(text: string, content: number): number {
  for (let at = content; at < text.length; at++) {
    const before = at === content ? ' ' : (text[at - 1] ?? ' ');
    const character = text[at] ?? '';
    if (character === '#' && ' \t'.includes(before)) return at;
    if ((character === '"' || character === "'") && ' \t[{,'.includes(before)) at = closingQuote(text, at);
  }
  return text.length;
}

/** Where the quotation that opens at `open` ends, or the line does. */
function closingQuote(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}
