import type { Numbering } from '../../blocks/numbering';

/**
 * The number of what has one of its own in the final text, by its path. Parties and recitals are counted, not numbered,
 * and what is only stated within a clause has no number of its own.
 */
export function ownNumbers(numbering: Numbering): (path: string) => string | undefined {
  const paths = new Set<string>();
  for (const [part, { named }] of numbering.indexes) {
    if (part.kind === 'schedule') paths.add(part.path);
    if (part.kind !== 'preamble') for (const path of named.keys()) paths.add(path);
  }
  return (path) => (paths.has(path) ? numbering.numberOf(path) : undefined);
}
