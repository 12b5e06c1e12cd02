import { buildEmpty, buildEntry, buildList, buildMap, buildScalar } from './build';
import type { Gathering } from './gathering';
import { skipSpaces } from './line';
import type { Entry, Node, ScalarNode } from './node';

/** Brackets inside brackets, as far as they are read here. */
const deepest = 8;

/**
 * The list or map in brackets that begins at `start` and ends before `end`, on one line, where it is written in the ordinary
 * way: plain texts, texts in quotation marks without escapes, further brackets. Undefined where it is anything else.
 */
export function readFlow(text: string, start: number, end: number, into: Gathering, depth = 0): Node | undefined {
  if (depth > deepest) return undefined;
  return text.charAt(start) === '['
    ? readFlowList(text, start, end, into, depth)
    : readFlowMap(text, start, end, into, depth);
}

function readFlowList(text: string, start: number, end: number, into: Gathering, depth: number): Node | undefined {
  const items: Node[] = [];
  let at = skipSpaces(text, start + 1, end);
  if (text.charAt(at) === ']') return buildList(items, true, start, at + 1, into);
  while (at < end) {
    const item = readFlowValue(text, at, end, into, depth);
    if (item === undefined) return undefined;
    items.push(item);
    at = skipSpaces(text, item.span.end, end);
    const mark = text.charAt(at);
    if (mark === ']') return buildList(items, true, start, at + 1, into);
    if (mark !== ',') return undefined;
    at = skipSpaces(text, at + 1, end);
  }
  return undefined;
}

function readFlowMap(text: string, start: number, end: number, into: Gathering, depth: number): Node | undefined {
  const entries: Entry[] = [];
  let at = skipSpaces(text, start + 1, end);
  if (text.charAt(at) === '}') return buildMap(entries, true, start, at + 1, into);
  while (at < end) {
    const entry = readFlowEntry(text, at, end, into, depth);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at = skipSpaces(text, entry.span.end, end);
    const mark = text.charAt(at);
    if (mark === '}') return buildMap(entries, true, start, at + 1, into);
    if (mark !== ',') return undefined;
    at = skipSpaces(text, at + 1, end);
  }
  return undefined;
}

function readFlowEntry(text: string, start: number, end: number, into: Gathering, depth: number): Entry | undefined {
  const key = readFlowPlain(text, start, end, into);
  if (key === undefined) return undefined;
  if (text.charAt(key.span.end) !== ':') return buildEntry(key, buildEmpty(key.span.end, into), into);
  if (text.charAt(key.span.end + 1) !== ' ') return undefined;
  const value = readFlowValue(text, skipSpaces(text, key.span.end + 1, end), end, into, depth);
  return value && buildEntry(key, value, into);
}

function readFlowValue(text: string, start: number, end: number, into: Gathering, depth: number): Node | undefined {
  const mark = text.charAt(start);
  if (mark === '[' || mark === '{') return readFlow(text, start, end, into, depth + 1);
  if (mark === '"' || mark === "'") return readFlowQuoted(text, start, end, into);
  const scalar = readFlowPlain(text, start, end, into);
  return scalar === undefined || text.charAt(scalar.span.end) === ':' ? undefined : scalar;
}

function readFlowQuoted(text: string, start: number, end: number, into: Gathering): ScalarNode | undefined {
  const mark = text.charAt(start);
  const close = text.indexOf(mark, start + 1);
  if (close < 0 || close >= end || !/[\s,\]}]/.test(text.charAt(close + 1))) return undefined;
  const inside = text.slice(start + 1, close);
  const style = mark === '"' ? 'double-quoted' : 'single-quoted';
  return inside.includes('\\') ? undefined : buildScalar(start, close + 1, style, inside, into);
}

/** A plain text up to a comma, a bracket or a colon with a space behind it. */
function readFlowPlain(text: string, start: number, end: number, into: Gathering): ScalarNode | undefined {
  if (',[]{}#&*!|>\'"%@`?:-'.includes(text.charAt(start))) return undefined;
  let at = start;
  for (; at < end; at++) {
    const char = text.charAt(at);
    if (char === ',' || char === ']' || char === '}') break;
    if (char === '[' || char === '{' || (char === '#' && text.charAt(at - 1) === ' ')) return undefined;
    if (char !== ':') continue;
    const next = text.charAt(at + 1);
    if (next === ' ' && text.charAt(at - 1) !== ' ') break;
    if (next === '' || ' ,[]{}\r\n'.includes(next)) return undefined;
  }
  if (at >= end) return undefined;
  let last = at;
  while (text.charAt(last - 1) === ' ') last--;
  return buildScalar(start, last, 'plain', text.slice(start, last), into);
}
