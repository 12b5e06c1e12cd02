import { Composer, type ErrorCode, type ParsedNode, Parser, Schema } from 'yaml';
import { limits } from './limits';
import { nestedBeyond } from './nesting';

/** What YAML itself makes of a piece of text. */
export interface Composed {
  readonly contents: ParsedNode | undefined;
  /** In the order of the text. */
  readonly faults: readonly Fault[];
  /** Where a tag stands that means nothing here. */
  readonly unknownTags: readonly Fault[];
}

/** A breach of YAML's grammar. */
export interface Fault {
  readonly code: ErrorCode | 'SEVERAL_DOCUMENTS';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * Every plain scalar is its characters: `01234567` stays a reference, `1.10` a version, `no` a word. Made for each text, so
 * that the package is not needed before there is one that it must read.
 */
function options() {
  const schema = new Schema({ schema: 'failsafe', merge: false });
  return { schema, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
}

/**
 * Composes `text` by the yaml package. Offsets count from the beginning of `text`; it never throws, whatever the text.
 * Control characters stand for nothing in YAML, but for marks inside the package: they are read as U+FFFD.
 */
export function compose(text: string): Composed {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const tame = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '\uFFFD');
    const tokens = [...new Parser().parse(tame)];
    for (const token of tokens) {
      const start = nestedBeyond(2 * limits.depth, token);
      if (start !== undefined) return exhausted(start, text.length);
    }
    const documents = [...new Composer(options()).compose(tokens, true, text.length)];
    const [document, second] = documents;
    if (document === undefined) return { contents: undefined, faults: [], unknownTags: [] };
    const faults = document.errors.map(asFault);
    if (second !== undefined) {
      const start = second.range[0];
      faults.push({ code: 'SEVERAL_DOCUMENTS', start, end: Math.min(start + 3, text.length), message: '' });
    }
    faults.sort((a, b) => a.start - b.start);
    // Composed from source, so that every node has a range: the package's types know it only of `parseDocument`.
    const contents = (document.contents ?? undefined) as ParsedNode | undefined;
    return { contents, faults, unknownTags: document.warnings.map(asFault) };
  } catch {
    return exhausted(0, text.length);
  }
}

function exhausted(start: number, end: number): Composed {
  return { contents: undefined, faults: [{ code: 'RESOURCE_EXHAUSTION', start, end, message: '' }], unknownTags: [] };
}

function asFault(error: { code: ErrorCode; pos: readonly [number, number]; message: string }): Fault {
  const [start, end] = error.pos;
  return { code: error.code, start, end: Math.max(end, start), message: error.message };
}
