import type { Part } from '../blocks/block';
import type { PartIndex } from '../blocks/index-part';
import type { PreviewElement, PreviewPiece } from '../protocol';
import type { Span } from '../syntax/span';
import { type PieceSource, pieceGroupsOf } from './elements';
import { type Ground, type Grounds, heldIn, type Learnt, learning, sameGrounds } from './learning';
import type { Manuscript } from './manuscript';

/** A page as it was drawn, with what makes the next drawing quick. */
export interface DrawnPage {
  readonly pieces: readonly PreviewPiece[];
  readonly memory: Memory;
}

/** The lines of a span (from 0, end inclusive); undefined for one that is not in the text. */
export type LinesOf = (span: Span) => readonly [number, number] | undefined;

interface Memory {
  /** What any piece may depend on. */
  readonly header: string;
  readonly parts: ReadonlyMap<Part, DrawnPart>;
  readonly byKey: ReadonlyMap<string, DrawnPart>;
  /** What was last drawn of each source, in this page and those before it. */
  readonly drawings: WeakMap<object, readonly Drawing[]>;
}

/** An element, and what was learnt of the rest of the text while it was drawn. */
interface Drawing {
  readonly role: PieceSource['role'];
  /** The key of the part that it was drawn in. */
  readonly within: string;
  readonly element: PreviewElement;
  readonly learnt: Learnt;
}

/** A part, group by group. */
interface DrawnPart {
  readonly groups: readonly DrawnGroup[];
  /** What was numbered before it. */
  readonly first: number | undefined;
  /** What its pieces depend on elsewhere. */
  readonly grounds: Grounds;
}

interface DrawnGroup {
  readonly of: object;
  /** The place of its block among those of the part that have a number. */
  readonly place: number | undefined;
  readonly pieces: readonly { readonly span: Span | undefined; readonly drawing: Drawing }[];
  readonly grounds: Grounds;
}

/**
 * Draws the page of a manuscript. A piece whose block is the same as in `previous`, and whose numbers and references
 * print the same, is taken from there; the result does not differ. Where a part or a block is the same, with the same
 * number, and all that it refers to is laid out as before, its pieces are not even looked at.
 */
export function drawPage(manuscript: Manuscript, linesOf: LinesOf, previous?: DrawnPage): DrawnPage {
  const { text, premises, numbering } = manuscript;
  const header = [text.language, text.numbering, text.status, premises?.everywhere].join(' ');
  const known = previous?.memory.header === header ? previous.memory : undefined;
  const drawings: Memory['drawings'] = known?.drawings ?? new WeakMap();
  const parts = new Map<Part, DrawnPart>();
  const pieces: PreviewPiece[] = [];
  for (const part of text.parts) {
    const first = numbering.firstOf(part);
    const former = known?.parts.get(part);
    const same = former && former.first === first && sameGrounds(former.grounds, manuscript) ? former : undefined;
    const drawn = same ?? drawPart(part, manuscript, drawings, former ?? known?.byKey.get(part.key));
    parts.set(part, drawn);
    for (const group of drawn.groups) {
      for (const { span, drawing } of group.pieces) {
        pieces.push({ element: drawing.element, lines: span && linesOf(span) });
      }
    }
  }
  const byKey = new Map([...parts].map(([{ key }, drawn]) => [key, drawn]));
  return { pieces, memory: { header, parts, byKey, drawings } };
}

/** `former` is what the part was drawn as before, or another of its key. */
function drawPart(
  part: Part,
  manuscript: Manuscript,
  drawings: Memory['drawings'],
  former: DrawnPart | undefined,
): DrawnPart {
  const first = manuscript.numbering.firstOf(part);
  const ordinals = manuscript.numbering.indexes.get(part)?.ordinals;
  const before = former?.first === first ? former : undefined;
  const groups = pieceGroupsOf(part, manuscript.text).map((group, index): DrawnGroup => {
    const { of } = group;
    const place = ordinalOf(of, ordinals);
    const known = before?.groups[index];
    if (known?.of === of && known.place === place && sameGrounds(known.grounds, manuscript)) return known;
    const pieces = group.pieces().map((piece) => {
      return { span: piece.span, drawing: drawn(piece, part, manuscript, drawings) };
    });
    return { of, place, pieces, grounds: allOf(pieces.map(({ drawing }) => drawing.learnt.grounds)) };
  });
  return { groups, first, grounds: allOf(groups.map(({ grounds }) => grounds)) };
}

function ordinalOf(of: object, ordinals: PartIndex['ordinals'] | undefined): number | undefined {
  return (ordinals as ReadonlyMap<object, readonly number[]> | undefined)?.get(of)?.[0];
}

function allOf(some: readonly Grounds[]): Grounds {
  const all = new Map<string, Ground>();
  for (const grounds of some) for (const [key, ground] of grounds) all.set(key, ground);
  return all;
}

/** The piece as it was drawn before, where that still holds, and else drawn anew. */
function drawn(piece: PieceSource, part: Part, manuscript: Manuscript, drawings: Memory['drawings']): Drawing {
  const { source, role } = piece;
  const known = drawings.get(source) ?? [];
  const before = known.find((drawing) => drawing.role === role && drawing.within === part.key);
  const held = before && heldIn(before.learnt, manuscript);
  if (before && held === before.learnt) return before;
  const drawing = before && held ? { ...before, learnt: held } : draw(piece, part, manuscript);
  drawings.set(source, [...known.filter((other) => other.role !== role), drawing]);
  return drawing;
}

function draw({ source, role, draw }: PieceSource, part: Part, manuscript: Manuscript): Drawing {
  const { watched, learnt } = learning(manuscript, source);
  const element = draw(watched);
  return { role, within: part.key, element, learnt };
}
