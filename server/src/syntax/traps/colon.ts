import type { ScalarNode } from '../node';
import type { Problem } from '../problem';
import { textFix } from './problem-text';

/** What is said of the colon at `colon` that makes a key of a part of `scalar`, and how it is mended. */
export function colonProblem(colon: number, scalar: ScalarNode, text: string): Problem {
  const several = text.slice(scalar.span.start, scalar.span.end).includes('\n');
  const remedy = several ? 'Write the text as a block, below a |.' : 'Put the text in quotation marks.';
  return {
    rule: 'colon-in-text',
    severity: 'error',
    start: colon,
    end: colon + 1,
    message: `YAML takes a colon followed by a space for the end of a key, not for part of a text. ${remedy}`,
    fixes: [textFix(scalar, text)],
  };
}
