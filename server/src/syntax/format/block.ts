import { code, isDash, isGap, isVoid, lineEnd, lineStart, nextLine, skipBlanks } from '../line';
import type { Entry, ListNode, MapNode, Node } from '../node';
import { layBlockText } from './block-text';
import { layContinuation } from './continuation';
import {
  columnOf,
  type Desk,
  deepen,
  hasFault,
  type Level,
  levelOf,
  mayBeginAt,
  nearOnes,
  openLine,
  opensLine,
  placeOf,
  space,
} from './desk';
import { layFlow } from './flow';

/** From the dash of an item to its content: a dash and a space, however wide an indentation is. */
const dashWidth = 2;

/** Lays out the entries of a block map at `level`; what follows it begins at `until`. */
export function layMap(desk: Desk, { entries }: MapNode, level: Level, until: number): void {
  const { first, last } = nearOnes(
    desk,
    entries.map((entry) => entry.span),
  );
  for (let index = first; index < last; index++) {
    const entry = entries[index];
    if (entry === undefined) return;
    const { start, end: keyEnd } = placeOf(desk, entry.key.span);
    const next = entries[index + 1];
    const end = next === undefined ? until : lineStart(desk.text, placeOf(desk, next.key.span).start);
    const isAligned = keyEnd > start && columnOf(desk.text, start) === level.actual;
    if (isAligned && opensLine(desk.text, start)) openLine(desk, start, level);
    if (isFrozen(desk, start, end, entry.value)) freeze(desk, start, end);
    else if (!isAligned) desk.isUnderstood = false;
    else layEntry(desk, entry, level, end);
  }
}

function layEntry(desk: Desk, { key, value }: Entry, level: Level, until: number): void {
  const { text } = desk;
  const { start, end } = placeOf(desk, key.span);
  const colon = skipBlanks(text, end, text.length);
  if (text.charCodeAt(colon) !== code.colon || !mayBeginAt(text, start)) {
    desk.isUnderstood = false;
    return;
  }
  // `*name:` would be another alias.
  if (text.charAt(start) !== '*') space(desk, end, colon, 0);
  layValue(desk, value, {
    from: colon + 1,
    level,
    wanted: level.target + desk.step,
    until,
  });
}

function layList(desk: Desk, list: ListNode, level: Level, until: number): void {
  const { text } = desk;
  const { first, last } = nearOnes(
    desk,
    list.items.map((item) => item.span),
  );
  for (let index = first; index < last; index++) {
    const item = list.items[index];
    const next = list.items[index + 1];
    const dash = item === undefined ? -1 : dashBefore(desk, item, level);
    const end = next === undefined ? until : lineStart(text, Math.max(dashBefore(desk, next, level), 0));
    if (item === undefined || dash < 0 || end <= dash) {
      desk.isUnderstood = false;
      return;
    }
    if (opensLine(text, dash)) openLine(desk, dash, level);
    if (isFrozen(desk, dash, end, item)) freeze(desk, dash, end);
    else layValue(desk, item, { from: dash + 1, level, wanted: level.target + dashWidth, until: end });
  }
}

/** The dash of `item`, in the column of its list; -1 where there is none. */
function dashBefore(desk: Desk, item: Node, { actual }: Level): number {
  const { text } = desk;
  const { start } = placeOf(desk, item.span);
  for (let line = lineStart(text, start); ; line = lineStart(text, line - 1)) {
    const dash = line + actual;
    if (dash < start && isDash(text, dash, text.length)) return dash;
    if (line === 0) return -1;
  }
}

/** A value's surroundings. */
interface Surroundings {
  /** Behind the colon or the dash. */
  readonly from: number;
  /** The map or list that it stands in. */
  readonly level: Level;
  /** The column of a list, a map or a text that stands below. */
  readonly wanted: number;
  readonly until: number;
}

function layValue(desk: Desk, node: Node, around: Surroundings): void {
  const { text } = desk;
  const { from, level, wanted, until } = around;
  if (node.kind === 'empty') {
    const end = lineEnd(text, from, text.length);
    if (!isVoid(text, skipBlanks(text, from, end), end)) desk.isUnderstood = false;
    return;
  }
  const { start } = placeOf(desk, node.span);
  const gap = walkGap(desk, from, start);
  if (isBlockCollection(node)) {
    const child = levelOf(desk, node, wanted, level, until);
    if (!gap.isBroken) {
      // On one line with its key, or behind an anchor or a tag, a list or map cannot begin where it should.
      if (gap.last !== from || text.charCodeAt(from - 1) === code.colon) desk.isUnderstood = false;
      space(desk, from, start, Math.max(child.target - level.target - 1, 1));
      deepen(desk, start, child);
    }
    if (node.kind === 'map') layMap(desk, node, child, until);
    else layList(desk, node, child, until);
    return;
  }
  if (gap.isBroken) openLine(desk, start, { actual: columnOf(text, start), target: wanted, parent: level });
  else space(desk, gap.last, start, 1);
  layContent(desk, node, around);
}

function layContent(desk: Desk, node: Exclude<Node, { kind: 'empty' }>, { level, wanted, until }: Surroundings): void {
  if (node.kind === 'alias') return;
  if (node.kind !== 'scalar') layFlow(desk, node, level);
  else if (node.style === 'literal' || node.style === 'folded') layBlockText(desk, node, level, wanted, until);
  else layContinuation(desk, placeOf(desk, node.span), wanted);
}

/**
 * Walks from a colon or dash to the value: anchors and tags get one space before them, comments keep theirs. `last` is
 * where the last of them ends, `isBroken` whether a line ends behind it.
 */
function walkGap(desk: Desk, from: number, to: number): { last: number; isBroken: boolean } {
  const { text } = desk;
  let last = from;
  let isBroken = false;
  for (let at = skipBlanks(text, from, to); at < to; at = skipBlanks(text, at, to)) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r' || char === '#') {
      isBroken = true;
      at = nextLine(text, at, to);
    } else {
      if (isBroken || !'&!'.includes(char)) desk.isUnderstood = false;
      space(desk, last, at, 1);
      while (at < to && !isGap(text, at, to)) at++;
      last = at;
    }
  }
  return { last, isBroken };
}

function isBlockCollection(node: Node): node is MapNode | ListNode {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

/** True where reading failed in the entry or item itself, rather than in one that stands below it. */
function isFrozen(desk: Desk, start: number, until: number, value: Node): boolean {
  if (!hasFault(desk, start, until)) return false;
  if (!isBlockCollection(value)) return true;
  const below = placeOf(desk, value.span).start;
  return below <= start || hasFault(desk, start, below - 1);
}

function freeze(desk: Desk, start: number, until: number): void {
  const { text } = desk;
  for (let line = lineStart(text, start); line < until; line = nextLine(text, line, until)) desk.inner.add(line);
}
