import type { Rule } from '../rule';

/** One key twice in one map. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  tag: 'unnecessary',
  silenceable: false,
  summary: 'A key that stands twice in one map.',
  why: 'Two values for one fact contradict each other, and different programs take different ones. YAML 1.2 wants the keys of a map to be unique.',
  bad: `term:
  initial: 24 months
  notice: 90 days
  initial: 36 months
`,
  good: `term:
  initial: 36 months
  notice: 90 days
`,
};
