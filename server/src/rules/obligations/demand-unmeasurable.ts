import { isProse } from '../../agreement/bound';
import type { Rule } from '../rule';
import { spanOfWords } from '../span-of-words';
import { vagueWords } from './vague-words';

/** A standard is something that a system meets or does not. */
export const demandUnmeasurable: Rule = {
  id: 'demand-unmeasurable',
  severity: 'warning',
  summary: 'A standard in words that nobody can check, such as “up to date”, “adequate” or “regularly”.',
  why: 'What follows from an unmet standard follows only where both parties can see that it is unmet. “Reasonable” is seen by each with its own eyes; an age, a version, a number or a named standard is seen by both. Such words are left alone in a sentence that also gives a measure.',
  bad: `client-demands:
  standards:
    - Workstations are modern and kept up to date
`,
  good: `client-demands:
  standards:
    - Workstations are not older than five years
    - Updates are installed promptly, within 14 days of their release
`,
  checkEach: ({ bound }) => {
    if (bound.is !== 'fact' || !isProse(bound.value) || !isStandard(bound.place.path)) return [];
    const { node, path } = bound.place;
    return vagueWords(node.text).map(({ start, end, words }) => ({
      span: spanOfWords(node, start, end),
      path,
      message: `“${words.replace(/\s+/gu, ' ')}” cannot be checked: each party will see it otherwise. State an age, a version, a number, a time or a named standard.`,
      fixes: [],
    }));
  },
};

const STANDARDS = 'client-demands.standards.';

/** A standard itself, not what it applies to. */
function isStandard(path: string): boolean {
  return path.startsWith(STANDARDS) && !/\.applies-to(?:\.|$)/u.test(path);
}
