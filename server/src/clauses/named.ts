import type { Fact } from '../agreement/bound';
import type { Inline } from '../agreement/inline';
import { phrase } from '../blocks/sentence';
import type { Drafting } from './drafting';

/**
 * Something that a fact names by its id in one of the `lists`, as it is called in print: a level or a service by its
 * name, a document as "the DPA", a schedule by its number. An id that leads nowhere, or to something without a name,
 * prints as it is.
 */
export function named(id: Fact<unknown>, lists: readonly string[], drafting: Drafting): readonly Inline[] {
  const found = lists.find((list) => drafting.leadsTo(`${list}.${id.text.trim()}`));
  if (found === undefined || id.blank) return drafting.value(id);
  const path = `${found}.${id.text.trim()}`;
  const hasName = drafting.textAt(path) !== undefined;
  if (!hasName && !NUMBERED.has(found)) return drafting.value(id);
  const link: Inline = {
    kind: 'reference',
    reference: { form: 'value', paths: [{ path }] },
    span: id.place.node.span,
  };
  return hasName && found === 'documents' ? phrase`the ${link}` : [link];
}

/** Lists whose items print by the number of the schedule or clause that they are, where they have no name. */
const NUMBERED: ReadonlySet<string> = new Set(['schedules', 'documents']);

/** Ids, each as `named`; what was written in words of the author's own stays so. */
export function allNamed(
  ids: readonly Fact<unknown>[] | undefined,
  lists: readonly string[],
  drafting: Drafting,
): readonly (readonly Inline[])[] {
  return (ids ?? []).map((id) => named(id, lists, drafting));
}
