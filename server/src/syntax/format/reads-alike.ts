import type { Node } from '../node';
import { read } from '../read';
import { replaced } from '../replacement';
import type { SyntaxTree } from '../tree';
import type { SpaceEdit } from './desk';

/** True where the text of `tree` with `edits` holds the same data, written in the same styles, with the same said of it. */
export function readsAlike(tree: SyntaxTree, edits: readonly SpaceEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = read(replaced(tree.text, edits), tree);
  return isAlike(tree.root, after.root) && rulesOf(tree) === rulesOf(after);
}

/** Tabs that indent are what a layout may put right. */
function rulesOf({ findings }: SyntaxTree): string {
  return findings
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'tab-indent')
    .join();
}

function isAlike(one: Node, other: Node): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case 'empty':
      return other.kind === 'empty';
    case 'alias':
      return other.kind === 'alias' && one.name === other.name;
    case 'scalar':
      return (
        other.kind === 'scalar' && one.style === other.style && one.text === other.text && one.anchor === other.anchor
      );
    case 'list':
      return (
        other.kind === 'list' &&
        one.flow === other.flow &&
        one.anchor === other.anchor &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => isAlike(item, other.items[index] ?? absent))
      );
    case 'map':
      return (
        other.kind === 'map' &&
        one.flow === other.flow &&
        one.anchor === other.anchor &&
        one.entries.length === other.entries.length &&
        one.entries.every(({ key, value }, index) => {
          const entry = other.entries[index];
          return entry !== undefined && isAlike(key, entry.key) && isAlike(value, entry.value);
        })
      );
  }
}

const absent: Node = {
  kind: 'alias',
  name: '',
  span: { chunk: { text: '' }, start: 0, endChunk: { text: '' }, end: 0 },
};
