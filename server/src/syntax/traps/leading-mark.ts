import type { ScalarNode } from '../node';
import type { Problem } from '../problem';
import { textFix } from './problem-text';

/** What YAML takes each of these for, when a text begins with it. */
const meanings: Readonly<Record<string, string>> = {
  '"': 'for a text that ends with the next quotation mark',
  "'": 'for a text that ends with the next quotation mark',
  '*': 'for a reference to something named elsewhere',
  '&': 'for a name, which is no part of the text',
  '!': 'for a type, which is no part of the text',
  '>': 'for the beginning of a text on the lines below',
  '|': 'for the beginning of a text on the lines below',
  '[': 'for the beginning of a list',
  '{': 'for the beginning of a map',
  ']': 'for the end of a list',
  '}': 'for the end of a map',
  '#': 'for a comment',
  '-': 'for an item of a list, which must begin on a line of its own',
  '?': 'for a key',
  '%': 'for an instruction to the reader of the file',
  ',': 'for the end of a value',
};

/** What is said of a text that begins with a character that YAML takes for itself, and how it is mended. */
export function leadingMarkProblem(scalar: ScalarNode, text: string): Problem {
  const { start } = scalar.span;
  const mark = text.charAt(start);
  const meaning = meanings[mark] ?? 'for a character of its own';
  const several = text.slice(start, scalar.span.end).includes('\n');
  const remedy = several ? 'Write it as a block, below a |.' : 'Put the whole text in quotation marks.';
  return {
    rule: 'leading-mark',
    severity: 'error',
    start,
    end: start + 1,
    message: `At the beginning of a text YAML takes “${mark}” ${meaning}. ${remedy}`,
    fixes: [textFix(scalar, text)],
  };
}
