import type { Rule } from '../rule';

/** Indentation by tabs. */
export const tabIndent: Rule = {
  id: 'tab-indent',
  severity: 'error',
  certain: true,
  silenceable: false,
  summary: 'A line that is indented by a tab.',
  why: 'A tab is as wide as each program makes it, and indentation is what tells which field belongs to which. YAML 1.2 allows spaces alone.',
  bad: `term:
\tinitial: 24 months
`,
  good: `term:
  initial: 24 months
`,
};
