import type { Inline } from '../agreement/inline';
import type { Block, FinalText, Part } from '../blocks/block';

/** Finds the paths of the facts that a final text prints; what it found in a part holds as long as that part does. */
export function createPrintedPaths(): (text: FinalText) => (path: string) => boolean {
  const remembered = new WeakMap<Part, ReadonlySet<string>>();
  const pathsOf = (part: Part): ReadonlySet<string> => {
    const known = remembered.get(part);
    if (known) return known;
    const paths = new Set<string>();
    collectPart(part, paths);
    remembered.set(part, paths);
    return paths;
  };
  return (text) => (path) => text.parts.some((part) => pathsOf(part).has(path));
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
