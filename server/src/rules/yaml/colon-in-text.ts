import type { Rule } from '../rule';

/** A colon that makes a key of half a sentence. */
export const colonInText: Rule = {
  id: 'colon-in-text',
  severity: 'error',
  certain: true,
  summary: 'A text with a colon that YAML takes for the end of a key.',
  why: 'In YAML a colon followed by a space parts a key from its value. Contracts are full of sentences that end in a colon and a list.',
  bad: `responsibilities:
  provider:
    - The Provider shall do two things: monitor and report.
`,
  good: `responsibilities:
  provider:
    - "The Provider shall do two things: monitor and report."
`,
};
