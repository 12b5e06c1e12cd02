import { buildEmpty, buildEntry, buildList, buildMap, buildScalar } from './build';
import type { Gathering } from './gathering';
import { limits } from './limits';
import { code, isBlank, isDash, isVoid, lineEnd, nextLine, skipBlanks, skipSpaces } from './line';
import type { Entry, Node, ScalarNode } from './node';
import { readFlow } from './quick-flow';

/**
 * Reads a chunk that is written in the ordinary way, without the yaml package, which spends several times as long on it: maps
 * and lists in block style, one-line texts, literal blocks, brackets on one line, comments. Whatever is the least bit out of
 * the ordinary is left to the package, and a test holds that both read the same.
 */

/** What is read where, and how far the reading came. */
interface Desk {
  readonly text: string;
  readonly into: Gathering;
  /** The line that is next: its beginning, and where its content begins. At the end of the text both are its length. */
  line: number;
  content: number;
}

/** A text that is out of the ordinary. Not an error: the package reads it. */
const unusual = Symbol('unusual');
type Quick<T> = T | typeof unusual;

/** Longer texts may hold more entries than are read, which is the other reader's business. */
const longest = 2 * limits.entries;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oddCharacters = /[\x00-\x09\x0b\x0c\x0e-\x1f]|\r(?!\n)|^\ufeff/;

/** The node of `text`, the text of `into.chunk`; `undefined` where it holds none; false where it is not ordinary. */
export function quickRead(text: string, into: Gathering): Node | undefined | false {
  if (text.length > longest || oddCharacters.test(text)) return false;
  const desk: Desk = { text, into, line: 0, content: 0 };
  advance(desk, 0);
  if (desk.content >= text.length) return undefined;
  const node = readBlock(desk, desk.content - desk.line);
  return node === unusual || desk.content < text.length ? false : node;
}

/** Moves on to the first line from `start` on that holds more than a comment. */
function advance(desk: Desk, start: number): void {
  const { text } = desk;
  let line = start;
  let content = skipSpaces(text, line, text.length);
  while (content < text.length && isVoid(text, content, text.length)) {
    line = nextLine(text, content, text.length);
    content = skipSpaces(text, line, text.length);
  }
  desk.line = line;
  desk.content = content;
}

/** Moves on to the line below the one that `offset` is on. */
function advanceBelow(desk: Desk, offset: number): void {
  advance(desk, nextLine(desk.text, offset, desk.text.length));
}

/** How far the next line is indented; -1 behind the last. */
function indentOf(desk: Desk): number {
  return desk.content >= desk.text.length ? -1 : desk.content - desk.line;
}

/** The map or list whose lines are indented by `indent`; anything else is unusual. */
function readBlock(desk: Desk, indent: number): Quick<Node> {
  const { text, content } = desk;
  if (isDash(text, content, text.length)) return readList(desk, indent);
  return readMap(desk, content, indent, []);
}

function readList(desk: Desk, indent: number): Quick<Node> {
  const { text, into } = desk;
  const start = desk.content;
  const items: Node[] = [];
  while (indentOf(desk) === indent && isDash(text, desk.content, text.length)) {
    const item = readItem(desk, indent);
    if (item === unusual) return unusual;
    items.push(item);
  }
  return indentOf(desk) > indent ? unusual : buildList(items, false, start, start, into);
}

function readItem(desk: Desk, indent: number): Quick<Node> {
  const { text, line } = desk;
  const end = lineEnd(text, line, text.length);
  const content = skipBlanks(text, desk.content + 1, end);
  if (isVoid(text, content, end)) return readBelow(desk, content, end, indent + 1);
  if (isDash(text, content, end)) return unusual;
  const key = readKey(text, content, end, desk.into);
  if (key === undefined) return readValue(desk, content, end, indent);
  return readMap(desk, content, content - line, [key]);
}

/** The entries at the column `indent`; `first` holds the key of the first where that is read already. */
function readMap(desk: Desk, start: number, indent: number, first: readonly ScalarNode[]): Quick<Node> {
  const { text, into } = desk;
  const entries: Entry[] = [];
  let [key] = first;
  do {
    const end = lineEnd(text, desk.line, text.length);
    key ??= readKey(text, desk.content, end, into);
    if (key === undefined) return unusual;
    const colon = skipBlanks(text, key.span.end, end);
    const from = skipBlanks(text, colon + 1, end);
    const isBare = isVoid(text, from, end);
    const value: Quick<Node> = isBare ? readBody(desk, from, end, indent) : readValue(desk, from, end, indent);
    if (value === unusual) return unusual;
    entries.push(buildEntry(key, value, into));
    key = undefined;
  } while (indentOf(desk) === indent && !isDash(text, desk.content, text.length));
  return indentOf(desk) >= indent ? unusual : buildMap(entries, false, start, start, into);
}

/** What stands below a key: a list may begin in the key's own column. */
function readBody(desk: Desk, empty: number, end: number, indent: number): Quick<Node> {
  advanceBelow(desk, end);
  if (indentOf(desk) === indent && isDash(desk.text, desk.content, desk.text.length)) return readList(desk, indent);
  return readIndented(desk, empty, indent + 1);
}

