import type { Entry } from '../node';
import type { Problem } from '../problem';

/** True for `<<: *base`, which YAML 1.1 took for "merge that map into this one" and YAML 1.2 does not know. */
export function isMergeKey(entry: Entry): boolean {
  return entry.key.text === '<<' && entry.key.style === 'plain';
}

/** What is said of a merge key: it is not read. */
export function mergeKeyProblem(entry: Entry): Problem {
  return {
    rule: 'merge-key',
    severity: 'error',
    start: entry.key.span.start,
    end: entry.key.span.end,
    message:
      'A merge key (<<) is not part of YAML 1.2 and is not read. Write the fields out here, or keep them in a base agreement that this one extends.',
    fixes: [],
  };
}
