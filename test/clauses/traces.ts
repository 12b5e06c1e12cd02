import type { Manuscript } from '../../server/src/text/manuscript';
import { allLines } from './drafted';

const TRACES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a value that was not there', /\bundefined\b|\bNaN\b|\[object/],
  ['doubled punctuation', /\.\.|,,|;;|:\.|\.;|,\./],
  ['stray spaces', /[^|\s] {2,}[^|\s]| [,.;:)](?!\S)|\( /],
];

/** The lines that show how the text was put together, each with what is wrong about it. */
export function traces(manuscript: Manuscript): readonly string[] {
  return allLines(manuscript).flatMap((line) =>
    TRACES.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${what}: ${line.trim()}`),
  );
}
