import { CodeActionKind } from 'vscode-languageserver';
import { columnOf, contentLineEnd } from '../../../rules/source-lines';
import type { Edit } from '../../../syntax/finding';
import { eolOf, lineStart } from '../../../syntax/line';
import type { Entry, ListNode, MapNode } from '../../../syntax/node';
import { isPlaceholder } from '../../../syntax/placeholder';
import type { SyntaxTree, TrailStep } from '../../../syntax/tree';
import type { ActionSource, Offer } from '../action-source';
import { onOneLine } from '../on-one-line';
import { isInFlow } from '../prose-at';
import { isSound } from '../sound';

/** A longer line is not easier to read than lines. */
const LONGEST_LINE = 120;

/** A map or a list in brackets becomes lines, and lines that are short become brackets. */
export const brackets: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers({ analysis: { tree }, trail, range }) {
    const line = lineStart(tree.text, range.start);
    for (let at = trail.length - 1; at > 0; at -= 1) {
      const step = trail[at];
      const node = step?.node;
      if (!step || (node?.kind !== 'map' && node?.kind !== 'list')) continue;
      const head = step.via === 'key' ? step.entry.key.span : node.span;
      const isAtHead = lineStart(tree.text, tree.rangeOf(head)?.start ?? -1) === line;
      // Inside other brackets nothing can be on lines of its own.
      if (!isAtHead || isInFlow(trail.slice(0, at + 1)) || !isSound(tree, node.span)) continue;
      const offer = node.flow ? onLines(tree, step, node) : inBrackets(tree, step, node);
      if (offer) return [offer];
    }
    return [];
  },
};

type Collection = MapNode | ListNode;

function onLines(tree: SyntaxTree, step: TrailStep, node: Collection): Offer | undefined {
  const range = tree.rangeOf(node.span);
  const lines = linesOf(tree, node);
  if (!range || !lines || step.via === 'root' || node.anchor !== undefined) return undefined;
  const eol = eolOf(tree.text);
  const end = contentLineEnd(tree, node.span);
  const isItem = step.via === 'index';
  const margin = eol + ' '.repeat(isItem ? columnOf(tree, node.span) : columnOf(tree, step.entry.key.span) + 2);
  const [first = '', ...further] = lines;
  const [kept, moved] = isItem ? [first, further] : ['', lines];
  const from = isItem ? range.start : tree.text.slice(0, range.start).trimEnd().length;
  // A comment behind the brackets stays on its line.
  const edits: readonly Edit[] = [
    { span: tree.spanAt(from, range.end), newText: kept },
    { span: tree.spanAt(end, end), newText: moved.map((line) => margin + line).join('') },
  ];
  return { title: `Write it on lines of its own instead of in ${bracketsOf(node)}`, edits: () => edits };
}

/** The entries or items as lines; undefined where there is none, one goes over several lines, or a comment stands between. */
function linesOf(tree: SyntaxTree, node: Collection): readonly string[] | undefined {
  const parts = node.kind === 'map' ? node.entries : node.items;
  const lines: string[] = [];
  let read = (tree.rangeOf(node.span)?.start ?? 0) + 1;
  for (const part of parts) {
    const range = tree.rangeOf(part.span);
    if (!range || !/^[\s,]*$/u.test(tree.text.slice(read, range.start))) return undefined;
    const source = tree.text.slice(range.start, range.end).trim();
    if (/[\r\n]/u.test(source)) return undefined;
    const line = 'key' in part ? entryLine(tree, part) : part.kind === 'empty' ? undefined : `- ${source}`;
    if (line === undefined) return undefined;
    lines.push(line);
    read = range.end;
  }
  const close = (tree.rangeOf(node.span)?.end ?? 1) - 1;
  return lines.length > 0 && /[\]}]/u.test(tree.text.charAt(close)) && /^[\s,]*$/u.test(tree.text.slice(read, close))
    ? lines
    : undefined;
}

function entryLine(tree: SyntaxTree, { key, value }: Entry): string | undefined {
  const source = value.kind === 'empty' ? '' : tree.sourceOf(value.span).trim();
  return `${tree.sourceOf(key.span).trim()}:${source === '' ? '' : ` ${source}`}`;
}

function inBrackets(tree: SyntaxTree, step: TrailStep, node: Collection): Offer | undefined {
  const range = tree.rangeOf(node.span);
  const inside = insideBrackets(tree, node);
  if (!range || inside === undefined || step.via === 'root' || node.anchor !== undefined) return undefined;
  const end = contentLineEnd(tree, node.span);
  const isItem = step.via === 'index';
  const from = isItem ? range.start : (tree.rangeOf(step.entry.key.span)?.end ?? 0) + 1;
  const between = tree.text.slice(from, range.start);
  if (!/^\s*(?:- *)?$/u.test(between) || tree.text.slice(range.start, end).includes('#')) return undefined;
  const text = node.kind === 'map' ? `{${inside}}` : `[${inside}]`;
  // One text in brackets reads as something still to be filled in: `[Client name]`.
  if (/^\[[^,]*\s[^,]*\]$/u.test(text) && isPlaceholder(text)) return undefined;
  if (from - lineStart(tree.text, from) + text.length > LONGEST_LINE) return undefined;
  const edit: Edit = { span: tree.spanAt(from, end), newText: isItem ? text : ` ${text}` };
  return { title: `Write it on one line, in ${bracketsOf(node)}`, edits: () => [edit] };
}

/** What stands between the brackets; undefined where something does not fit on a line. */
function insideBrackets(tree: SyntaxTree, node: Collection): string | undefined {
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  const written = parts.map((part) => onOneLine(tree, part));
  if (written.length === 0 || written.some((part) => part === undefined)) return undefined;
  if (node.kind === 'list') return written.join(', ');
  return node.entries.map(({ key }, index) => `${tree.sourceOf(key.span).trim()}: ${written[index]}`).join(', ');
}

function bracketsOf(node: Collection): string {
  return node.kind === 'map' ? 'braces' : 'brackets';
}
