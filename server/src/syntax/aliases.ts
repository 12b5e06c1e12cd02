import type { Finding } from './finding';
import { joinNodes } from './join';
import { inThousands, limitMessage, limits } from './limits';
import type { AliasNode, Node } from './node';
import type { Piece } from './piece';
import { quoted } from './quote';
import { spanIn } from './span';
import { brief } from './traps/problem-text';

/**
 * Aliases (`*name`) stand for what an anchor (`&name`) before them holds, wherever in the text that is: the one relation
 * between pieces. It is looked at after reading, for pieces that hold one or the other, and what it yields for a piece is
 * kept as long as the piece and what its aliases lead to are the same.
 */

/** What became of a piece with its aliases followed. */
interface Resolution {
  readonly node: Node | undefined;
  /** What was looked up from outside the piece, and found. */
  readonly reads: readonly (readonly [name: string, anchored: Anchored | undefined])[];
  readonly defines: readonly (readonly [name: string, anchored: Anchored])[];
  readonly uses: readonly string[];
  readonly findings: readonly Finding[];
  /** Nodes that its aliases stand for. */
  readonly cost: number;
}

interface Anchored {
  readonly node: Node;
  /** How many nodes it is, aliases followed. */
  readonly size: number;
}

export type Resolutions = ReadonlyMap<Piece, Resolution>;

/** The node of a whole text with its aliases followed, and what is wrong with them. */
export interface Resolved {
  readonly node: Node | undefined;
  readonly findings: readonly Finding[];
  /** For the next reading. */
  readonly resolutions: Resolutions;
}

/** Follows the aliases of `piece`. `former` is what an earlier reading left. A text without any costs nothing. */
export function resolveAliases(piece: Piece, former: Resolutions): Resolved {
  if (!piece.marked) return { node: piece.node, findings: [], resolutions: new Map() };
  const book: Book = { anchors: new Map(), resolutions: new Map(), former, spent: 0, count: 0, refused: [] };
  const { node, findings, defines, uses } = resolvePiece(piece, book);
  const used = new Set(uses);
  const idle = defines.filter(([name]) => !used.has(name)).flatMap(([name, anchored]) => swallowedName(name, anchored));
  return { node, findings: [...findings, ...idle, ...book.refused], resolutions: book.resolutions };
}

/** What is known on the way through the text. */
interface Book {
  readonly anchors: Map<string, Anchored>;
  readonly resolutions: Map<Piece, Resolution>;
  readonly former: Resolutions;
  spent: number;
  count: number;
  /** One finding for the first alias, and one for the first anchor, that goes beyond a limit. */
  readonly refused: Finding[];
}

/** A resolution in the making. */
interface Draft {
  readonly book: Book;
  readonly reads: Map<string, Anchored | undefined>;
  readonly defines: Map<string, Anchored>;
  readonly uses: Set<string>;
  readonly findings: Finding[];
  cost: number;
}

function resolvePiece(piece: Piece, book: Book): Resolution {
  const known = book.former.get(piece);
  if (known !== undefined && isStill(known, book)) {
    for (const [name, anchored] of known.defines) book.anchors.set(name, anchored);
    book.spent += known.cost;
    book.count += known.defines.length;
    book.resolutions.set(piece, known);
    return known;
  }
  const draft: Draft = { book, reads: new Map(), defines: new Map(), uses: new Set(), findings: [], cost: 0 };
  const node = piece.kind === 'branch' ? resolveParts(piece, draft) : piece.node && resolveNode(piece.node, draft).node;
  const { reads, defines, uses, findings, cost } = draft;
  const resolution: Resolution = { node, reads: [...reads], defines: [...defines], uses: [...uses], findings, cost };
  if (book.refused.length === 0) book.resolutions.set(piece, resolution);
  return resolution;
}

function isStill(known: Resolution, book: Book): boolean {
  return (
    book.refused.length === 0 &&
    book.spent + known.cost <= limits.aliased &&
    book.count + known.defines.length <= limits.anchors &&
    known.reads.every(([name, anchored]) => book.anchors.get(name) === anchored)
  );
}

function resolveParts(piece: Extract<Piece, { kind: 'branch' }>, draft: Draft): Node | undefined {
  let changed = false;
  const nodes = piece.parts.map((part) => {
    if (!part.marked) return part.node;
    const resolution = resolvePiece(part, draft.book);
    for (const [name, anchored] of resolution.reads) if (!draft.defines.has(name)) draft.reads.set(name, anchored);
    for (const [name, anchored] of resolution.defines) draft.defines.set(name, anchored);
    for (const name of resolution.uses) draft.uses.add(name);
    draft.findings.push(...resolution.findings);
    draft.cost += resolution.cost;
    changed ||= resolution.node !== part.node;
    return resolution.node;
  });
  return changed ? joinNodes(piece.shape, nodes) : piece.node;
}

