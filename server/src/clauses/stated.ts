import type { Bound } from '../agreement/bound';

/**
 * Whether something is said: a value (`none` among them), a list that is not empty, a map that holds something. A
 * placeholder says nothing yet, but is a finding of its own, so that it is not also missed here.
 */
export function isStated(bound: Bound | undefined): boolean {
  if (bound === undefined) return false;
  switch (bound.is) {
    case 'fact':
      return bound.text.trim() !== '';
    case 'list':
      return bound.items.length > 0;
    case 'record':
      return bound.entries.length > 0;
    case 'map':
      return bound.place.node.entries.length > 0;
  }
}

/** Whether a group of facts says something: a value of its own, wording of the author's, or one of `fields`. */
export function isOneStated(
  bound: (Bound & { readonly text?: unknown }) | undefined,
  fields: readonly (Bound | undefined)[] | undefined,
): boolean {
  if (bound?.is !== 'map') return isStated(bound);
  return bound.text !== undefined || (fields ?? []).some(isStated);
}
