import type { Fact } from '../agreement/bound';
import type { Inline } from '../agreement/inline';
import { reference } from '../blocks/inlines';
import { phrase } from '../blocks/sentence';
import type { Drafting } from './drafting';

/**
 * Something that a fact names by its id in one of the `lists`, as it is called in print: a level or a service by its
 * name, a document as "the DPA" or by its title, a schedule by its number. An id that leads nowhere, or to something without a name,
 * prints as it is.
 */
export function named(id: Fact<unknown>, lists: readonly string[], drafting: Drafting): readonly Inline[] {
  const found = lists.find((list) => drafting.leadsTo(`${list}.${id.text.trim()}`));
  if (found === undefined || id.blank) return drafting.value(id);
  const path = `${found}.${id.text.trim()}`;
  const hasName = drafting.isNamed(path);
  const to = (target: string): Inline => ({ ...reference(target, 'value'), span: id.place.node.span });
  if (found === 'documents' && !hasName) return phrase`the ${to(`${path}.title`)}`;
  return hasName || found === 'schedules' ? [to(path)] : drafting.value(id);
}

/** Ids, each as `named`; what was written in words of the author's own stays so. */
export function allNamed(
  ids: readonly Fact<unknown>[] | undefined,
  lists: readonly string[],
  drafting: Drafting,
): readonly (readonly Inline[])[] {
  return (ids ?? []).map((id) => named(id, lists, drafting));
}
