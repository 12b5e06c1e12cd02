import type { Node } from './node';
import type { OffsetRange } from './span';
import type { SyntaxTree } from './tree';

/** An anchor (`&name`) with the aliases (`*name`) that stand for what it holds, in offsets of the text. */
export interface Anchor {
  readonly name: string;
  /** The name behind the `&`; undefined where nothing above has that name. */
  readonly declared: OffsetRange | undefined;
  /** The names behind each `*`. */
  readonly aliases: readonly OffsetRange[];
}

/**
 * The anchor whose name, or one of whose aliases, stands at `offset`; undefined where none does. Of anchors with one name
 * an alias means the nearest above it. Walks through the whole tree, and only where a mark stands at `offset`.
 */
export function anchorAt(tree: SyntaxTree, offset: number): Anchor | undefined {
  if (!hasMarkAt(tree.text, offset)) return undefined;
  return anchorsOf(tree).find(({ declared, aliases }) =>
    [...(declared ? [declared] : []), ...aliases].some(({ start, end }) => start - 1 <= offset && offset <= end),
  );
}

/** Every anchor of the text in its order, and for each name that nothing has, the aliases that ask for it. */
export function anchorsOf(tree: SyntaxTree): readonly Anchor[] {
  const anchors: { name: string; declared: OffsetRange | undefined; aliases: OffsetRange[] }[] = [];
  const latest = new Map<string, (typeof anchors)[number]>();
  for (const { name, sign, range } of marksIn(tree)) {
    const known = sign === '*' ? latest.get(name) : undefined;
    if (known) known.aliases.push(range);
    else {
      const anchor =
        sign === '*' ? { name, declared: undefined, aliases: [range] } : { name, declared: range, aliases: [] };
      anchors.push(anchor);
      latest.set(name, anchor);
    }
  }
  return anchors;
}

/** True where the word at `offset` may be `&name` or `*name`. */
function hasMarkAt(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && NAME.test(text.charAt(start - 1))) start -= 1;
  return [start, start - 1].some((at) => /[&*]/u.test(text.charAt(at)) && !NAME.test(text.charAt(at - 1)));
}

/** The characters of a name, far enough to tell a mark from the middle of a word. */
const NAME = /[^\s,[\]{}&*]/u;

interface Mark {
  readonly name: string;
  readonly sign: '&' | '*';
  readonly range: OffsetRange;
}

function marksIn(tree: SyntaxTree): readonly Mark[] {
  const marks: Mark[] = [];
  const visit = (node: Node): void => {
    const range = tree.rangeOf(node.span);
    if (node.kind === 'alias') {
      if (range) marks.push({ name: node.name, sign: '*', range: { start: range.start + 1, end: range.end } });
      return;
    }
    if (node.kind === 'empty') return;
    if (node.anchor !== undefined && range) {
      const declared = anchorBefore(tree.text, range.start, node.anchor);
      if (declared) marks.push({ name: node.anchor, sign: '&', range: declared });
    }
    if (node.kind === 'list') node.items.forEach(visit);
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(tree.root);
  return marks;
}

/** Where the name of the anchor `&name` of what begins at `start` stands: on its line, or on that of its key. */
export function anchorBefore(text: string, start: number, name: string): OffsetRange | undefined {
  const written = `&${name}`;
  let found: OffsetRange | undefined;
  let at = text.lastIndexOf(written, start);
  // A comment in between may hold the same characters: the first that only blanks, comments and a tag part from it counts.
  while (at >= 0 && at >= start - NEAR) {
    if (BETWEEN.test(text.slice(at + written.length, start))) found = { start: at + 1, end: at + written.length };
    at = at === 0 ? -1 : text.lastIndexOf(written, at - 1);
  }
  return found;
}

const BETWEEN = /^(?:\s|#[^\n]*(?:\n|$)|!\S*(?=\s|$))*$/u;

/** Between an anchor and what it names stands a line end, and a comment at most. */
const NEAR = 500;
