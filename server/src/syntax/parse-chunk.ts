import type { Chunk } from './chunk';
import { compose } from './compose';
import { convert, type Gathering } from './convert';
import type { Node } from './node';
import type { Problem } from './problem';

/** A chunk just read. */
export interface ChunkReading {
  readonly chunk: Chunk;
  /** True where YAML broke: the chunk's node is what could be saved. */
  readonly broken: boolean;
  /** True where it holds an anchor or an alias. */
  readonly marked: boolean;
}

/** Reads `text` by itself. */
export function parseChunk(text: string): ChunkReading {
  const chunk: { text: string; node: Node | undefined; problems: readonly Problem[] } = {
    text,
    node: undefined,
    problems: [],
  };
  const problems: Problem[] = [];
  const into: Gathering = { chunk, problems, marked: false };
  const composed = compose(text);
  if (composed.contents) {
    const node = convert(composed.contents, into);
    if (node.kind !== 'empty') chunk.node = node;
  }
  for (const fault of composed.faults) {
    problems.push({
      rule: 'syntax',
      severity: 'error',
      start: fault.start,
      end: fault.end,
      message: fault.message,
      fixes: [],
    });
  }
  chunk.problems = problems;
  return { chunk, broken: composed.faults.length > 0, marked: into.marked };
}
