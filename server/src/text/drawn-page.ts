import type { PreviewElement, PreviewPiece } from '../protocol';
import type { Span } from '../syntax/span';
import { type PieceSource, piecesOf } from './elements';
import { type Learnt, learning } from './learning';
import type { Manuscript } from './manuscript';

/** A page as it was drawn, with what makes the next drawing quick. */
export interface DrawnPage {
  readonly pieces: readonly PreviewPiece[];
  readonly memory: Memory;
}

/** The lines of a span (from 0, end inclusive); undefined for one that is not in the text. */
export type LinesOf = (span: Span) => readonly [number, number] | undefined;

interface Memory {
  readonly header: string;
  readonly drawings: ReadonlyMap<object, readonly Drawing[]>;
}

/** An element, and what was learnt of the rest of the text while it was drawn. */
interface Drawing {
  readonly role: PieceSource['role'];
  readonly element: PreviewElement;
  readonly learnt: readonly Learnt[];
}

/**
 * Draws the page of a manuscript. A piece whose block is the same as in `previous`, and whose numbers and references
 * print the same, is taken from there; the result does not differ.
 */
export function drawPage(manuscript: Manuscript, linesOf: LinesOf, previous?: DrawnPage): DrawnPage {
  const { text } = manuscript;
  const header = [text.language, text.numbering, text.status].join(' ');
  const known: Memory['drawings'] = previous?.memory.header === header ? previous.memory.drawings : new Map();
  const drawings = new Map<object, Drawing[]>();
  const pieces = text.parts.flatMap((part) =>
    piecesOf(part, text).map((piece) => {
      const found = known.get(piece.source)?.find((drawing) => drawing.role === piece.role);
      const drawing = found?.learnt.every((holds) => holds(manuscript)) ? found : draw(piece, manuscript);
      const others = drawings.get(piece.source);
      if (others) others.push(drawing);
      else drawings.set(piece.source, [drawing]);
      return { element: drawing.element, lines: piece.span && linesOf(piece.span) };
    }),
  );
  return { pieces, memory: { header, drawings } };
}

function draw(piece: PieceSource, manuscript: Manuscript): Drawing {
  const { watched, learnt } = learning(manuscript, piece.source);
  return { role: piece.role, element: piece.draw(watched), learnt };
}
