import { type Replacement, replaced } from '../../syntax/replacement';

/** A text that is changed again and again, and knows what of it is still the text that it began as. */
export interface Revision {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of the original text, or characters that were written since. */
type Piece =
  | { readonly is: 'kept'; readonly start: number; readonly end: number }
  | { readonly is: 'new'; readonly text: string };

/** `text`, not yet changed. */
export function revisionOf(text: string): Revision {
  return { text, pieces: [{ is: 'kept', start: 0, end: text.length }] };
}

/** `revision` with `changes` of its present text, which are in its order and do not overlap. */
export function revised({ text, pieces }: Revision, changes: readonly Replacement[]): Revision {
  const next: Piece[] = [];
  const source = cutter(pieces);
  let read = 0;
  for (const { start, end, newText } of changes) {
    next.push(...source(start - read));
    source(end - start);
    if (newText !== '') next.push({ is: 'new', text: newText });
    read = end;
  }
  next.push(...source(text.length - read));
  return { text: replaced(text, changes), pieces: next };
}

/** Takes pieces off the front, by their length. */
function cutter(pieces: readonly Piece[]): (length: number) => readonly Piece[] {
  const rest = [...pieces].reverse();
  return (length) => {
    const taken: Piece[] = [];
    let wanted = length;
    while (wanted > 0) {
      const piece = rest.pop();
      if (piece === undefined) break;
      const size = sizeOf(piece);
      const [front, back] = size <= wanted ? [piece] : parted(piece, wanted);
      taken.push(front);
      if (back) rest.push(back);
      wanted -= Math.min(size, wanted);
    }
    return taken;
  };
}

function sizeOf(piece: Piece): number {
  return piece.is === 'kept' ? piece.end - piece.start : piece.text.length;
}

function parted(piece: Piece, at: number): readonly [Piece, Piece] {
  if (piece.is === 'new')
    return [
      { ...piece, text: piece.text.slice(0, at) },
      { ...piece, text: piece.text.slice(at) },
    ];
  return [
    { ...piece, end: piece.start + at },
    { ...piece, start: piece.start + at },
  ];
}

/** All changes together, in offsets of the text that `revision` began as, which had `length` characters. */
export function changesOf({ pieces }: Revision, length: number): readonly Replacement[] {
  const changes: Replacement[] = [];
  let read = 0;
  let newText = '';
  const until = (start: number): void => {
    if (start > read || newText !== '') changes.push({ start: read, end: start, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if (piece.is === 'new') newText += piece.text;
    else {
      until(piece.start);
      read = piece.end;
    }
  }
  until(length);
  return changes;
}
