import { isOneSlip } from '../../values/nearest';
import type { Rule } from '../rule';

/** A key that the format does not know. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  certain: ({ edits: [edit] }, tree) => edit !== undefined && isOneSlip(tree.sourceOf(edit.span), edit.newText),
  summary: 'A key that the format does not know at this place.',
  why: 'What stands under a misspelt key is not in the agreement. Keys that begin with `x-` are your own and never printed.',
  bad: `term:
  initail: 24 months
`,
  good: `term:
  initial: 24 months
  x-note: as agreed on the telephone
`,
};
