import type { Rule } from '../rule';

/** What looks like a comment inside a text. */
export const hashInText: Rule = {
  id: 'hash-in-text',
  severity: 'information',
  summary: 'A line inside a text that begins with `#`.',
  why: 'In a text of several lines a `#` begins no comment. A note to a colleague would be printed in the agreement.',
  bad: `background: |
  The Client wishes to have its network looked after.
  # ask Sam whether this is still true
`,
  good: `# ask Sam whether this is still true
background: |
  The Client wishes to have its network looked after.
`,
};
