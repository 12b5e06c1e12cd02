import type { Chunk } from './chunk';
import { compose } from './compose';
import { convert } from './convert';
import { fitting } from './fitting';
import type { Gathering } from './gathering';
import { isKeyIndentedOddly } from './indentation';
import { isDocumentMark } from './line';
import type { Node } from './node';
import type { Expected } from './piece';
import type { Problem } from './problem';
import { quickRead } from './quick-read';
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
  if (expected !== 'any' && isDocumentMark(text, 0)) return read(text, () => undefined, expected);
  const quick = newGathering(text, []);
  const node = quickRead(text, quick);
  if (node !== false) return { broken: false, finish: () => finished(node, quick, expected) };
  const composed = compose(text);
  const { contents, faults } = composed;
  const broken = faults.length > 0 || (contents !== undefined && isKeyIndentedOddly(text, contents));
  const reader = (into: Gathering) => (broken ? recover(composed, into) : contents && convert(contents, into));
  return { ...read(text, reader, expected, composed.unknownTags), broken };
}

function read(
  text: string,
  reader: (into: Gathering) => Node | undefined,
  expected: Expected,
  unknownTags: Gathering['unknownTags'] = [],
): ChunkReading {
  return {
    broken: false,
    finish() {
      const into = newGathering(text, unknownTags);
      return finished(reader(into), into, expected);
    },
  };
}

/** A chunk whose node and problems are still to come: spans need to know it before it has them. */
interface Draft extends Gathering {
  readonly chunk: { -readonly [K in keyof Chunk]: Chunk[K] };
}

function newGathering(text: string, unknownTags: Gathering['unknownTags']): Draft {
  const problems: Problem[] = [];
  return { chunk: { text, node: undefined, problems }, problems, unknownTags, marked: false };
}

function finished(node: Node | undefined, into: Draft, expected: Expected): { chunk: Chunk; marked: boolean } {
  const { chunk, problems, marked } = into;
  const fit = fitting(node, expected, into);
  if (fit !== undefined && mayHideCharacters(chunk.text)) problems.push(...invisibleProblems(fit, chunk.text));
  chunk.node = fit;
  return { chunk, marked };
}
