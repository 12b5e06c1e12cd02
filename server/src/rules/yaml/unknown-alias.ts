import type { Rule } from '../rule';

/** A YAML alias to nothing. */
export const unknownAlias: Rule = {
  id: 'unknown-alias',
  severity: 'error',
  silenceable: false,
  summary: 'A YAML alias (`*name`) to something that has not been named before.',
  why: 'It stands for nothing. Most often a text was meant that begins with an asterisk.',
  bad: `background: *important
`,
  good: `background: "*important*: the parties know each other."
`,
};
