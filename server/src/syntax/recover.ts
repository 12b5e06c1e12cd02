import { type Composed, compose, type Fault } from './compose';
import { convert } from './convert';
import { faultProblem } from './fault-problem';
import type { Gathering } from './gathering';
import { type Header, headerOf } from './header';
import { mendIndentation } from './indentation';
import { lineStart, skipSpaces } from './line';
import type { EmptyNode, Entry, ListNode, MapNode, Node, ScalarNode } from './node';
import { plainText } from './plain-text';
import type { Problem } from './problem';
import { spanIn } from './span';
import { diagnose } from './traps/diagnose';
import { swallowedBracket } from './traps/swallowed-bracket';

/**
 * What can be saved of a chunk that YAML cannot read, with one problem that says what is wrong. The key is saved where it
 * can be seen, and the value where it is clear what was meant: a text that YAML misreads is that text.
 */
export function recover(composed: Composed, into: Gathering): Node | undefined {
  const { text } = into.chunk;
  const exhausted = composed.faults.find((fault) => fault.code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return tooDeep(exhausted, into);
  const mended = mendIndentation(text);
  if (mended !== undefined) {
    into.problems.push(mended.problem);
    const again = compose(mended.text);
    if (again.faults.length === 0) return again.contents && convert(again.contents, into);
  }
  const header = headerOf(text, 0, text.length);
  const end = contentEnd(text);
  const value = header && valueStart(header, text);
  const found = header === undefined || value === undefined ? undefined : diagnose(text, value, end, into.chunk);
  if (mended === undefined)
    into.problems.push(...(found?.problems ?? [unexplained(composed.faults, text, end, value)]));
  if (header === undefined) return undefined;
  if (found?.scalar !== undefined) return hang(found.scalar, header, value === header.content, into);
  const saved = plausible(composed, header, into);
  return saved ?? hang(emptyAt(header.value, into), header, header.colon < 0, into);
}

/** A fault in a list or map in brackets, or in no value at all. */
function unexplained(faults: readonly Fault[], text: string, end: number, value: number | undefined): Problem {
  const swallowed = value === undefined ? undefined : swallowedBracket(text, value, end);
  return swallowed ?? faultProblem(faults, text, end, value);
}

/** What is nested deeper than can be read is not looked at; its key is kept. */
function tooDeep(fault: Fault, into: Gathering): Node | undefined {
  const { text } = into.chunk;
  into.problems.push(faultProblem([fault], text, text.length));
  const header = headerOf(text, 0, text.length);
  return header && hang(emptyAt(header.value, into), header, header.colon < 0, into);
}

/** Where the value begins: behind the key, unless the key of a list's item is made of several words and so is text. */
function valueStart(header: Header, text: string): number | undefined {
  const { dash, content, colon, value, end } = header;
  const isText = colon < 0 || (dash && /\S\s+\S/.test(text.slice(content, colon)));
  if (isText) return dash && content < end ? content : undefined;
  return value < end ? value : undefined;
}

/** Where the text's content ends: blank lines and comments behind it left out. */
function contentEnd(text: string): number {
  let end = text.trimEnd().length;
  while (end > 0) {
    const start = lineStart(text, end);
    if (text.charAt(skipSpaces(text, start, end)) !== '#') break;
    end = text.slice(0, start).trimEnd().length;
  }
  return end;
}

/** `value` as the value of the header's entry, or as the item itself. */
function hang(value: ScalarNode | EmptyNode, header: Header, isItem: boolean, into: Gathering): Node | undefined {
  const node = isItem ? value : entryNode(value, header, into);
  if (!header.dash) return isItem ? undefined : node;
  const span = spanIn(into.chunk, header.start + header.indent, Math.max(node.span.end, header.content));
  const list: ListNode = { kind: 'list', span, flow: false, items: [node] };
  return list;
}

function entryNode(value: ScalarNode | EmptyNode, header: Header, into: Gathering): MapNode {
  const { content, colon } = header;
  const { text } = into.chunk;
  const written = plainText(content, content + text.slice(content, colon).trimEnd().length, into.chunk);
  const name = /^(["'])(.*)\1$/.exec(written.text)?.[2];
  const key: ScalarNode = name === undefined ? written : { ...written, style: 'double-quoted', text: name };
  const span = spanIn(into.chunk, content, Math.max(value.span.end, colon + 1));
  const entry: Entry = { key, value, span };
  return { kind: 'map', span, flow: false, entries: [entry] };
}

function emptyAt(offset: number, into: Gathering): EmptyNode {
  return { kind: 'empty', span: spanIn(into.chunk, offset, offset) };
}

/**
 * What the yaml package made of it in spite of the fault, where that is one entry under the key that can be seen (or one
 * item), and a collection: the entries before an unclosed bracket, say.
 */
function plausible(composed: Composed, header: Header, into: Gathering): Node | undefined {
  if (composed.contents === undefined) return undefined;
  const rehearsal: Gathering = { ...into, problems: [] };
  const node = convert(composed.contents, rehearsal);
  const item = header.dash && node.kind === 'list' && node.items.length === 1 ? node.items[0] : node;
  if (header.dash !== (node.kind === 'list') || item === undefined) return undefined;
  if (header.colon >= 0) {
    const entry = item.kind === 'map' && item.entries.length === 1 ? item.entries[0] : undefined;
    if (entry?.key.span.start !== header.content || entry.key.span.end > header.colon) return undefined;
    if (entry.value.kind === 'scalar' && entry.value.text === '') return undefined;
  }
  into.marked ||= rehearsal.marked;
  return node;
}
