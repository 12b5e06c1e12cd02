import type { Block, Provision } from '../../../blocks/block';

/** What a text of the author's own takes the place of. */
export interface Replaced {
  /** Each is a paragraph of its own: a provision with what stands below it. */
  readonly provisions: readonly Provision[];
}

/** Tells one block from another by how it reads. */
export type Reading = (block: Block) => string;

/**
 * What of `drafted` is no longer there in `worded`, which was drafted with a text that `isOwn` recognises; undefined where
 * that is not whole provisions, or not to be told from the rest.
 */
export function replacedBy(
  drafted: Provision,
  worded: Provision,
  isOwn: (provision: Provision) => boolean,
  reading: Reading,
): Replaced | undefined {
  if (isOwn(worded)) {
    const below = gone(drafted, worded, reading);
    if (drafted.content.length === 0) return paragraphs(below);
    return { provisions: [{ ...drafted, heading: undefined, children: below } as Provision] };
  }
  const at = worded.children.findIndex((child) => child.kind === 'provision' && holds(child, isOwn));
  const own = worded.children[at];
  if (own?.kind !== 'provision') return undefined;
  const former = drafted.children.find((child) => child.kind === 'provision' && samePaths(child, own));
  if (former?.kind === 'provision') return replacedBy(former, own, isOwn, reading);
  if (!isOwn(own)) return undefined;
  const kept = { ...worded, children: worded.children.filter((child) => child !== own) };
  return paragraphs(gone(drafted, kept, reading));
}

function holds(provision: Provision, isOwn: (provision: Provision) => boolean): boolean {
  return isOwn(provision) || provision.children.some((child) => child.kind === 'provision' && holds(child, isOwn));
}

function samePaths(one: Provision, other: Provision): boolean {
  return one.paths.length > 0 && one.paths.join('\n') === other.paths.join('\n');
}

/** The children of `drafted` that are not among those of `worded`. */
function gone(drafted: Provision, worded: Provision, reading: Reading): readonly Block[] {
  const kept = worded.children.map(reading);
  return drafted.children.filter((child) => {
    const at = kept.indexOf(reading(child));
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
}

function paragraphs(blocks: readonly Block[]): Replaced | undefined {
  const provisions = blocks.filter((block) => block.kind === 'provision');
  return provisions.length > 0 && provisions.length === blocks.length ? { provisions } : undefined;
}