/** `node` with its aliases followed: itself where it holds none. */
function resolveNode(node: Node, draft: Draft): Anchored {
  const resolved = resolveInside(node, draft);
  if (node.kind !== 'empty' && node.kind !== 'alias' && node.anchor !== undefined) define(node.anchor, resolved, draft);
  return resolved;
}

function resolveInside(node: Node, draft: Draft): Anchored {
  switch (node.kind) {
    case 'alias':
      return follow(node, draft);
    case 'list': {
      const items = node.items.map((item) => resolveNode(item, draft));
      const size = items.reduce((sum, item) => sum + item.size, 1);
      if (items.every((item, index) => item.node === node.items[index])) return { node, size };
      return { node: { ...node, items: items.map((item) => item.node) }, size };
    }
    case 'map': {
      let size = 1;
      let changed = false;
      const entries = node.entries.map((entry) => {
        if (entry.key.anchor !== undefined) define(entry.key.anchor, { node: entry.key, size: 1 }, draft);
        const value = resolveNode(entry.value, draft);
        size += value.size + 1;
        if (value.node === entry.value) return entry;
        changed = true;
        return { ...entry, value: value.node };
      });
      return { node: changed ? { ...node, entries } : node, size };
    }
    default:
      return { node, size: 1 };
  }
}

function define(name: string, anchored: Anchored, { book, defines }: Draft): void {
  book.count++;
  if (book.count > limits.anchors) {
    if (book.count === limits.anchors + 1) {
      const bound = `${inThousands(limits.anchors)} names (&…)`;
      book.refused.push(limitFinding(anchored.node, limitMessage(bound, 'Remove those that no reference needs.')));
    }
    return;
  }
  book.anchors.set(name, anchored);
  defines.set(name, anchored);
}

function follow(alias: AliasNode, draft: Draft): Anchored {
  const { book } = draft;
  const { name } = alias;
  const anchored = book.anchors.get(name);
  draft.uses.add(name);
  if (!draft.defines.has(name)) draft.reads.set(name, anchored);
  if (anchored === undefined) {
    draft.findings.push(unknownAlias(alias, [...book.anchors.keys()]));
    return { node: alias, size: 1 };
  }
  const { node, size } = anchored;
  if (book.spent + size > limits.aliased) {
    const bound = `${inThousands(limits.aliased)} values that references (*…) stand for`;
    const isFirst = book.refused.every((finding) => finding.message.indexOf('references') < 0);
    if (isFirst)
      book.refused.push(limitFinding(alias, limitMessage(bound, 'Write the values out where they are due.')));
    return { node: alias, size: 1 };
  }
  book.spent += size;
  draft.cost += size;
  if (node.kind === 'empty' || node.kind === 'alias') return { node: alias, size: 1 };
  return { node: { ...alias, target: node }, size };
}

function limitFinding(node: Node, message: string): Finding {
  return { rule: 'limit', severity: 'error', span: node.span, message, fixes: [] };
}

function unknownAlias(alias: AliasNode, names: readonly string[]): Finding {
  const { span, name } = alias;
  const known = names.find((other) => other.toLowerCase() === name.toLowerCase());
  const source = `*${name}`;
  return {
    rule: 'unknown-alias',
    severity: 'error',
    span,
    message: `Nothing above is named “${brief(name)}” (&${brief(name)}), so that this reference leads nowhere. If it is a text, put it in quotation marks.`,
    fixes: [
      ...(known === undefined ? [] : [{ title: `Refer to *${known}`, edits: [{ span, newText: `*${known}` }] }]),
      { title: `Write it in quotation marks: ${brief(quoted(source))}`, edits: [{ span, newText: quoted(source) }] },
    ],
  };
}

/** `name: &Sons Ltd`: an anchor that nothing refers to, before a plain text, is a part of that text. */
function swallowedName(name: string, { node }: Anchored): readonly Finding[] {
  if (node.kind !== 'scalar' || node.style !== 'plain' || node.span.chunk !== node.span.endChunk) return [];
  const { chunk, start, end } = node.span;
  const at = chunk.text.lastIndexOf(`&${name}`, start);
  if (at < 0) return [];
  const whole = `&${name} ${node.text}`;
  return [
    {
      rule: 'leading-mark',
      severity: 'warning',
      span: spanIn(chunk, at, at + name.length + 1),
      message: `YAML takes “&${brief(name)}” for a name that is no part of the text, and nothing refers to it. Put the whole text in quotation marks.`,
      fixes: [
        {
          title: `Write it in quotation marks: ${brief(quoted(whole))}`,
          edits: [{ span: spanIn(chunk, at, end), newText: quoted(whole) }],
        },
      ],
    },
  ];
}
