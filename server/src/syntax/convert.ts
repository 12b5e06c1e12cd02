import { isAlias, isMap, isScalar, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { buildEmpty, buildEntry, buildList, buildMap, buildScalar } from './build';
import type { Gathering } from './gathering';
import { inThousands, limitMessage, limits } from './limits';
import type { AliasNode, EmptyNode, Node, ScalarNode, ScalarStyle } from './node';
import { plainText } from './plain-text';
import { spanIn } from './span';
import { leadingMarkProblem } from './traps/leading-mark';

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
  return isMap(node)
    ? convertMap(node as YAMLMap.Parsed, into, depth)
    : convertList(node as YAMLSeq.Parsed, into, depth);
}

function convertScalar(node: Scalar.Parsed, into: Gathering): ScalarNode | EmptyNode {
  const style = styles[node.type ?? 'PLAIN'];
  const [start, valueEnd] = node.range;
  const tagged = textWithTag(node, style, into);
  if (tagged !== undefined) return tagged;
  if (style === 'plain' && node.source === '') return buildEmpty(start, into);
  const isBlock = style === 'literal' || style === 'folded';
  const end = isBlock ? blockEnd(into.chunk.text, start, valueEnd) : valueEnd;
  return buildScalar(start, end, style, node.source, into, node.anchor);
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

function convertMap(node: YAMLMap.Parsed, into: Gathering, depth: number): Node {
  const entries = node.items.slice(0, limits.entries).map((pair) => {
    const key = convertKey(pair.key, into, depth);
    const value = pair.value ? convert(pair.value, into, depth + 1) : buildEmpty(key.span.end, into);
    return buildEntry(key, value, into);
  });
  if (node.items.length > limits.entries) tooMany(node.items[limits.entries]?.key.range, into);
  return buildMap(entries, node.flow === true, node.range[0], node.range[1], into, node.anchor);
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

function convertList(node: YAMLSeq.Parsed, into: Gathering, depth: number): Node {
  const items = node.items.slice(0, limits.entries).map((item) => convert(item as ParsedNode, into, depth + 1));
  if (node.items.length > limits.entries) tooMany((node.items[limits.entries] as ParsedNode).range, into);
  return buildList(items, node.flow === true, node.range[0], node.range[1], into, node.anchor);
}

function tooDeep(range: readonly [number, number, number], into: Gathering): EmptyNode {
  const remedy = 'Give this part a section or a schedule of its own.';
  pushLimit(range, limitMessage(`${limits.depth} levels of lists and maps inside each other`, remedy), into);
  return buildEmpty(range[0], into);
}

function tooMany(range: readonly [number, number, number] | undefined, into: Gathering): void {
  const bound = `${inThousands(limits.entries)} entries in one list or map`;
  pushLimit(range ?? [0, 0, 0], limitMessage(bound, 'Divide it into several.'), into);
}

function pushLimit(range: readonly [number, number, number], message: string, into: Gathering): void {
  const [start] = range;
  into.problems.push({ rule: 'limit', severity: 'error', start, end: start + 1, message, fixes: [] });
}
