import { CodeActionKind } from 'vscode-languageserver';
import type { SchemaNode } from '../../../agreement/schema';
import { mapSchema } from '../../../agreement/schema';
import { contentLineEnd, nextLineOf } from '../../../rules/source-lines';
import type { Edit } from '../../../syntax/finding';
import { eolOf, lineStart, skipSpaces } from '../../../syntax/line';
import { entryOf, type ListNode, type MapNode, type Node } from '../../../syntax/node';
import type { Span } from '../../../syntax/span';
import type { SyntaxTree } from '../../../syntax/tree';
import { siteOf } from '../../site';
import type { ActionSource } from '../action-source';
import { isSound } from '../sound';

/** The items of a list in the order of their ids, or the author's own keys of a map in that of the alphabet. */
export const sortItems: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers({ analysis: { tree }, trail, range }) {
    for (let length = trail.length; length > 0; length -= 1) {
      const site = siteOf(tree, trail.slice(0, length));
      if (!site || site.node.kind === 'alias') continue;
      const sorting = ORDER_SPEAKS.test(site.path) ? undefined : sortingOf(site.node, site.schema);
      if (!sorting) continue;
      if (!isSound(tree, site.node.span)) return [];
      const edit =
        isAtHead(tree, site.entry?.key.span ?? site.node.span, sorting, range.start) && sorted(tree, sorting);
      return edit ? [{ title: sorting.title, edits: () => [edit] }] : [];
    }
    return [];
  },
};

/** What stands first there is more urgent: another order would say something else. */
const ORDER_SPEAKS = /^priorities\.matrix(?:\.|$)/u;

interface Sorting {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly span: Span; readonly node: Node }[];
}

function sortingOf(node: Node, schema: SchemaNode | undefined): Sorting | undefined {
  const sorting = node.kind === 'list' ? byId(node) : node.kind === 'map' && schema ? byKey(node, schema) : undefined;
  return sorting && sorting.parts.length > 1 ? sorting : undefined;
}

function byId(list: ListNode): Sorting | undefined {
  const parts = list.items.flatMap((item) => {
    const id = item.kind === 'map' ? entryOf(item, 'id')?.value : undefined;
    return id?.kind === 'scalar' ? [{ name: id.text, span: item.span, node: item }] : [];
  });
  return !list.flow && parts.length === list.items.length ? { title: 'Sort these items by id', parts } : undefined;
}

/** A map whose keys are all the author's own: definitions, for one. */
function byKey(map: MapNode, schema: SchemaNode): Sorting | undefined {
  const { properties, additional } = mapSchema(schema);
  if (map.flow || properties || !additional) return undefined;
  const parts = map.entries.map((entry) => ({ name: entry.key.text, span: entry.span, node: entry.value }));
  return { title: 'Sort these entries by name', parts };
}

/** Whether the range is at the key of the whole or on the first line of one of its parts. */
function isAtHead(tree: SyntaxTree, head: Span, { parts }: Sorting, offset: number): boolean {
  const line = lineStart(tree.text, offset);
  return [head, ...parts.map(({ span }) => span)].some(
    (span) => lineStart(tree.text, tree.rangeOf(span)?.start ?? -1) === line,
  );
}

/** The edit that puts the parts in order, each with the comments above it; undefined where they are, or cannot be moved. */
function sorted(tree: SyntaxTree, { parts }: Sorting): Edit | undefined {
  const names = new Intl.Collator('en', { numeric: true });
  const order = [...parts].sort((a, b) => names.compare(a.name, b.name));
  if (order.every((part, index) => part === parts[index]) || parts.some(({ node }) => isNamedOrAlias(node)))
    return undefined;
  const stretches = stretchesOf(tree, parts);
  const [first, last] = [stretches?.[0], stretches?.at(-1)];
  if (!stretches || !first || !last) return undefined;
  const newText = order
    .map((part, index) => {
      const moved = stretches[parts.indexOf(part)];
      const gap = stretches[index]?.gap ?? '';
      return gap + (moved ? tree.text.slice(moved.start, moved.end) : '');
    })
    .join(eolOf(tree.text));
  return { span: tree.spanAt(first.start - first.gap.length, last.end), newText };
}

interface Stretch {
  /** Blank lines before it, which stay where they are. */
  readonly gap: string;
  /** From its first comment, or the beginning of its own line, to the end of its last line. */
  readonly start: number;
  readonly end: number;
}

/** The lines of each part; undefined where two share a line. */
function stretchesOf(tree: SyntaxTree, parts: Sorting['parts']): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  const { text } = tree;
  let before: number | undefined;
  for (const { span } of parts) {
    const range = tree.rangeOf(span);
    if (!range) return undefined;
    const own = lineStart(text, range.start);
    if (!/^ *(?:- +)?$/u.test(text.slice(own, range.start).replace('\ufeff', ''))) return undefined;
    const from = before ?? commentsAbove(text, own);
    if (from > own) return undefined;
    const gap = /^(?:[ \t]*\r?\n)*/u.exec(text.slice(from, own))?.[0] ?? '';
    const end = contentLineEnd(tree, span);
    stretches.push({ gap: before === undefined ? '' : gap, start: from + gap.length, end });
    before = nextLineOf(text, end);
  }
  return stretches;
}

/** Where the comments begin that stand right above the line at `own`, indented as it is: those of the first part. */
function commentsAbove(text: string, own: number): number {
  const column = skipSpaces(text, own, text.length) - own;
  let start = own;
  while (start > 0) {
    const line = lineStart(text, start - 1);
    const content = skipSpaces(text, line, start);
    if (text.charAt(content) !== '#' || content - line !== column) break;
    start = line;
  }
  return start;
}

/** An anchor must stand before its aliases. */
function isNamedOrAlias(node: Node): boolean {
  switch (node.kind) {
    case 'alias':
      return true;
    case 'empty':
      return false;
    case 'scalar':
      return node.anchor !== undefined;
    case 'list':
      return node.anchor !== undefined || node.items.some(isNamedOrAlias);
    case 'map':
      return node.anchor !== undefined || node.entries.some(({ value }) => isNamedOrAlias(value));
  }
}
