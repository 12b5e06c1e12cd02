import type { Rule } from '../rule';

/** What is still to be filled in. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  severityIn: { final: 'error' },
  summary: 'Something that is still to be filled in: `TBD`, `[Client name]`, `____`, `XXX`, `{{client}}`, `$NAME`.',
  why: 'In a draft it is a note of what to ask. In an agreement with `status: final` it would be signed.',
  bad: `governing-law: TBD
`,
  good: `governing-law: England and Wales
`,
};
