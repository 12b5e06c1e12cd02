import type { Rule } from '../rule';

/** A line that ends a YAML document in the midst of an agreement. */
export const severalDocuments: Rule = {
  id: 'several-documents',
  severity: 'error',
  silenceable: false,
  summary: 'A line with `---` or `...` between the parts of an agreement.',
  why: 'In YAML such a line begins another document. What follows it would be another agreement, or nothing at all, to every other tool that reads the file.',
  bad: `term:
  initial: 24 months
---
services:
  excluded: none
`,
  good: `term:
  initial: 24 months

services:
  excluded: none
`,
};
