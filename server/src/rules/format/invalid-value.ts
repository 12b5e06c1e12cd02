import type { Rule } from '../rule';

/** A value of the wrong kind. */
export const invalidValue: Rule = {
  id: 'invalid-value',
  severity: 'error',
  summary: 'A value that is not of the kind that its field takes.',
  why: 'Facts are printed, compared and computed with, so each has a kind and a unit. A bare number whose unit the reader has to guess is the beginning of a dispute.',
  bad: `response-time:
  respond: 4
`,
  good: `response-time:
  respond: 4 hours
`,
};