/** What stands below a dash. */
function readBelow(desk: Desk, empty: number, end: number, least: number): Quick<Node> {
  advanceBelow(desk, end);
  return readIndented(desk, empty, least);
}

function readIndented(desk: Desk, empty: number, least: number): Quick<Node> {
  const indent = indentOf(desk);
  return indent >= least ? readBlock(desk, indent) : buildEmpty(empty, desk.into);
}

/** The key that begins at `start` and is followed by a colon: words of letters, digits and hyphens. */
function readKey(text: string, start: number, end: number, into: Gathering): ScalarNode | undefined {
  let at = start;
  if (!isLetter(text.charCodeAt(at))) return undefined;
  while (at < end && isKeyCharacter(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== code.colon || isBlank(text.charCodeAt(at - 1))) return undefined;
  if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) return undefined;
  return buildScalar(start, at, 'plain', text.slice(start, at), into);
}

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90);
}

function isKeyCharacter(char: number): boolean {
  return isLetter(char) || (char >= 48 && char <= 57) || char === code.minus || char === code.space || char === 95;
}

/** The value that begins at `start`, whose key or dash stands in the column `indent`. */
function readValue(desk: Desk, start: number, end: number, indent: number): Quick<Node> {
  const { text, into } = desk;
  const char = text.charAt(start);
  if (char === '|') return readLiteral(desk, start, end, indent);
  if (char === '[' || char === '{') {
    const flow = readFlow(text, start, end, into);
    return flow !== undefined && endsAt(text, flow.span.end, end) ? closed(desk, flow, end, indent) : unusual;
  }
  if (char === '"' || char === "'") {
    const close = text.indexOf(char, start + 1);
    if (close < 0 || close >= end || !endsAt(text, close + 1, end)) return unusual;
    const inside = text.slice(start + 1, close);
    if (inside.includes('\\')) return unusual;
    const style = char === '"' ? 'double-quoted' : 'single-quoted';
    return closed(desk, buildScalar(start, close + 1, style, inside, into), end, indent);
  }
  if (',]}#&*!>%@`'.includes(char) || /^[-?:]$/.test(char)) return unusual;
  const last = plainEnd(text, start, end);
  if (last === undefined) return unusual;
  return closed(desk, buildScalar(start, last, 'plain', text.slice(start, last), into), end, indent);
}

/** True where nothing but a comment stands from `at` to the line's end. */
function endsAt(text: string, at: number, end: number): boolean {
  const rest = skipBlanks(text, at, end);
  return rest >= end || (rest > at && text.charCodeAt(rest) === code.hash);
}

/** Where a plain text ends that begins at `start`; undefined where a colon makes a key of it. */
function plainEnd(text: string, start: number, end: number): number | undefined {
  let last = end;
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char === code.colon && (at + 1 >= end || isBlank(text.charCodeAt(at + 1)))) return undefined;
    if (char === code.hash && isBlank(text.charCodeAt(at - 1))) {
      last = at;
      break;
    }
  }
  while (isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

/** `node`, unless what follows on the next line is indented as if it went on with it. */
function closed(desk: Desk, node: Node, end: number, indent: number): Quick<Node> {
  advanceBelow(desk, end);
  return indentOf(desk) > indent ? unusual : node;
}

/** A block text: `|` or `|-`, its lines indented alike or more, nothing on its blank lines. */
function readLiteral(desk: Desk, start: number, end: number, indent: number): Quick<Node> {
  const { text, into } = desk;
  const header = text.slice(start, end);
  if (header !== '|' && header !== '|-') return unusual;
  const first = nextLine(text, start, text.length);
  const below = literalEnd(text, first, indent);
  advance(desk, below);
  const lines = literalLines(text, first, below);
  if (lines === undefined || indentOf(desk) > indent) return unusual;
  let last = below;
  while (isBlank(text.charCodeAt(last - 1)) || isLineBreak(text.charCodeAt(last - 1))) last--;
  return buildScalar(start, last, 'literal', header === '|' ? `${lines}\n` : lines, into);
}

/** Where the lines end that are blank or indented by more than `indent`. */
function literalEnd(text: string, first: number, indent: number): number {
  let at = first;
  for (; at < text.length; at = nextLine(text, at, text.length)) {
    const content = skipSpaces(text, at, text.length);
    if (content - at <= indent && content < text.length && !isLineBreak(text.charCodeAt(content))) return at;
  }
  return at;
}

/** The lines from `first` to `below` without their margin, blank ones at the end left out; undefined where it is uneven. */
function literalLines(text: string, first: number, below: number): string | undefined {
  let margin = -1;
  let lines = '';
  let breaks = '';
  for (let at = first; at < below; at = nextLine(text, at, below)) {
    const stop = lineEnd(text, at, below);
    const width = skipSpaces(text, at, stop) - at;
    if (at + width < stop) {
      if (margin < 0) margin = width;
      if (width < margin) return undefined;
      lines += breaks + text.slice(at + margin, stop);
      breaks = '';
    } else if (width > Math.max(margin, 0)) return undefined;
    breaks += '\n';
  }
  return margin < 0 ? undefined : lines;
}

function isLineBreak(char: number): boolean {
  return char === code.lineFeed || char === code.carriageReturn;
}
