import type { Rule } from '../rule';

/** Judged where suppressions are applied, in `suppression.ts`. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  severity: 'warning',
  silenceable: false,
  summary: 'A `# msa-ignore` comment that does not say why.',
  why: 'Whoever reviews the agreement must be able to judge whether the finding may be ignored, and whether the reason still holds a year later.',
  bad: `governing-law: TBD # msa-ignore placeholder
`,
  good: `governing-law: TBD # msa-ignore placeholder: the client's lawyer decides by Friday
`,
};
