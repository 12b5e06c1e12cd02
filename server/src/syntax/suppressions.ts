import { code, isBlank, isVoid, lineEnd, lineStart, nextLine, skipBlanks, skipSpaces } from './line';
import type { OffsetRange } from './span';
import type { Suppression, SyntaxTree, Trail } from './tree';

const mark = 'msa-ignore';

/** True where `text` may hold a comment that silences a rule. */
export function maySuppress(text: string): boolean {
  return text.includes(mark);
}

/**
 * The comments `# msa-ignore rule: reason` of a text. One behind something covers its line, one on a line of its own the
 * next written line; where a key or an item begins on that line, all that belongs to it. What looks like one inside a
 * text in quotation marks or a block is text. They are looked for within `stretches`, whole lines in the order of the text.
 */
export function findSuppressions(tree: SyntaxTree, stretches: readonly OffsetRange[]): readonly Suppression[] {
  return stretches.flatMap((stretch) => suppressionsIn(tree, stretch));
}

function suppressionsIn(tree: SyntaxTree, stretch: OffsetRange): readonly Suppression[] {
  const { text } = tree;
  const found: Suppression[] = [];
  const next = (from: number): number => {
    const at = text.indexOf(mark, from);
    return at < stretch.end ? at : -1;
  };
  for (let at = next(stretch.start); at >= 0; at = next(at + mark.length)) {
    const hash = hashBefore(text, at);
    if (hash === undefined || isInText(tree, hash)) continue;
    const end = lineEnd(text, at, text.length);
    const [, rule = '', reason = ''] = /^\s*([\w-]*)\s*(?::\s*(.*))?/.exec(text.slice(at + mark.length, end)) ?? [];
    const span = tree.spanAt(hash, end);
    found.push({ rule, reason: reason.trim(), span, covers: coveredBy(tree, hash) });
  }
  return found;
}

/** The `#` that begins the comment whose first word stands at `at`. */
function hashBefore(text: string, at: number): number | undefined {
  let hash = at - 1;
  while (hash >= 0 && isBlank(text.charCodeAt(hash))) hash--;
  if (text.charCodeAt(hash) !== code.hash || /[\w-]/.test(text.charAt(at + mark.length))) return undefined;
  return hash === 0 || /\s|\ufeff/.test(text.charAt(hash - 1)) ? hash : undefined;
}

function isInText(tree: SyntaxTree, offset: number): boolean {
  const { node } = innermost(tree.trailAt(offset));
  if (node.kind !== 'scalar' || node.style === 'plain') return false;
  const range = tree.rangeOf(node.span);
  return range !== undefined && range.start < offset && offset < range.end;
}

function innermost(trail: Trail): Trail[number] {
  return trail.at(-1) ?? trail[0];
}

function coveredBy(tree: SyntaxTree, hash: number): OffsetRange {
  const { text } = tree;
  const own = lineStart(text, hash);
  const isAlone = skipBlanks(text, own, hash) === hash;
  const line = isAlone ? nextWritten(text, nextLine(text, hash, text.length)) : own;
  const lineRange = { start: line, end: lineEnd(text, line, text.length) };
  return widest(tree, lineRange) ?? lineRange;
}

/** The first line from `from` on that holds more than a comment. */
function nextWritten(text: string, from: number): number {
  let start = from;
  while (start < text.length && isVoid(text, skipSpaces(text, start, text.length), text.length)) {
    start = nextLine(text, start, text.length);
  }
  return start;
}

/** From the line's beginning to the end of the outermost entry or item that begins on it. */
function widest(tree: SyntaxTree, line: OffsetRange): OffsetRange | undefined {
  const content = skipSpaces(tree.text, line.start, line.end);
  const first = tree.text.charCodeAt(content) === code.minus ? skipBlanks(tree.text, content + 1, line.end) : content;
  for (const step of tree.trailAt(first)) {
    if (step.via === 'root') continue;
    const range = tree.rangeOf(step.via === 'key' ? step.entry.span : step.node.span);
    if (range !== undefined && range.start >= line.start && range.start <= line.end) {
      return { start: line.start, end: Math.max(range.end, line.end) };
    }
  }
  return undefined;
}
