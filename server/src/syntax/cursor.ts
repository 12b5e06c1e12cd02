import { headerOf } from './header';
import { code, commentStart, isBlank, lineEnd, lineStart, skipBlanks, skipSpaces } from './line';
import type { OffsetRange } from './span';
import type { SyntaxTree, Trail } from './tree';

/**
 * What is being written at an offset: seen from the line itself, which may be half-typed, together with the trail, which
 * says where in the agreement it stands.
 *
 * - `key`: a key of the map that the trail ends with (or that its empty value would become);
 * - `item`: an item of a list, which may turn out a value or the first key of a map;
 * - `value`: what stands behind `key`;
 * - `text`: inside a text that runs over several lines, or in quotation marks;
 * - `comment`: nothing that is read.
 */
export interface Cursor {
  readonly where: 'key' | 'item' | 'value' | 'text' | 'comment';
  readonly trail: Trail;
  /** The column at which what is written on this line begins, dashes left out. */
  readonly column: number;
  /** The key that a value or text belongs to, as written on this line. */
  readonly key: string | undefined;
  /** True inside `{ }` or `[ ]`. */
  readonly flow: boolean;
  /** What is there already of the key, item or value: what a completion replaces. */
  readonly word: OffsetRange;
  /** True where a colon follows the word: a completed key must not bring another. */
  readonly colon: boolean;
}

/** What is being written at `offset` (clamped to the text). Never undefined: any place has a cursor. */
export function cursorAt(tree: SyntaxTree, offset: number): Cursor {
  const { text } = tree;
  const at = Math.max(0, Math.min(offset, text.length));
  const trail = tree.trailAt(at);
  const start = lineStart(text, at);
  const end = lineEnd(text, at, text.length);
  const inText = textAround(tree, trail, at);
  if (inText !== undefined) return { ...base(text, trail, start, at), where: 'text', word: inText };
  const hash = text.charCodeAt(skipSpaces(text, start, end)) === code.hash ? start : commentStart(text, start, end);
  if (hash < at) return { ...base(text, trail, start, at), where: 'comment', word: { start: at, end: at } };
  return inFlow(tree, trail, at) ?? inBlock(text, trail, at, start, end);
}

function base(text: string, trail: Trail, start: number, at: number): Omit<Cursor, 'where' | 'word'> {
  const column = skipSpaces(text, start, text.length) - start;
  return { trail, column: Math.min(column, at - start), key: undefined, flow: false, colon: false };
}

/** The range of the quoted, block or several-line text that `at` is inside of. */
function textAround(tree: SyntaxTree, trail: Trail, at: number): OffsetRange | undefined {
  const step = trail.at(-1);
  if (step?.node.kind !== 'scalar' || (step.via === 'key' && step.onKey)) return undefined;
  const range = tree.rangeOf(step.node.span);
  if (range === undefined || at <= range.start) return undefined;
  const { style } = step.node;
  if (style === 'single-quoted' || style === 'double-quoted') return at < range.end ? range : undefined;
  const isBelow = lineStart(tree.text, at) > range.start;
  if (style === 'plain') return isBelow && at <= range.end ? range : undefined;
  return isBelow ? range : undefined;
}

/** The cursor on a line of a block: `key: value`, `- item`, `- key: value`, or a word that is still to become one of them. */
function inBlock(text: string, trail: Trail, at: number, start: number, end: number): Cursor {
  const header = headerOf(text, start, end);
  if (header === undefined || at <= start + header.indent) {
    const column = at - start;
    const isOnWord = header !== undefined && at === start + header.indent && !header.dash;
    const wordEnd = isOnWord ? keyEnd(text, header.content, header.colon, end) : at;
    const colon = isOnWord && header.colon >= 0;
    return { trail, where: 'key', column, key: undefined, flow: false, word: { start: at, end: wordEnd }, colon };
  }
  const { content, colon, dash } = header;
  const column = content - start;
  const shared = { trail, column, flow: false } as const;
  if (colon >= 0 && at > colon) {
    const from = Math.min(skipBlanks(text, colon + 1, end), at);
    const key = text.slice(content, colon).trimEnd();
    return {
      ...shared,
      where: 'value',
      key,
      word: { start: from, end: Math.max(at, valueEnd(text, from, end)) },
      colon: false,
    };
  }
  const from = Math.min(content, at);
  const word = { start: from, end: Math.max(at, keyEnd(text, content, colon, end)) };
  return { ...shared, where: dash ? 'item' : 'key', key: undefined, word, colon: colon >= 0 };
}

