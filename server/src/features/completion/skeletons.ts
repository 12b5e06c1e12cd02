import { bodyOf, indented, onOneLine } from '../../agreement/skeletons';
import { plainSnippet } from '../../agreement/snippet';

/** An item of a list, its dash first, at `column`. */
export function itemAt(skeleton: string, column: number): string {
  return `- ${indented(skeleton.trimEnd(), column + 2)}`;
}

/** An entry in `{ }`: as the schema has it where that fits on the line and nothing in it would part it, else rewritten. */
export function entryInFlow(skeleton: string): string {
  const plain = plainSnippet(skeleton).trimEnd();
  const value = plain.slice(plain.indexOf(':') + 1);
  return plain.includes('\n') || /[,[\]{}#]|: /u.test(value) ? onOneLine(skeleton) : skeleton.trimEnd();
}

/** What stands behind a key at `column`: on its line, or on lines below. */
export function behindKey(skeleton: string, column: number): string {
  const body = bodyOf(skeleton);
  if ('inline' in body) return indented(body.inline.trimStart(), column);
  return indented(`\n${body.below}`, column);
}

/** What stands below a key, from a line at `column` on. */
export function belowKey(skeleton: string, column: number): string {
  const body = bodyOf(skeleton);
  if ('inline' in body) return indented(body.inline.trimStart(), column);
  const margin = /^ */u.exec(body.below)?.[0] ?? '';
  const lines = body.below.split('\n').map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line));
  return indented(lines.join('\n'), column);
}
