import { isDash, isVoid, keyColon, lineEnd, nextLine, skipBlanks, skipSpaces } from './line';

/** The line that a piece begins with, seen without reading YAML. Offsets count in the text that was looked at. */
export interface Header {
  /** Where the line begins. */
  readonly start: number;
  /** Where it ends, before its line break. */
  readonly end: number;
  /** Spaces before its first character. */
  readonly indent: number;
  /** True where it begins with `- `. */
  readonly dash: boolean;
  /** Its first character, that behind the dash where it has one; `end` where nothing follows. */
  readonly content: number;
  /** The colon that ends its key, or -1. */
  readonly colon: number;
  /** Where what follows the key (or the dash, without a key) begins; `end` where nothing or a comment follows. */
  readonly value: number;
}

/** The header of the piece `from` to `to`: its first line that is neither blank nor a comment; undefined where there is none. */
export function headerOf(text: string, from: number, to: number): Header | undefined {
  for (let start = from; start < to; start = nextLine(text, start, to)) {
    const end = lineEnd(text, start, to);
    const first = skipSpaces(text, start, end);
    if (isVoid(text, first, end)) continue;
    const dash = isDash(text, first, end);
    const content = dash ? skipSpaces(text, first + 1, end) : first;
    const colon = content < end ? keyColon(text, content, end) : -1;
    const value = colon < 0 ? content : skipBlanks(text, colon + 1, end);
    return { start, end, indent: first - start, dash, content, colon, value: isVoid(text, value, end) ? end : value };
  }
  return undefined;
}
