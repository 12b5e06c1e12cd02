import type { Chunk } from './chunk';
import { joinFindings, joinNodes } from './join';
import { inThousands, limitMessage, limits } from './limits';
import { skipSpaces } from './line';
import { misplacedFinding } from './misplaced';
import { parseChunk } from './parse-chunk';
import type { Branch, Expected, Leaf, Piece } from './piece';
import { problemFinding } from './problem-finding';
import { type Change, type FormerPiece, formerOpenings, partners } from './reuse';
import { type Split, splitBroken, splitPiece } from './split';
import { maySuppress } from './suppressions';

/** Where a piece stands, and how the reading goes. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly expected: Expected;
  /** Against the text of an earlier reading, if there is one. */
  readonly change: Change | undefined;
  /** How many pieces it stands in. */
  readonly depth: number;
  /** Up to this length a piece is read at once. */
  readonly wholeLength: number;
}

/** Reads the piece at `place`. `partner` is what an earlier reading has for it. */
function readPiece(place: Place, partner: FormerPiece | undefined): Piece {
  const { text, from, to, expected, depth, wholeLength } = place;
  const split = () => splitPiece(text, from, to, formerOpenings(partner, from, place.change));
  // A short piece is mostly read at once: only one that breaks is worth the look at where it could be split.
  if (depth >= limits.depth || to - from > wholeLength) {
    const parts = split();
    if (parts !== undefined)
      return depth >= limits.depth ? unreadLeaf(place, tooDeep) : readParts(place, parts, partner);
  }
  const reading = parseChunk(detached(text.slice(from, to)), expected);
  const parts = reading.broken && depth < limits.depth ? (split() ?? splitBroken(text, from, to)) : undefined;
  return parts === undefined ? leafOf(reading.finish(), expected) : readParts(place, parts, partner);
}

/** Reads the parts of `split` and joins them. `previous` is an older state of the same piece. */
export function readParts(place: Place, split: Split, previous: FormerPiece | undefined): Branch {
  const { to, depth } = place;
  if (split.starts.length > mostParts) return readParts(place, withRest(split), previous);
  const partner = partners(split.starts, to, previous, place.change);
  const readPart = (from: number, index: number) => {
    const expected = expectedAt(place, split, index);
    const found = partner[index];
    if (found?.same && found.piece.expected === expected) return found.piece;
    const part: Place = { ...place, from, to: split.starts[index + 1] ?? to, expected, depth: depth + 1 };
    return index === mostParts - 1 ? unreadLeaf(part, tooMany) : readPiece(part, found);
  };
  const [first, ...rest] = split.starts;
  return branch(place, split, [readPart(first, 0), ...rest.map((from, index) => readPart(from, index + 1))]);
}

function expectedAt({ expected }: Place, { form, holds }: Split, index: number): Expected {
  if (form === 'run' || index > 0) return holds;
  return form === 'fields' || expected === 'list' ? 'list' : 'key';
}

function branch({ from, to, expected }: Place, split: Split, parts: Branch['parts']): Branch {
  const shape = { form: split.form, holds: split.holds, indent: split.indent };
  const nodes = parts.map((part) => part.node);
  const node = joinNodes(shape, nodes);
  const findings = joinFindings(shape, node);
  const chunks: Chunk[] = [];
  for (const part of parts) {
    if (part.findings.length > 0) findings.push(...part.findings);
    if (part.kind === 'leaf') chunks.push(part.chunk);
    else for (const chunk of part.chunks) chunks.push(chunk);
  }
  for (const [index, indent] of split.misplaced) findings.push(...misplacedFinding(parts[index], indent));
  const marked = parts.some((part) => part.marked);
  const suppresses = parts.some((part) => part.suppresses);
  const regular = split.misplaced.size === 0 && parts.length < mostParts;
  return {
    kind: 'branch',
    expected,
    shape,
    regular,
    parts,
    chunks,
    length: to - from,
    node,
    findings,
    marked,
    suppresses,
  };
}

/** Reads all of `text` at once. */
export function readWhole(text: string): Leaf {
  return leafOf(parseChunk(text, 'any').finish(), 'any');
}

function leafOf({ chunk, marked }: ReturnType<ReturnType<typeof parseChunk>['finish']>, expected: Expected): Leaf {
  const findings = chunk.problems.map((problem) => problemFinding(problem, chunk));
  const { text, node } = chunk;
  return { kind: 'leaf', expected, chunk, length: text.length, node, findings, marked, suppresses: maySuppress(text) };
}

/** A header, as many entries as are read, and the rest. */
const mostParts = limits.entries + 2;

/** `split` with all parts beyond the limit in one. */
function withRest(split: Split): Split {
  const [first, ...rest] = split.starts;
  return { ...split, starts: [first, ...rest.slice(0, mostParts - 1)] };
}

const tooDeep = limitMessage(
  `${limits.depth} levels of lists and maps inside each other`,
  'Give this part a section or a schedule of its own.',
);
const tooMany = limitMessage(`${inThousands(limits.entries)} entries in one list or map`, 'Divide it into several.');

/** A piece that is not read, for the reason that `message` gives. */
function unreadLeaf({ text, from, to }: Place, message: string): Leaf {
  const chunk = { text: detached(text.slice(from, to)), node: undefined, problems: [] };
  const start = skipSpaces(text, from, to) - from;
  const problem = {
    rule: 'limit',
    severity: 'error',
    start,
    end: Math.min(start + 1, to - from),
    message,
    fixes: [],
  } as const;
  return leafOf({ chunk: { ...chunk, problems: [problem] }, marked: false }, 'nothing');
}

/** A copy of `slice` that does not keep the text alive which it was cut from. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
