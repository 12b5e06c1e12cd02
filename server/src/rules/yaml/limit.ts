import type { Rule } from '../rule';

/** What lies beyond any agreement. */
export const limit: Rule = {
  id: 'limit',
  severity: 'error',
  silenceable: false,
  summary: 'More than is read: too long, too deep, or too many faults of one kind.',
  why: 'The bounds lie far beyond any agreement, and keep a damaged or hostile file from holding up the editor. The message names the bound and what to do.',
  bad: `x-notes: ${'['.repeat(70)}${']'.repeat(70)}
`,
  good: `x-notes: [[checked by legal]]
`,
};
