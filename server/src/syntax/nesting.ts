import type { CST } from 'yaml';

/**
 * The offset of the first collection that lies in more than `most` others, or undefined. It is asked before the package
 * composes: that goes down by calling itself, and an engine that runs out of stack where it compiles a regular expression
 * ends the whole process.
 */
export function nestedBeyond(most: number, root: CST.Token): number | undefined {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth > most) return token.offset;
    for (const { key, value } of token.items) {
      if (key && 'items' in key) waiting.push({ token: key, depth: depth + 1 });
      if (value && 'items' in value) waiting.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}
