import type { Fact } from '../agreement/bound';
import type { Inline } from '../agreement/inline';
import type { Drafting } from './drafting';

/**
 * Something that a fact names by its id in one of the `lists`, as it is called in print: a level or a service by its
 * name, a schedule by its number. An id that leads nowhere prints as it is.
 */
export function named(id: Fact<unknown>, lists: readonly string[], drafting: Drafting): readonly Inline[] {
  const path = lists.map((list) => `${list}.${id.text.trim()}`).find((candidate) => drafting.leadsTo(candidate));
  if (path === undefined || id.blank) return drafting.value(id);
  return [{ kind: 'reference', reference: { form: 'value', paths: [{ path }] }, span: id.place.node.span }];
}

/** Ids, each as `named`; what was written in words of the author's own stays so. */
export function allNamed(
  ids: readonly Fact<unknown>[] | undefined,
  lists: readonly string[],
  drafting: Drafting,
): readonly (readonly Inline[])[] {
  return (ids ?? []).map((id) => named(id, lists, drafting));
}
