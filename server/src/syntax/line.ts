/**
 * What can be told of a line without reading YAML: where it ends, how far it is indented, whether it opens an entry.
 * Everything that looks at the source character by character stands on these.
 */

export const code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  hash: 35,
  percent: 37,
  apostrophe: 39,
  minus: 45,
  dot: 46,
  colon: 58,
  question: 63,
  quote: 34,
  backslash: 92,
  closeBracket: 93,
  closeBrace: 125,
  noBreakSpace: 0xa0,
  byteOrderMark: 0xfeff,
} as const;

/** The line end that the text uses: that of its first line. */
export function eolOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === code.carriageReturn ? '\r\n' : '\n';
}

/** The offset behind the line break of the line that `offset` is on, at most `limit`. */
export function nextLine(text: string, offset: number, limit: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 || lineFeed >= limit ? limit : lineFeed + 1;
}

/** The offset of the line break (of its `\r` where it has one) of the line that `offset` is on, at most `limit`. */
export function lineEnd(text: string, offset: number, limit: number): number {
  const lineFeed = text.indexOf('\n', offset);
  if (lineFeed < 0 || lineFeed >= limit) return limit;
  return lineFeed > offset && text.charCodeAt(lineFeed - 1) === code.carriageReturn ? lineFeed - 1 : lineFeed;
}

/** The offset at which the line that `offset` is on begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first offset from `offset` on, at most `limit`, that holds no space. */
export function skipSpaces(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && text.charCodeAt(at) === code.space) at++;
  return at;
}

/** The first offset from `offset` on, at most `limit`, that holds neither space nor tab. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** A space or a tab. */
export function isBlank(char: number): boolean {
  return char === code.space || char === code.tab;
}

/** A space, a tab, or a character of a line break. */
export function isWhite(char: number): boolean {
  return isBlank(char) || char === code.lineFeed || char === code.carriageReturn;
}

/** True where a word ends: at a blank, a line break, or the end of what is read. */
export function isGap(text: string, offset: number, limit: number): boolean {
  if (offset >= limit) return true;
  return isWhite(text.charCodeAt(offset));
}

/** True where `- ` stands, the mark of an item. */
export function isDash(text: string, offset: number, limit: number): boolean {
  return text.charCodeAt(offset) === code.minus && isGap(text, offset + 1, limit);
}

/** True where a line's content at `offset` is nothing, or a comment. */
export function isVoid(text: string, offset: number, limit: number): boolean {
  if (offset >= limit) return true;
  const char = text.charCodeAt(offset);
  return char === code.lineFeed || char === code.hash || char === code.carriageReturn;
}

/** Characters that cannot begin a plain key. */
const notPlain = new Set([...',[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/**
 * The offset of the colon that ends the key which begins at `offset`, or -1 where the line up to `limit` (its end)
 * begins with no key. Anchors, tags and keys that are no text are not looked at: they open nothing that could be split.
 */
export function keyColon(text: string, offset: number, limit: number): number {
  const first = text.charCodeAt(offset);
  if (first === code.quote || first === code.apostrophe) {
    const close = closingQuote(text, offset, limit);
    const colon = close < 0 ? -1 : skipBlanks(text, close + 1, limit);
    return colon >= 0 && text.charCodeAt(colon) === code.colon && isGap(text, colon + 1, limit) ? colon : -1;
  }
  if (notPlain.has(first) || isMark(text, offset, limit)) return -1;
  for (let at = offset + 1; at < limit; at++) {
    const char = text.charCodeAt(at);
    if (char === code.colon && isGap(text, at + 1, limit)) return at;
    if (char === code.hash && isBlank(text.charCodeAt(at - 1))) return -1;
  }
  return -1;
}

/** True where `- `, `? ` or `: ` stands. */
export function isMark(text: string, offset: number, limit: number): boolean {
  const char = text.charCodeAt(offset);
  return (char === code.minus || char === code.question || char === code.colon) && isGap(text, offset + 1, limit);
}

/** The offset of the quotation mark that closes the one at `offset`, or -1 where `limit` comes first. */
export function closingQuote(text: string, offset: number, limit: number): number {
  const mark = text.charCodeAt(offset);
  for (let at = offset + 1; at < limit; at++) {
    const char = text.charCodeAt(at);
    if (char === code.backslash && mark === code.quote) at++;
    else if (char === mark) {
      if (mark !== code.apostrophe || text.charCodeAt(at + 1) !== code.apostrophe) return at;
      at++;
    }
  }
  return -1;
}

/** The offset of the first `#` with a blank before it in `offset` to `limit`, or `limit`. */
export function commentStart(text: string, offset: number, limit: number): number {
  for (let at = offset + 1; at < limit; at++) {
    if (text.charCodeAt(at) === code.hash && isBlank(text.charCodeAt(at - 1))) return at;
  }
  return limit;
}

/** True where `---` or `...` stands at the beginning of a line. */
export function isDocumentMark(text: string, start: number): boolean {
  const char = text.charCodeAt(start);
  if (char !== code.minus && char !== code.dot) return false;
  const same = text.charCodeAt(start + 1) === char && text.charCodeAt(start + 2) === char;
  return same && isGap(text, start + 3, text.length);
}
