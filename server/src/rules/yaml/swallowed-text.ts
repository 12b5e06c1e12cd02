import type { Rule } from '../rule';

/** Words that YAML cuts off. */
export const swallowedText: Rule = {
  id: 'swallowed-text',
  severity: 'warning',
  summary: 'Words that YAML takes for a comment, or cuts off at a comma.',
  why: 'A `#` behind a space begins a comment, and inside `{ }` and `[ ]` a comma ends a value. Nothing looks wrong, and the words are missing from what the parties sign.',
  bad: `response-time:
  channels:
    - {id: chat, kind: chat, address: Teams}
    - id: urgent
      address: Teams channel #support
`,
  good: `response-time:
  channels:
    - {id: chat, kind: chat, address: Teams}
    - id: urgent
      address: "Teams channel #support"
`,
};
