import { type Node, resolved } from '../syntax/node';
import { quote } from '../syntax/quote';
import { read } from '../syntax/read';
import { plainSnippet, snippetOf } from './snippet';

/** The schema's skeletons, fitted to the places where they are written. */

/** `skeleton` with its further lines indented by `column`, as an editor leaves them. */
export function indented(skeleton: string, column: number): string {
  const margin = ' '.repeat(column);
  return skeleton.replace(/\n(?!\n|$)/gu, `\n${margin}`);
}

/** What stands behind the key of `skeleton`: on the key's line with a blank in front, or on lines of its own. */
export function bodyOf(skeleton: string): { readonly inline: string } | { readonly below: string } {
  const [first = '', ...further] = skeleton.trimEnd().split('\n');
  const behind = first.slice(first.indexOf(':') + 1).trim();
  if (further.length === 0) return { inline: ` ${behind}` };
  return behind === '' ? { below: further.join('\n') } : { inline: [` ${behind}`, ...further].join('\n') };
}

/**
 * A whole entry of the format on one line, for a place inside `{ }`: `after-hours: {available: ${1:no}}`. Every value is a
 * tab stop.
 */
export function onOneLine(skeleton: string): string {
  let stops = 0;
  const written = (node: Node): string => {
    const value = resolved(node);
    switch (value.kind) {
      case 'scalar':
        stops += 1;
        return `\${${stops}:${snippetOf(quote(value.text.trimEnd(), { flow: true }))}}`;
      case 'map':
        return `{${value.entries.map((entry) => `${entry.key.text}: ${written(entry.value)}`).join(', ')}\\}`;
      case 'list':
        return `[${value.items.map(written).join(', ')}]`;
      case 'empty':
        return '';
    }
  };
  const { root } = read(plainSnippet(skeleton));
  return root.entries.map((entry) => `${entry.key.text}: ${written(entry.value)}`).join(', ');
}
