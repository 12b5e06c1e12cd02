import type { Rule } from '../rule';

/** Judged where suppressions are applied, in `suppression.ts`. */
export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  tag: 'unnecessary',
  silenceable: false,
  summary: 'A `# msa-ignore` comment that silences nothing.',
  why: 'The fault was mended, or the name of the rule is misspelt. Left in place, the comment would hide the next fault of that kind.',
  bad: `term:
  initial: 24 months # msa-ignore invalid-value: agreed by telephone
`,
  good: `term:
  initial: 24 months
`,
};