function keyEnd(text: string, content: number, colon: number, end: number): number {
  return colon >= 0 ? trimmed(text, content, colon) : valueEnd(text, content, end);
}

/** The end of what is written from `from` on in its line, a comment left out. */
function valueEnd(text: string, from: number, end: number): number {
  return trimmed(text, from, Math.min(end, commentStart(text, from, end)));
}

function trimmed(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

/** The cursor inside brackets, closed or still open; undefined outside of any. */
function inFlow(tree: SyntaxTree, trail: Trail, at: number): Cursor | undefined {
  const { text } = tree;
  const begin = flowStart(tree, trail, at);
  const bracket = begin === undefined ? undefined : openBracket(text, begin, at);
  if (bracket === undefined) return undefined;
  const start = Math.min(skipWhite(text, bracket.separator + 1), at);
  const end = Math.max(at, flowWordEnd(text, start));
  const where = bracket.key !== undefined ? 'value' : bracket.mark === '{' ? 'key' : 'item';
  const colon = where !== 'value' && text.charAt(skipWhite(text, end)) === ':';
  const column = start - lineStart(text, start);
  return { trail, where, column, key: bracket.key, flow: true, word: { start, end }, colon };
}

/** A bracket that is open: the last mark inside it that separates, and the key that a value is being written for. */
interface OpenBracket {
  readonly mark: string;
  readonly separator: number;
  readonly key: string | undefined;
}

/** The innermost bracket that was opened from `begin` on and is still open at `at`. */
function openBracket(text: string, begin: number, at: number): OpenBracket | undefined {
  const open: OpenBracket[] = [];
  for (let offset = begin; offset < at; offset++) {
    const char = text.charAt(offset);
    if (char === '[' || char === '{') open.push({ mark: char, separator: offset, key: undefined });
    else if (char === ']' || char === '}') open.pop();
    const top = open.at(-1);
    if (top === undefined) return undefined;
    if (char === ',') open[open.length - 1] = { mark: top.mark, separator: offset, key: undefined };
    else if (char === ':' && /^[\s,[\]{}]?$/.test(text.charAt(offset + 1))) {
      const key = text.slice(top.separator + 1, offset).trim();
      open[open.length - 1] = { mark: top.mark, separator: offset, key };
    } else offset = behindQuoted(text, offset, at);
  }
  return open.at(-1);
}

/** Where a text in quotation marks that begins at `offset` ends, if it does before `at`; else `offset`. */
function behindQuoted(text: string, offset: number, at: number): number {
  const char = text.charAt(offset);
  if ((char !== '"' && char !== "'") || !/[\s,:[{]/.test(text.charAt(offset - 1))) return offset;
  const close = text.indexOf(char, offset + 1);
  return close >= 0 && close < at ? close : offset;
}

/** Where the outermost bracket around `at` opens: that of the tree, or one in the line that is not closed yet. */
function flowStart(tree: SyntaxTree, trail: Trail, at: number): number | undefined {
  for (const { node } of trail) {
    if ((node.kind !== 'map' && node.kind !== 'list') || !node.flow) continue;
    const range = tree.rangeOf(node.span);
    if (range !== undefined && range.start < at && lineEnd(tree.text, range.end, tree.text.length) >= at)
      return range.start;
  }
  const start = lineStart(tree.text, at);
  const header = headerOf(tree.text, start, lineEnd(tree.text, at, tree.text.length));
  if (header === undefined || header.value >= at) return undefined;
  return /[[{]/.test(tree.text.charAt(header.value)) ? header.value : undefined;
}

function skipWhite(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function flowWordEnd(text: string, start: number): number {
  const rest = /^(?:"[^"\n]*"|'[^'\n]*'|(?:(?!:(?:\s|$))[^,[\]{}\n])*)/.exec(text.slice(start, start + 500))?.[0] ?? '';
  return start + rest.trimEnd().length;
}
