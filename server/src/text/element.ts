import type { PreviewElement } from '../protocol';

/** What may stand in an element; absent children leave nothing. */
export type Child = PreviewElement | string | undefined | readonly Child[];

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of the final text. Attributes without a value are left out. */
export function element(tag: string, attributes: Attributes, ...children: readonly Child[]): PreviewElement {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    tag,
    ...(given.length > 0 && { attributes: Object.fromEntries(given) }),
    children: flattened(children),
  };
}

function flattened(children: readonly Child[]): readonly (PreviewElement | string)[] {
  return children.flatMap((child): readonly (PreviewElement | string)[] => {
    if (child === undefined || child === '') return [];
    return isList(child) ? flattened(child) : [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
