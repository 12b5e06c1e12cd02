import { plainSnippet, snippetOf } from '../../agreement/snippet';

/** `skeleton` with its further lines indented by `column`, as an editor leaves them. */
export function indented(skeleton: string, column: number): string {
  const margin = ' '.repeat(column);
  return skeleton.replace(/\n(?!\n|$)/gu, `\n${margin}`);
}

/** The skeleton of an entry in `{ }`: on one line, and without a default that a comma or a bracket would break. */
export function inFlow(key: string, skeleton: string): string {
  const plain = plainSnippet(skeleton);
  const value = plain.slice(plain.indexOf(':') + 1).trim();
  const isSafe = !skeleton.includes('\n') && !/[,[\]{}#]|: /u.test(value);
  if (isSafe) return skeleton.trimEnd();
  return key === '' ? '$1: $2' : `${snippetOf(key)}: $1`;
}

/** An item of a list, its dash first, at `column`. */
export function itemAt(skeleton: string, column: number): string {
  return `- ${indented(skeleton, column + 2)}`;
}

/** What stands behind the key of `skeleton`: on the key's line with a blank in front, or on lines of its own. */
export function bodyOf(skeleton: string, column: number): string {
  const [first = '', ...further] = skeleton.split('\n');
  const behind = first.slice(first.indexOf(':') + 1).trim();
  const below = further.length === 0 ? '' : indented(`\n${further.join('\n')}`, column).trimEnd();
  return behind + below;
}

/** What stands below the key of `skeleton`, from a line at `column` on. */
export function bodyBelow(skeleton: string, column: number): string {
  const below = bodyOf(skeleton, 0).replace(/^\n/u, '');
  const margin = /^ */u.exec(below)?.[0].length ?? 0;
  return indented(below.replace(new RegExp(`^ {${margin}}`, 'gmu'), ''), column);
}
