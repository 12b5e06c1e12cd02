import type { Gathering } from './gathering';
import { headerOf } from './header';
import { lineEnd, nextLine, skipSpaces } from './line';
import type { ListNode, MapNode, Node, ScalarNode } from './node';
import type { Expected } from './piece';
import type { Problem } from './problem';
import { spanIn } from './span';
import { brief, type LocalFix } from './traps/problem-text';

/**
 * `node`, if it is what its place asks for. What is not, such as a word that has no colon yet, is said once and left out,
 * so that its neighbours are read as if it were not there.
 */
export function fitting(node: Node | undefined, expected: Expected, into: Gathering): Node | undefined {
  if (node === undefined || node.kind === 'empty') return undefined;
  const isCollection = node.kind === 'map' || node.kind === 'list';
  if (expected === 'any') {
    if (node.kind === 'map') return node;
  } else if (isCollection && !node.flow && node.kind === (expected === 'key' ? 'map' : expected)) return node;
  if (into.problems.some((problem) => problem.severity === 'error' && problem.rule !== 'colon-in-text'))
    return undefined;
  if (node.kind === 'scalar' && node.style === 'plain' && expected !== 'list') return keyless(node, expected, into);
  if (node.kind === 'scalar' && node.style === 'plain' && /^-\p{L}/u.test(node.text)) return tightItem(node, into);
  into.problems.push(expected === 'list' ? dashless(node, into.chunk.text) : homeless(node, into.chunk.text));
  return undefined;
}

/** A word or text where a key is due. */
function keyless(node: ScalarNode, expected: Expected, into: Gathering): Node | undefined {
  const { start, end } = node.span;
  const tight = /^([\p{L}][\p{L}\p{N}_-]*):(?=\S)(?!\/\/)/u.exec(node.text);
  if (tight?.[1] !== undefined && !node.text.includes('\n')) {
    const colon = start + tight[1].length;
    into.problems.push(
      problemAt(colon, colon + 1, 'A space is missing behind this colon.', [
        {
          title: 'Write a space behind the colon',
          edits: [{ span: { start: colon + 1, end: colon + 1 }, newText: ' ' }],
        },
      ]),
    );
    return tightEntry(node, colon, into);
  }
  const oddly = /^([\p{L}][\p{L}\p{N}_-]*):([\u00a0\u2000-\u200a\u202f\u3000]+)\S/u.exec(node.text);
  if (oddly?.[1] !== undefined && oddly[2] !== undefined && !node.text.includes('\n')) {
    const colon = start + oddly[1].length;
    into.problems.push(oddSpaceProblem(colon + 1, colon + 1 + oddly[2].length));
    return tightEntry(node, colon, into, oddly[2].length);
  }
  if (expected === 'key') {
    const message = `“${brief(node.text)}” has no colon. A key ends with one.`;
    into.problems.push(problemAt(start, end, message, [insertFix('Write a colon behind it', end, ':')]));
    const value: Node = { kind: 'empty', span: spanIn(into.chunk, end, end) };
    return { kind: 'map', span: node.span, flow: false, entries: [{ key: node, value, span: node.span }] };
  }
  into.problems.push(keylessProblem(node, into.chunk.text));
  return undefined;
}

/** A space behind a colon that looks like the plain one, and is none to YAML. */
function oddSpaceProblem(start: number, end: number): Problem {
  const message =
    'The space behind this colon is not the plain one (it was pasted, probably). YAML knows only the plain one there.';
  const fix: LocalFix = { title: 'Write a plain space', edits: [{ span: { start, end }, newText: ' ' }] };
  return { rule: 'invisible-character', severity: 'error', start, end, message, fixes: [fix] };
}

