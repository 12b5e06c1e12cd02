import type { Rule } from '../rule';

/** A text that begins with a character of YAML's own. */
export const leadingMark: Rule = {
  id: 'leading-mark',
  severity: 'error',
  certain: true,
  summary: 'A text that begins with a character which YAML takes for itself.',
  why: 'At the beginning of a value, marks such as `"`, `*`, `&`, `!`, `>`, `%`, `@` and the backquote mean something in YAML. A definition that begins with a quoted term is the usual case.',
  bad: `background: "Client Systems" are the systems of the Client.
`,
  good: `background: '"Client Systems" are the systems of the Client.'
`,
};
