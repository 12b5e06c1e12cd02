import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { Snapshot } from './snapshot';
import { type ChunkTokens, type LineStartsOf, SIZE } from './token';

/** All tokens of `snapshot` as LSP writes them: each told from the one before. `isAsked` chooses by line. */
export function encoded(
  { chunks, tokens }: Snapshot,
  lineStarts: LineStartsOf,
  isAsked: (line: number) => boolean = () => true,
): number[] {
  const data: number[] = [];
  const writer = writeTo(data, { line: 0, character: 0 });
  let first = 0;
  for (const [index, chunk] of chunks.entries()) {
    writer(tokens[index] ?? [], first, isAsked);
    first += lineStarts(chunk).length - 1;
  }
  return data;
}

/**
 * What to replace in the tokens of `before` to have those of `after`: one edit, or none. Only what lies between the
 * chunks that both have at their beginnings and at their ends is written anew.
 */
export function editsBetween(before: Snapshot, after: Snapshot, lineStarts: LineStartsOf): SemanticTokensEdit[] {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const oldEnd = before.chunks.length - tail;
  const newEnd = after.chunks.length - tail;
  // The first token behind the change is told from the last one before it.
  const next = firstWithTokens(after.tokens, newEnd);
  const behind = next === undefined ? 0 : 1;
  const { last, firstLine, count } = walked(after, head, lineStarts);
  const data: number[] = [];
  const write = writeTo(data, last);
  let first = firstLine;
  for (let index = head; index < (next ?? newEnd - 1) + 1; index++) {
    const tokens = after.tokens[index] ?? [];
    write(index < newEnd ? tokens : tokens.slice(0, SIZE), first);
    first += linesIn(after, index, lineStarts);
  }
  const removed = before.tokens.slice(head, oldEnd).reduce((sum, tokens) => sum + tokens.length, 0) + behind * SIZE;
  return removed === 0 && data.length === 0 ? [] : [{ start: count, deleteCount: removed, data }];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Appends to `data` tokens of chunks, which follow each other; `last` is where the token before them begins. */
function writeTo(
  data: number[],
  last: Place,
): (tokens: ChunkTokens, firstLine: number, isAsked?: (line: number) => boolean) => void {
  let { line, character } = last;
  return (tokens, firstLine, isAsked) => {
    for (let at = 0; at < tokens.length; at += SIZE) {
      const ownLine = firstLine + (tokens[at] ?? 0);
      if (isAsked && !isAsked(ownLine)) continue;
      const own = tokens[at + 1] ?? 0;
      data.push(ownLine - line, ownLine === line ? own - character : own);
      data.push(tokens[at + 2] ?? 0, tokens[at + 3] ?? 0, tokens[at + 4] ?? 0);
      line = ownLine;
      character = own;
    }
  };
}

/** What lies before the chunk at `end`: where its last token begins, how many lines it has, how many numbers. */
function walked(
  snapshot: Snapshot,
  end: number,
  lineStarts: LineStartsOf,
): { readonly last: Place; readonly firstLine: number; readonly count: number } {
  let firstLine = 0;
  let count = 0;
  let last: Place = { line: 0, character: 0 };
  for (let index = 0; index < end; index++) {
    const tokens = snapshot.tokens[index] ?? [];
    if (tokens.length > 0) {
      last = { line: firstLine + (tokens.at(-SIZE) ?? 0), character: tokens.at(1 - SIZE) ?? 0 };
    }
    count += tokens.length;
    firstLine += linesIn(snapshot, index, lineStarts);
  }
  return { last, firstLine, count };
}

function linesIn({ chunks }: Snapshot, index: number, lineStarts: LineStartsOf): number {
  const chunk = chunks[index];
  return chunk === undefined ? 0 : lineStarts(chunk).length - 1;
}

function commonHead(before: Snapshot, after: Snapshot): number {
  const most = Math.min(before.chunks.length, after.chunks.length);
  let count = 0;
  while (count < most && isSame(before, count, after, count)) count++;
  return count;
}

function commonTail(before: Snapshot, after: Snapshot, head: number): number {
  const most = Math.min(before.chunks.length, after.chunks.length) - head;
  let count = 0;
  while (count < most && isSame(before, before.chunks.length - 1 - count, after, after.chunks.length - 1 - count)) {
    count++;
  }
  return count;
}

/** Whether the same chunk with the same tokens stands in both places. */
function isSame(a: Snapshot, indexInA: number, b: Snapshot, indexInB: number): boolean {
  if (a.chunks[indexInA] !== b.chunks[indexInB]) return false;
  const [one = [], other = []] = [a.tokens[indexInA], b.tokens[indexInB]];
  return one === other || (one.length === other.length && one.every((number, at) => number === other[at]));
}

function firstWithTokens(tokens: readonly ChunkTokens[], from: number): number | undefined {
  for (let index = from; index < tokens.length; index++) if ((tokens[index]?.length ?? 0) > 0) return index;
  return undefined;
}
