import type { SchemaNode } from '../../agreement/schema';
import { plainSnippet } from '../../agreement/snippet';

/**
 * The keys that one usually writes in a map at `node`: those of its skeleton. What the format knows besides is rarer.
 * Empty where it has none.
 */
export function usualKeys({ skeleton }: SchemaNode): ReadonlySet<string> {
  const keys = [...plainSnippet(skeleton ?? '').matchAll(/^( *)([\w-]+):/gmu)].map(([, blanks = '', key = '']) => ({
    column: blanks.length,
    key,
  }));
  // The skeleton of an entry begins with its own key, and the map's stand below; that of an item or of all begins at once.
  const outermost = keys.filter(({ column }) => column === 0);
  const below = Math.min(...keys.slice(1).map(({ column }) => column));
  const own = outermost.length === 1 && keys.length > 1 ? keys.filter(({ column }) => column === below) : outermost;
  return new Set(own.map(({ key }) => key));
}
