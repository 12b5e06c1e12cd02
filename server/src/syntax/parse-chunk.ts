import type { Chunk } from './chunk';
import { type Composed, compose } from './compose';
import { convert, type Gathering } from './convert';
import { fitting } from './fitting';
import { isKeyIndentedOddly } from './indentation';
import { isDocumentMark } from './line';
import type { Node } from './node';
import type { Expected } from './piece';
import type { Problem } from './problem';
import { recover } from './recover';
import { invisibleProblems, mayHideCharacters } from './traps/invisible';

/** A chunk that YAML has looked at. */
export interface ChunkReading {
  /** True where YAML broke, so that it may be better to split the text further. */
  readonly broken: boolean;
  /** The chunk, with what could be saved of it. */
  finish(): { readonly chunk: Chunk; readonly marked: boolean };
}

/** Reads `text` by itself, for a place where `expected` is due. */
export function parseChunk(text: string, expected: Expected): ChunkReading {
  const composed: Composed = expected !== 'any' && isDocumentMark(text, 0) ? nothing : compose(text);
  const odd = composed.contents !== undefined && isKeyIndentedOddly(text, composed.contents);
  const broken = odd || composed.faults.length > 0;
  return { broken, finish: () => finish(text, composed, broken, expected) };
}

const nothing: Composed = { contents: undefined, faults: [], unknownTags: [] };

function finish(
  text: string,
  composed: Composed,
  broken: boolean,
  expected: Expected,
): { chunk: Chunk; marked: boolean } {
  const chunk: { -readonly [K in keyof Chunk]: Chunk[K] } = { text, node: undefined, problems: [] };
  const problems: Problem[] = [];
  const into: Gathering = { chunk, problems, unknownTags: composed.unknownTags, marked: false };
  let node: Node | undefined;
  if (broken) node = recover(composed, into);
  else if (composed.contents !== undefined) node = convert(composed.contents, into);
  node = fitting(node, expected, into);
  if (node !== undefined && mayHideCharacters(text)) problems.push(...invisibleProblems(node, text));
  chunk.node = node;
  chunk.problems = problems;
  return { chunk, marked: into.marked };
}
