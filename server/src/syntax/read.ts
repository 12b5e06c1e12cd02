import { resolveAliases } from './aliases';
import { documentMarkFindings } from './document-mark';
import type { Finding } from './finding';
import { inThousands, limitMessage, limits } from './limits';
import type { MapNode, Node } from './node';
import { firstChunk, type Leaf, type Piece } from './piece';
import { readParts, readWhole } from './read-piece';
import { isReading, makeReading, type Reading } from './reading';
import { changeOf, formerOpenings } from './reuse';
import { spanIn } from './span';
import { splitRoot } from './split-root';
import type { SyntaxTree } from './tree';

/**
 * Reads an agreement's text. What `previous`, an earlier reading, still has in common with it is taken over: the chunks
 * and nodes of unchanged pieces are the very same objects. Beyond that the result depends on `text` alone. Any text can
 * be read; what is wrong with it is among the findings.
 */
export function read(text: string, previous?: SyntaxTree): SyntaxTree {
  return readIn(wholeLength, text, previous);
}

/** Up to this length a piece is read at once: below it, what each chunk costs outweighs what is saved by having many. */
const wholeLength = 1_500;

/** `read` with another length up to which pieces are read at once; what is read does not depend on it, only its chunks do. */
export function readIn(wholeLength: number, text: string, previous?: SyntaxTree): SyntaxTree {
  if (previous?.text === text) return previous;
  const former = previous !== undefined && isReading(previous) ? previous : undefined;
  const piece = readRoot(text, former, wholeLength);
  const { node, findings, resolutions } = resolveAliases(piece, former?.resolutions ?? new Map());
  return makeReading(
    {
      text,
      piece,
      resolutions,
      root: asMap(node, piece),
      findings: [...piece.findings, ...findings, ...documentMarkFindings(piece)],
    },
    former,
  );
}

function readRoot(text: string, former: Reading | undefined, wholeLength: number): Piece {
  if (text.length > limits.characters) return unread(text);
  const change = former && changeOf(text, former.text);
  const previous = former && { piece: former.piece, start: 0, same: false };
  const split = splitRoot(text, formerOpenings(previous, 0, change));
  if (split === undefined) return readWhole(text);
  return readParts({ text, from: 0, to: text.length, expected: 'map', change, depth: 0, wholeLength }, split, previous);
}

/** A text that is too long is not looked at. */
function unread(text: string): Leaf {
  const chunk = { text, node: undefined, problems: [] };
  const bound = `${inThousands(limits.characters)} characters`;
  const finding: Finding = {
    rule: 'limit',
    severity: 'error',
    span: spanIn(chunk, 0, Math.min(text.length, 1)),
    message: limitMessage(bound, 'Keep what is not agreed text in other documents and list those under documents.'),
    fixes: [],
  };
  return {
    kind: 'leaf',
    expected: 'any',
    chunk,
    length: text.length,
    node: undefined,
    findings: [finding],
    marked: false,
    suppresses: false,
  };
}

function asMap(node: Node | undefined, piece: Piece): MapNode {
  if (node?.kind === 'map') return node;
  return { kind: 'map', span: node?.span ?? spanIn(firstChunk(piece), 0, 0), flow: false, entries: [] };
}
