import { firstSegment } from '../agreement/path';
import type { Block, Part, Provision, Table } from './block';

/** What is found in one part, whatever stands before it: as long as the part is the same, so is this. */
export interface PartIndex {
  /** How many clauses it numbers. */
  readonly clauses: number;
  /** The place of each provision, counted from 1 within the part: `[2, 1]`. */
  readonly ordinals: ReadonlyMap<Provision, readonly number[]>;
  /** The provision that states a path; the first, where several name it. */
  readonly named: ReadonlyMap<string, Provision>;
  /** The first provision that states something below a path. */
  readonly within: ReadonlyMap<string, Provision>;
  /** The table of the list at a path. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The topics of all these paths (`topicOf`), and their first segments: whoever looks for another need not look here. */
  readonly topics: ReadonlySet<string>;
}

/** Looks once through `part`. */
export function indexPart(part: Part): PartIndex {
  const found = { ordinals: new Map(), named: new Map(), within: new Map(), tables: new Map() } satisfies Finds;
  const blocks = part.kind === 'signatures' ? [] : part.blocks;
  const clauses = indexBlocks(blocks, [], found);
  const own = part.kind === 'schedule' ? [part.path] : [];
  const topics = new Set<string>();
  for (const path of [...found.named.keys(), ...found.tables.keys(), ...own]) {
    topics.add(firstSegment(path));
    topics.add(topicOf(path));
  }
  return { clauses, topics, ...found };
}

const SCHEDULES = 'schedules.';

/** The first segment of `path`; of what is in a schedule the second too, since of these there may be hundreds. */
export function topicOf(path: string): string {
  if (!path.startsWith(SCHEDULES)) return firstSegment(path);
  const dot = path.indexOf('.', SCHEDULES.length);
  return dot < 0 ? path : path.slice(0, dot);
}

interface Finds {
  readonly ordinals: Map<Provision, readonly number[]>;
  readonly named: Map<string, Provision>;
  readonly within: Map<string, Provision>;
  readonly tables: Map<string, Table>;
}

function indexBlocks(blocks: readonly Block[], above: readonly number[], found: Finds): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'table') addFirst(found.tables, block.path, block);
    if (block.kind !== 'provision') continue;
    count += 1;
    const ordinals = [...above, count];
    found.ordinals.set(block, ordinals);
    for (const path of block.paths) addPath(path, block, found);
    indexBlocks(block.children, ordinals, found);
  }
  return count;
}

function addPath(path: string, provision: Provision, found: Finds): void {
  addFirst(found.named, path, provision);
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    addFirst(found.within, path.slice(0, dot), provision);
  }
}

function addFirst<T>(map: Map<string, T>, path: string | undefined, value: T): void {
  if (path !== undefined && !map.has(path)) map.set(path, value);
}
