import type { Inline } from '../agreement/inline';
import { firstSegment } from '../agreement/path';
import type { Block, Part } from '../blocks/block';
import type { Composition } from '../clauses/compose';

/**
 * Finds out whether a final text prints the fact at a path. What stands in the fact's own section is looked at first,
 * since it is nearly always said there, and only then all else; what was found in a part holds as long as that part does.
 */
export function createPrintedPaths(): (composition: Composition) => (path: string) => boolean {
  const ofBlocks = new WeakMap<Block, ReadonlySet<string>>();
  const ofParts = new WeakMap<Part, ReadonlySet<string>>();
  return (composition) => (path) =>
    composition
      .blocksOf(firstSegment(path))
      .some((block) => collected(ofBlocks, block, (into) => collectBlocks([block], into)).has(path)) ||
    composition.text.parts.some((part) => collected(ofParts, part, (into) => collectPart(part, into)).has(path));
}

function collected<K extends object>(
  known: WeakMap<K, ReadonlySet<string>>,
  key: K,
  collect: (into: Set<string>) => void,
): ReadonlySet<string> {
  const before = known.get(key);
  if (before) return before;
  const paths = new Set<string>();
  collect(paths);
  known.set(key, paths);
  return paths;
}

function collectPart(part: Part, paths: Set<string>): void {
  switch (part.kind) {
    case 'front':
      collectInlines(part.title, paths);
      collectBlocks(part.blocks, paths);
      return;
    case 'schedule':
      collectInlines(part.heading, paths);
      collectBlocks(part.blocks, paths);
      return;
    case 'signatures':
      for (const { intro, lines } of part.blocks) {
        collectInlines(intro, paths);
        for (const { content } of lines) collectInlines(content ?? [], paths);
      }
      return;
    default:
      collectBlocks(part.blocks, paths);
  }
}

function collectBlocks(blocks: readonly Block[], paths: Set<string>): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'provision':
        collectInlines(block.heading ?? [], paths);
        collectInlines(block.content, paths);
        collectBlocks(block.children, paths);
        break;
      case 'paragraph':
        collectInlines(block.content, paths);
        break;
      case 'table':
        for (const { content } of block.columns) collectInlines(content, paths);
        for (const { cells } of block.rows) for (const { content } of cells) collectInlines(content, paths);
        break;
      case 'missing':
        break;
    }
  }
}

function collectInlines(inlines: readonly Inline[], paths: Set<string>): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'value':
        paths.add(inline.path);
        break;
      case 'reference':
        if (inline.reference.form === 'value') for (const { path } of inline.reference.paths) paths.add(path);
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
        collectInlines(inline.children, paths);
        break;
      default:
        break;
    }
  }
}
