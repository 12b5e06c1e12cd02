import type { Finding } from './finding';
import { joinFindings, joinNodes } from './join';
import { limits } from './limits';
import { parseChunk } from './parse-chunk';
import { type Branch, type Leaf, type Piece, standsAt } from './piece';
import { problemFinding } from './problem-finding';
import { partners } from './reuse';
import { type Split, splitPiece } from './split';

/** Where a piece stands, and how the reading goes. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** How many pieces it stands in. */
  readonly depth: number;
  /** Up to this length a piece is read at once. */
  readonly wholeLength: number;
}

/** Reads the piece at `place`. `previous` is a piece of an earlier reading with, possibly, the same text or parts. */
export function readPiece(place: Place, previous: Piece | undefined): Piece {
  const { text, from, to, depth, wholeLength } = place;
  if (previous !== undefined && previous.length === to - from && standsAt(previous, text, from)) return previous;
  const large = to - from > wholeLength;
  const split = depth < limits.depth ? splitPiece(text, from, to) : undefined;
  if (large && split !== undefined) return readParts(place, split, previous);
  const leaf = readLeaf(text.slice(from, to));
  return leaf.broken && split !== undefined ? readParts(place, split, previous) : leaf.leaf;
}

/** Reads the parts of `split` and joins them. */
export function readParts(place: Place, split: Split, previous: Piece | undefined): Branch {
  const { text, to, depth, wholeLength } = place;
  const former = previous?.kind === 'branch' ? previous.parts : [];
  const partner = partners(text, split.starts, to, former);
  const readPart = (from: number, index: number) =>
    readPiece({ text, from, to: split.starts[index + 1] ?? to, depth: depth + 1, wholeLength }, partner[index]);
  const [first, ...rest] = split.starts;
  return branch(split, [readPart(first, 0), ...rest.map((from, index) => readPart(from, index + 1))]);
}

function branch(split: Split, parts: Branch['parts']): Branch {
  const shape = { form: split.form, holds: split.holds };
  const node = joinNodes(
    shape,
    parts.map((part) => part.node),
  );
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  findings.push(...joinFindings(shape, node));
  return {
    kind: 'branch',
    shape,
    parts,
    length: parts.reduce((sum, part) => sum + part.length, 0),
    node,
    findings,
    marked: parts.some((part) => part.marked),
  };
}

/** Reads `source` at once. */
export function readLeaf(source: string): { readonly leaf: Leaf; readonly broken: boolean } {
  const { chunk, broken, marked } = parseChunk(detached(source));
  const findings = chunk.problems.map((problem) => problemFinding(problem, chunk));
  return { leaf: { kind: 'leaf', chunk, length: source.length, node: chunk.node, findings, marked }, broken };
}

/** A copy of `slice` that does not keep the text alive which it was cut from. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
