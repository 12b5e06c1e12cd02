import type { PreviewElement, PreviewPiece, PreviewShift, PreviewSplice } from '../protocol';

/** What turns one page into another: pieces replaced, and pieces that only moved in the source. */
export interface PageChange {
  /** From the first to the last; each counts in the result of those before it. */
  readonly splices: readonly PreviewSplice[];
  /** Counts in the result of all splices. */
  readonly shifts: readonly PreviewShift[];
}

/**
 * The change from `old` to `next`. What is equal at both ends stays; where as many pieces stand between as before, each
 * run of different ones is replaced by itself, else all between.
 */
export function diffPieces(old: readonly PreviewPiece[], next: readonly PreviewPiece[]): PageChange {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && isKept(old[start], next[start])) start += 1;
  let end = 0;
  while (end < most - start && isKept(old[old.length - 1 - end], next[next.length - 1 - end])) end += 1;
  const removed = old.length - start - end;
  const inserted = next.length - start - end;
  const splices =
    removed === inserted ? inPlace(old, next, start, next.length - end) : [spliceOf(next, start, removed, inserted)];
  return { splices, shifts: shiftsOf(old, next, end, splices) };
}

function spliceOf(next: readonly PreviewPiece[], at: number, remove: number, insert: number): PreviewSplice {
  return { at, remove, insert: next.slice(at, at + insert) };
}

function inPlace(
  old: readonly PreviewPiece[],
  next: readonly PreviewPiece[],
  from: number,
  to: number,
): readonly PreviewSplice[] {
  const splices: PreviewSplice[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && !isKept(old[end], next[end])) end += 1;
    if (end > at) splices.push(spliceOf(next, at, end - at, end - at));
    at = Math.max(end, at + 1);
  }
  return splices;
}

/** Whether a piece looks the same, and takes as many lines of the source. */
function isKept(one: PreviewPiece | undefined, other: PreviewPiece | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return lineCount(one) === lineCount(other) && sameElement(one.element, other.element);
}

function lineCount({ lines }: PreviewPiece): number | undefined {
  return lines && lines[1] - lines[0];
}

/** Equal in name, attributes and content. */
export function sameElement(one: PreviewElement | string, other: PreviewElement | string | undefined): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other !== 'object') return false;
  return (
    one.tag === other.tag &&
    one.children.length === other.children.length &&
    sameAttributes(one.attributes ?? {}, other.attributes ?? {}) &&
    one.children.every((child, index) => sameElement(child, other.children[index]))
  );
}

function sameAttributes(some: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}

/** How far the pieces that stay have moved; neighbours that moved alike are told together. */
function shiftsOf(
  old: readonly PreviewPiece[],
  next: readonly PreviewPiece[],
  end: number,
  splices: readonly PreviewSplice[],
): readonly PreviewShift[] {
  const replaced = new Set(splices.flatMap(({ at, insert }) => insert.map((_, index) => at + index)));
  const before = (index: number) => old[index < next.length - end ? index : index - next.length + old.length];
  const shifts: { at: number; count: number; by: number }[] = [];
  for (const [at, piece] of next.entries()) {
    const by = replaced.has(at) ? 0 : (piece.lines?.[0] ?? 0) - (before(at)?.lines?.[0] ?? 0);
    const last = shifts.at(-1);
    if (by === 0) continue;
    if (last?.by === by && last.at + last.count === at) last.count += 1;
    else shifts.push({ at, count: 1, by });
  }
  return shifts;
}
