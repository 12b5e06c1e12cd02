import { joinFindings, joinNodes } from './join';
import { limitMessage, limits } from './limits';
import { misplacedFinding } from './misplaced';
import { parseChunk } from './parse-chunk';
import { type Branch, type Expected, type Leaf, type Piece, standsAt } from './piece';
import { problemFinding } from './problem-finding';
import { partners } from './reuse';
import { type Split, splitBroken, splitPiece } from './split';

/** Where a piece stands, and how the reading goes. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly expected: Expected;
  /** How many pieces it stands in. */
  readonly depth: number;
  /** Up to this length a piece is read at once. */
  readonly wholeLength: number;
}

/** Reads the piece at `place`. `previous` is a piece of an earlier reading with, possibly, the same text or parts. */
export function readPiece(place: Place, previous: Piece | undefined): Piece {
  const { text, from, to, expected, depth, wholeLength } = place;
  if (previous !== undefined && isSame(previous, place)) return previous;
  const split = splitPiece(text, from, to);
  if (split !== undefined && depth >= limits.depth) return unreadLeaf(place);
  if (split !== undefined && to - from > wholeLength) return readParts(place, split, previous);
  const reading = parseChunk(detached(text.slice(from, to)), expected);
  const parts = reading.broken && depth < limits.depth ? (split ?? splitBroken(text, from, to)) : undefined;
  return parts === undefined ? leafOf(reading.finish(), expected) : readParts(place, parts, previous);
}

function isSame(piece: Piece, { text, from, to, expected }: Place): boolean {
  return piece.length === to - from && piece.expected === expected && standsAt(piece, text, from);
}

/** Reads the parts of `split` and joins them. */
export function readParts(place: Place, split: Split, previous: Piece | undefined): Branch {
  const { text, to, depth } = place;
  const former = previous?.kind === 'branch' ? previous.parts : [];
  const partner = partners(text, split.starts, to, former);
  const readPart = (from: number, index: number) => {
    const part = { ...place, from, to: split.starts[index + 1] ?? to, expected: expectedAt(place, split, index) };
    return readPiece({ ...part, depth: depth + 1 }, partner[index]);
  };
  const [first, ...rest] = split.starts;
  return branch(place, split, [readPart(first, 0), ...rest.map((from, index) => readPart(from, index + 1))]);
}

function expectedAt({ expected }: Place, { form, holds }: Split, index: number): Expected {
  if (form === 'run' || index > 0) return holds;
  return form === 'fields' || expected === 'list' ? 'list' : 'key';
}

function branch({ expected }: Place, split: Split, parts: Branch['parts']): Branch {
  const shape = { form: split.form, holds: split.holds };
  const node = joinNodes(
    shape,
    parts.map((part) => part.node),
  );
  const findings = parts.flatMap((part) => part.findings);
  findings.push(...joinFindings(shape, node));
  for (const [index, indent] of split.misplaced) findings.push(...misplacedFinding(parts[index], indent));
  return {
    kind: 'branch',
    expected,
    shape,
    parts,
    length: parts.reduce((sum, part) => sum + part.length, 0),
    node,
    findings,
    marked: parts.some((part) => part.marked),
  };
}

/** Reads all of `text` at once. */
export function readWhole(text: string): Leaf {
  return leafOf(parseChunk(text, 'any').finish(), 'any');
}

function leafOf({ chunk, marked }: ReturnType<ReturnType<typeof parseChunk>['finish']>, expected: Expected): Leaf {
  const findings = chunk.problems.map((problem) => problemFinding(problem, chunk));
  return { kind: 'leaf', expected, chunk, length: chunk.text.length, node: chunk.node, findings, marked };
}

/** A piece that stands too deep to be read. */
function unreadLeaf({ text, from, to, expected }: Place): Leaf {
  const remedy = 'Give this part a section or a schedule of its own.';
  const message = limitMessage(`${limits.depth} levels of lists and maps inside each other`, remedy);
  const problem = { rule: 'limit', severity: 'error', start: 0, end: 1, message, fixes: [] } as const;
  return leafOf(
    { chunk: { text: detached(text.slice(from, to)), node: undefined, problems: [problem] }, marked: false },
    expected,
  );
}

/** A copy of `slice` that does not keep the text alive which it was cut from. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
