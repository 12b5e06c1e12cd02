import { lineEnd } from '../line';
import type { ListNode, MapNode, Node } from '../node';
import type { OffsetRange } from '../span';
import { eachFurtherLine } from './continuation';
import { type Desk, type Level, placeOf, space } from './desk';

/**
 * Lays out a list or map in brackets: `{a: b, c: [d, e]}`. One that runs over several lines keeps its lines, which move with
 * the key that it belongs to.
 */
export function layFlow(desk: Desk, node: MapNode | ListNode, level: Level): void {
  const range = placeOf(desk, node.span);
  const tokens = tokensOf(desk, range, leavesOf(desk, node));
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const spaces = before === undefined ? undefined : spacesBetween(before, token);
    if (before !== undefined && spaces !== undefined && !hasLineEnd(desk.text, before.end, token.start)) {
      space(desk, before.end, token.start, spaces);
    }
  }
  eachFurtherLine(desk, range, (start, content, end) => {
    const least = ']}'.includes(desk.text.charAt(content)) ? level.target : level.target + 1;
    const moved = content - start + level.target - level.actual;
    space(desk, start, content, content < end ? Math.max(moved, least) : 0);
  });
}

interface Token extends OffsetRange {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'property' | 'comment' | 'text' | 'alias';
}

/** How many spaces stand between two tokens of one line; undefined where they stay as they are. */
function spacesBetween(before: Token, token: Token): number | undefined {
  if (token.kind === 'comment') return undefined;
  const closes = token.kind === '}' || token.kind === ']' || token.kind === ',';
  if (before.kind === ':' && closes) return undefined;
  // `*name:` would be another alias.
  if (before.kind === 'alias' && token.kind === ':') return undefined;
  if (before.kind === 'property' && (closes || token.kind === ':')) return undefined;
  return closes || token.kind === ':' || before.kind === '{' || before.kind === '[' ? 0 : 1;
}

/** The texts and aliases inside `node`, in the order of the text. */
function leavesOf(desk: Desk, node: Node): readonly Token[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'alias':
      return [{ kind: 'alias', ...placeOf(desk, node.span) }];
    case 'scalar':
      return [{ kind: 'text', ...placeOf(desk, node.span) }];
    case 'list':
      return node.items.flatMap((item) => leavesOf(desk, item));
    case 'map':
      return node.entries.flatMap(({ key, value }) => [...leavesOf(desk, key), ...leavesOf(desk, value)]);
  }
}

/** `leaves` with the punctuation between them; anything else among it ends the work on the section. */
function tokensOf(desk: Desk, { start, end }: OffsetRange, leaves: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const leaf of [...leaves.filter((one) => one.end > one.start), undefined]) {
    const to = leaf?.start ?? end;
    if (to < at) desk.isUnderstood = false;
    while (at < to) {
      const token = punctuationAt(desk, at, to);
      if (token !== undefined) tokens.push(token);
      at = token?.end ?? at + 1;
    }
    if (leaf !== undefined) {
      tokens.push(leaf);
      at = leaf.end;
    }
  }
  return tokens;
}

function punctuationAt(desk: Desk, at: number, to: number): Token | undefined {
  const { text } = desk;
  const char = text.charAt(at);
  switch (char) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return { kind: char, start: at, end: at + 1 };
    case '#':
      return { kind: 'comment', start: at, end: lineEnd(text, at, to) };
    case '&':
    case '!':
      return { kind: 'property', start: at, end: at + (/^[^\s,[\]{}]+/.exec(text.slice(at, to))?.[0].length ?? 1) };
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      return undefined;
    default:
      desk.isUnderstood = false;
      return undefined;
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed >= 0 && lineFeed < to;
}
