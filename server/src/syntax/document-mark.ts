import type { Finding } from './finding';
import { isDocumentMark, lineEnd, nextLine } from './line';
import type { Piece } from './piece';
import { spanIn } from './span';

/**
 * One finding for each line with `---` or `...` between the parts of a text. What follows is read as if the line were not
 * there: more often than not it was meant as a ruler.
 */
export function documentMarkFindings(piece: Piece): readonly Finding[] {
  if (piece.kind === 'leaf') return [];
  const last = piece.parts.findLastIndex((part) => part.node !== undefined);
  return piece.parts.flatMap((part, index) => {
    if (part.kind !== 'leaf' || index === 0 || index > last) return [];
    const { chunk } = part;
    return isDocumentMark(chunk.text, 0) ? [markFinding(part.chunk)] : [];
  });
}

function markFinding(chunk: Finding['span']['chunk']): Finding {
  const { text } = chunk;
  return {
    rule: 'several-documents',
    severity: 'error',
    span: spanIn(chunk, 0, Math.min(3, lineEnd(text, 0, text.length))),
    message:
      'This line ends a YAML document, and other tools read no further. An agreement is one document: remove the line.',
    fixes: [
      {
        title: 'Remove the line',
        edits: [{ span: spanIn(chunk, 0, nextLine(text, 0, text.length)), newText: '' }],
      },
    ],
  };
}
