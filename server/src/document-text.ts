/**
 * The text of an open document, with its lines. Immutable: a change yields a new one, so that a request keeps reading
 * the version that it was asked about while newer ones arrive.
 */
export interface DocumentText {
  readonly text: string;
  readonly lineStarts: LineStarts;
}

/** The offset at which each line begins; the first is 0. Side by side in memory, since a key shifts those of every line below it. */
export type LineStarts = Readonly<Int32Array>;

/** A place as editors count: lines from 0, UTF-16 units from the line's beginning. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** What an editor says has changed: `text` instead of `range`, or instead of everything where there is no range. */
export interface TextChange {
  readonly range?: TextRange;
  readonly text: string;
}

/** `text` with its lines, which end with `\n`, `\r\n` or `\r`, as in LSP. */
export function documentText(text: string): DocumentText {
  return { text, lineStarts: Int32Array.from([0, ...lineStartsWithin(text, 0, text.length)]) };
}

/** The offset of `position`; one beyond the line's or the text's end counts as that end. */
export function offsetAt({ text, lineStarts }: DocumentText, position: TextPosition): number {
  if (position.line < 0) return 0;
  const start = lineStarts[position.line];
  if (start === undefined) return text.length;
  const end = endOfLine(text, lineStarts[position.line + 1] ?? text.length, start);
  return Math.min(start + Math.max(position.character, 0), end);
}

/** The position of `offset`; one outside the text counts as its nearer end. */
export function positionAt({ text, lineStarts }: DocumentText, offset: number): TextPosition {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const line = lineOf(lineStarts, inside);
  const start = lineStarts[line] ?? 0;
  const end = endOfLine(text, lineStarts[line + 1] ?? text.length, start);
  return { line, character: Math.min(inside, end) - start };
}

/** The characters of a line, without its line end; empty where there is no such line. */
export function lineAt(content: DocumentText, line: number): string {
  if (content.lineStarts[line] === undefined) return '';
  const start = offsetAt(content, { line, character: 0 });
  return content.text.slice(start, offsetAt(content, { line, character: Number.MAX_SAFE_INTEGER }));
}

/** `before` with `change` made to it. */
export function changedText(before: DocumentText, change: TextChange): DocumentText {
  if (change.range === undefined) return documentText(change.text);
  const from = offsetAt(before, change.range.start);
  const to = Math.max(offsetAt(before, change.range.end), from);
  const text = before.text.slice(0, from) + change.text + before.text.slice(to);
  return { text, lineStarts: changedLineStarts(before, from, to, text) };
}

/**
 * Only the touched lines are scanned again; those below shift. One line more on either side is scanned, since a change
 * may part the two characters of a line end or join them.
 */
function changedLineStarts(before: DocumentText, from: number, to: number, text: string): LineStarts {
  const shift = text.length - before.text.length;
  const kept = Math.max(lineOf(before.lineStarts, from) - 1, 0);
  const resumed = lineOf(before.lineStarts, to) + 2;
  const scanFrom = before.lineStarts[kept] ?? 0;
  const resumedAt = before.lineStarts[resumed];
  const scanTo = resumedAt === undefined ? text.length : resumedAt + shift;
  const scanned = lineStartsWithin(text, scanFrom, scanTo);
  const below = before.lineStarts.subarray(resumed + 1);
  const starts = new Int32Array(kept + 1 + scanned.length + below.length);
  starts.set(before.lineStarts.subarray(0, kept + 1));
  starts.set(scanned, kept + 1);
  const first = kept + 1 + scanned.length;
  starts.set(below, first);
  for (let line = first; line < starts.length; line++) starts[line] = (starts[line] ?? 0) + shift;
  return starts;
}

/** Where lines begin that follow a line end between `from` and `to`. */
function lineStartsWithin(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  return starts;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the line from `start` ends, its line end left out; `next` is where the following one begins. */
function endOfLine(text: string, next: number, start: number): number {
  let end = next;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The line that holds `offset`: the last one that begins at or before it. */
export function lineOf(lineStarts: LineStarts, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
