import type { Inline } from '../agreement/inline';
import { textOf } from '../agreement/inline-text';
import type { Block, Part, Provision } from './block';

/** What is known of the text that was numbered last, for the next. */
export interface Layout {
  readonly parts: ReadonlyMap<string, Part | undefined>;
  /** What a part is laid out like: parts in which the same provisions state the same paths share it. */
  readonly frames: WeakMap<Part, object>;
  readonly topics: ReadonlyMap<string, Topic>;
}

/**
 * What the numbers, headings and tables of a topic depend on: the parts that state something of it, each as it is laid
 * out, with what is numbered before it. Where that is the same as in the text before, this is the very same object.
 */
export interface Topic {
  /** By turns the frame of a part, and the number of what stands before it. */
  readonly of: readonly (object | number | undefined)[];
}

/** The layout of a text whose parts by key are `parts`, those of a topic `topics`, and what stands before each `firsts`. */
export function layoutOf(
  parts: ReadonlyMap<string, Part | undefined>,
  topics: ReadonlyMap<string, readonly Part[]>,
  firsts: ReadonlyMap<Part, number>,
  before: Layout | undefined,
): Layout {
  const frames: Layout['frames'] = before?.frames ?? new WeakMap();
  const frameOf = (part: Part): object => {
    const known = frames.get(part);
    if (known) return known;
    // Parts that are called alike are not told apart, here and before.
    const former = parts.get(part.key) === part ? before?.parts.get(part.key) : undefined;
    const frame = (former && sameLayout(former, part) ? frames.get(former) : undefined) ?? {};
    frames.set(part, frame);
    return frame;
  };
  const laid = new Map<string, Topic>();
  for (const [topic, stating] of topics) {
    const of = stating.flatMap((part) => [frameOf(part), firsts.get(part)]);
    const former = before?.topics.get(topic);
    laid.set(topic, former && sameList(former.of, of) ? former : { of });
  }
  return { parts, frames, topics: laid };
}

function sameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Whether the same provisions of both state the same paths, under the same headings, and the tables are the very same. */
function sameLayout(one: Part, other: Part): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'signatures' || other.kind === 'signatures') return true;
  return sameSchedule(one, other) && sameBlocks(one.blocks, other.blocks);
}

/** A reference to a schedule itself prints its heading. */
function sameSchedule(one: Part, other: Part): boolean {
  if (one.kind !== 'schedule' || other.kind !== 'schedule') return true;
  return one.path === other.path && sameHeading(one.heading, other.heading);
}

function sameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every((block, index) => sameBlock(block, others[index]));
}

function sameBlock(one: Block, other: Block | undefined): boolean {
  if (one === other) return true;
  if (one.kind !== other?.kind) return false;
  if (one.kind === 'provision') return other.kind === 'provision' && sameProvision(one, other);
  // A table that nothing can ask for is no more than text.
  return one.kind !== 'table' || (other.kind === 'table' && one.path === undefined && other.path === undefined);
}

function sameProvision(one: Provision, other: Provision): boolean {
  return (
    sameList(one.paths, other.paths) &&
    sameHeading(one.heading, other.heading) &&
    sameBlocks(one.children, other.children)
  );
}

function sameHeading(one: readonly Inline[] | undefined, other: readonly Inline[] | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}