/** `title:Managed Services` as the entry that was meant; `gap` characters between them are no part of it. */
function tightEntry(node: ScalarNode, colon: number, into: Gathering, gap = 0): MapNode {
  const { chunk } = into;
  const { start, end } = node.span;
  const part = (from: number, to: number, text: string): ScalarNode => ({
    ...node,
    span: spanIn(chunk, from, to),
    text,
  });
  const key = part(start, colon, node.text.slice(0, colon - start));
  const from = colon + 1 + gap;
  const value = part(from, end, node.text.slice(from - start));
  return { kind: 'map', span: node.span, flow: false, entries: [{ key, value, span: node.span }] };
}

/** `-patching` as the item that was meant. */
function tightItem(node: ScalarNode, into: Gathering): ListNode {
  const { start, end } = node.span;
  const behind = start + 1;
  into.problems.push(
    problemAt(start, behind, 'A space is missing behind this dash.', [
      insertFix('Write a space behind the dash', behind, ' '),
    ]),
  );
  const item: ScalarNode = { ...node, span: spanIn(into.chunk, behind, end), text: node.text.slice(1) };
  return { kind: 'list', span: node.span, flow: false, items: [item] };
}

function keylessProblem(node: ScalarNode, text: string): Problem {
  const { start, end } = node.span;
  const words = node.text.split(/\s+/);
  const [first = ''] = words;
  if (words.length === 1 && node.text.length <= 40) {
    const message = `“${node.text}” has no colon. Write a key, a colon and a space before its value.`;
    return problemAt(start, end, message, [insertFix('Write a colon behind it', end, ':')]);
  }
  const message =
    'This text has no key. If it goes on with the text above, indent it below that text’s key; else begin it with a key and a colon.';
  const fixes: LocalFix[] = [];
  if (/^[\p{Ll}-]+$/u.test(first) && words.length <= 8 && !text.slice(start, end).includes('\n')) {
    fixes.push(insertFix(`Make “${first}” the key`, start + first.length, ':'));
  }
  fixes.push(indentFix('Indent it, to go on with the text above', text));
  return problemAt(start, lineEnd(text, start, end), message, fixes);
}

/** Something in a list that does not begin with a dash. */
function dashless(node: Node, text: string): Problem {
  const header = headerOf(text, 0, text.length);
  const start = header?.content ?? node.span.start;
  const message =
    'In a list each item begins with a dash and a space. What belongs to the item above is indented as far as the words behind its dash.';
  const dash = insertFix('Begin an item with it', start, '- ');
  return problemAt(start, lineEnd(text, start, text.length), message, [
    indentFix('Indent it, to belong to the item above', text),
    ...(headerIsWhole(text) ? [dash] : []),
  ]);
}

/** A dash makes an item of all lines only where there is one, or those below are indented further. */
function headerIsWhole(text: string): boolean {
  return nextLine(text, text.search(/\S/), text.length) >= text.trimEnd().length;
}

/** A list, a bracket or a quoted text where keys are due. */
function homeless(node: Node, text: string): Problem {
  const start = node.span.start;
  const end = Math.max(start + 1, lineEnd(text, start, text.length));
  if (node.kind === 'list') {
    const message = 'A list has no place between keys. Put it below the key that it belongs to.';
    return problemAt(start, end, message, []);
  }
  return problemAt(start, end, 'This has no key. Begin it with a key and a colon.', []);
}

function problemAt(start: number, end: number, message: string, fixes: readonly LocalFix[]): Problem {
  return { rule: 'syntax', severity: 'error', start, end, message, fixes };
}

function insertFix(title: string, at: number, newText: string): LocalFix {
  return { title, edits: [{ span: { start: at, end: at }, newText }] };
}

/** Two more spaces before each written line. */
function indentFix(title: string, text: string): LocalFix {
  const edits: { span: { start: number; end: number }; newText: string }[] = [];
  for (let at = 0; at < text.length; at = nextLine(text, at, text.length)) {
    const content = skipSpaces(text, at, text.length);
    if (content < lineEnd(text, at, text.length)) edits.push({ span: { start: at, end: at }, newText: '  ' });
  }
  return { title, edits };
}
