import { isAlias, isMap, isScalar, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Chunk } from './chunk';
import type { Fault } from './compose';
import { duplicateProblem, repeatedKeys } from './duplicate-key';
import { inThousands, limitMessage, limits } from './limits';
import type { AliasNode, EmptyNode, Entry, ListNode, MapNode, Node, ScalarNode, ScalarStyle } from './node';
import { plainText } from './plain-text';
import type { Problem } from './problem';
import { spanIn } from './span';
import { readCollection } from './traps/collection';
import { leadingMarkProblem } from './traps/leading-mark';
import { isMergeKey, mergeKeyProblem } from './traps/merge-key';
import { scalarProblems } from './traps/scalar';

/** What converting a chunk gathers beside its node. */
export interface Gathering {
  readonly chunk: Chunk;
  readonly problems: Problem[];
  /** Tags that mean nothing here (`!important`), as the yaml package reported them. */
  readonly unknownTags: readonly Fault[];
  /** True as soon as an anchor or an alias was met. */
  marked: boolean;
}

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * The node of the yaml package as one of ours, with spans in `into.chunk`, and with what YAML misread put right. Beyond
 * the limit of depth it is empty.
 */
export function convert(node: ParsedNode, into: Gathering, depth = 0): Node {
  if (isScalar(node)) return convertScalar(node as Scalar.Parsed, into);
  if (isAlias(node)) return convertAlias(node.source, node.range, into);
  if (depth >= limits.depth) return tooDeep(node.range, into);
  return readCollection(
    isMap(node) ? convertMap(node as YAMLMap.Parsed, into, depth) : convertList(node as YAMLSeq.Parsed, into, depth),
    into,
  );
}

function convertScalar(node: Scalar.Parsed, into: Gathering): ScalarNode | EmptyNode {
  const style = styles[node.type ?? 'PLAIN'];
  const [start] = node.range;
  const tagged = textWithTag(node, style, into);
  if (tagged !== undefined) return tagged;
  if (style === 'plain' && node.source === '') return emptyAt(start, into);
  const end =
    style === 'literal' || style === 'folded' ? blockEnd(into.chunk.text, start, node.range[1]) : node.range[1];
  const span = spanIn(into.chunk, start, end);
  const scalar: ScalarNode = anchored({ kind: 'scalar', span, style, text: node.source }, node.anchor, into);
  into.problems.push(...scalarProblems(scalar, into.chunk.text));
  return scalar;
}

/** `!Important: …` is a tag to YAML, to its author a text: both are put together again. */
function textWithTag(node: Scalar.Parsed, style: ScalarStyle, into: Gathering): ScalarNode | undefined {
  const [start, end] = node.range;
  const tag = into.unknownTags.findLast((fault) => fault.start < start);
  if (tag === undefined || style !== 'plain' || node.tag === undefined || node.anchor !== undefined) return undefined;
  const { text } = into.chunk;
  if (!/^!(?![!<])\S*\s*$/.test(text.slice(tag.start, start))) return undefined;
  const last = node.source === '' ? text.slice(0, start).trimEnd().length : end;
  const whole = plainText(tag.start, last, into.chunk);
  into.problems.push(leadingMarkProblem(whole, text));
  return whole;
}

/** A block text ends with its last written line: the line breaks behind it belong to nobody. */
function blockEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  return last;
}

/** `*name`; what is written between stars (`*urgent*`) is Markdown, not the name of anything. */
function convertAlias(name: string, range: readonly [number, number, number], into: Gathering): AliasNode | ScalarNode {
  const [start, end] = range;
  if (name.includes('*')) {
    const scalar = plainText(start, end, into.chunk);
    into.problems.push(leadingMarkProblem(scalar, into.chunk.text));
    return scalar;
  }
  into.marked = true;
  return { kind: 'alias', span: spanIn(into.chunk, start, end), name };
}

function convertMap(node: YAMLMap.Parsed, into: Gathering, depth: number): MapNode {
  const entries: Entry[] = [];
  for (const pair of node.items.slice(0, limits.entries)) {
    const key = convertKey(pair.key, into, depth);
    const value = pair.value ? convert(pair.value, into, depth + 1) : emptyAt(key.span.end, into);
    const entry: Entry = {
      key,
      value,
      span: spanIn(into.chunk, key.span.start, Math.max(key.span.end, value.span.end)),
    };
    if (isMergeKey(entry)) into.problems.push(mergeKeyProblem(entry));
    else entries.push(entry);
  }
  if (node.items.length > limits.entries) tooMany(node.items[limits.entries]?.key.range, into);
  for (const [first, again] of repeatedKeys(entries)) into.problems.push(duplicateProblem(first, again));
  const flow = node.flow === true;
  const span = spanIn(into.chunk, node.range[0], flow ? node.range[1] : (entries.at(-1)?.span.end ?? node.range[1]));
  return anchored({ kind: 'map', span, flow, entries }, node.anchor, into);
}

/** A key as text, whatever it is: a list or a map in a key's place has its source as its name. */
function convertKey(node: ParsedNode, into: Gathering, depth: number): ScalarNode {
  const key = convert(node, into, depth + 1);
  if (key.kind === 'scalar') return key;
  const { start, end } = key.span;
  return {
    kind: 'scalar',
    span: spanIn(into.chunk, start, end),
    style: 'plain',
    text: into.chunk.text.slice(start, end),
  };
}

function convertList(node: YAMLSeq.Parsed, into: Gathering, depth: number): ListNode {
  const items = node.items.slice(0, limits.entries).map((item) => convert(item as ParsedNode, into, depth + 1));
  if (node.items.length > limits.entries) tooMany((node.items[limits.entries] as ParsedNode).range, into);
  const flow = node.flow === true;
  const span = spanIn(into.chunk, node.range[0], flow ? node.range[1] : (items.at(-1)?.span.end ?? node.range[1]));
  return anchored({ kind: 'list', span, flow, items }, node.anchor, into);
}

function anchored<N extends Node>(node: N, anchor: string | undefined, into: Gathering): N {
  if (anchor === undefined) return node;
  into.marked = true;
  return { ...node, anchor };
}

function emptyAt(offset: number, into: Gathering): EmptyNode {
  return { kind: 'empty', span: spanIn(into.chunk, offset, offset) };
}

function tooDeep(range: readonly [number, number, number], into: Gathering): EmptyNode {
  const remedy = 'Give this part a section or a schedule of its own.';
  pushLimit(range, limitMessage(`${limits.depth} levels of lists and maps inside each other`, remedy), into);
  return emptyAt(range[0], into);
}

function tooMany(range: readonly [number, number, number] | undefined, into: Gathering): void {
  const bound = `${inThousands(limits.entries)} entries in one list or map`;
  pushLimit(range ?? [0, 0, 0], limitMessage(bound, 'Divide it into several.'), into);
}

function pushLimit(range: readonly [number, number, number], message: string, into: Gathering): void {
  const [start] = range;
  into.problems.push({ rule: 'limit', severity: 'error', start, end: start + 1, message, fixes: [] });
}
