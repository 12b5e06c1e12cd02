import { CodeActionKind } from 'vscode-languageserver';
import { columnOf } from '../../rules/source-lines';
import type { Edit, Finding } from '../../syntax/finding';
import { eolOf } from '../../syntax/line';
import { type Entry, type MapNode, type Node, resolved } from '../../syntax/node';
import { read } from '../../syntax/read';
import type { SyntaxTree } from '../../syntax/tree';
import type { ActionSource } from './action-source';
import { onOneLine } from './on-one-line';

/** The fields that `<<` would have brought are written where it stands. */
export const mergeKeyFix: ActionSource = {
  kind: CodeActionKind.QuickFix,
  told: 'always',
  offers: ({ findings, analysis: { tree } }) =>
    findings
      .filter(({ rule }) => rule === 'merge-key')
      .flatMap((finding) => {
        const edit = writtenOut(tree, finding);
        return edit
          ? [{ title: 'Write the fields out here', mends: finding, isPreferred: true, edits: () => [edit] }]
          : [];
      }),
};

function writtenOut(tree: SyntaxTree, { span }: Finding): Edit | undefined {
  const at = tree.rangeOf(span);
  if (!at || at.end - at.start !== '<<'.length) return undefined;
  // Read as any other key, what it leads to is in the tree.
  const probe = read(`${tree.text.slice(0, at.start)}x-${tree.text.slice(at.end)}`);
  const trail = probe.trailAt(at.start);
  const index = trail.findLastIndex((one) => one.via === 'key' && one.entry.key.text === 'x-');
  const [map, step] = [trail[index - 1]?.node, trail[index]];
  if (step?.via !== 'key' || map?.kind !== 'map') return undefined;
  const from = probe.rangeOf(step.entry.span);
  const brought = broughtBy(step.entry.value, map, probe);
  const lines = brought?.map((entry) => (map.flow ? flowEntry(probe, entry) : blockEntry(probe, entry, step.entry)));
  if (!from || !lines || lines.length === 0 || lines.some((line) => line === undefined)) return undefined;
  const hasComment = /^[ \t]*#/u.test(tree.text.slice(from.end).split('\n', 1)[0] ?? '');
  // A comment behind a block text would be text.
  if (hasComment && lines.at(-1)?.includes('\n')) return undefined;
  const joint = map.flow ? ', ' : eolOf(tree.text) + ' '.repeat(columnOf(probe, step.entry.key.span));
  return { span: tree.spanAt(from.start, from.end), newText: lines.join(joint) };
}

/** The entries that the merge key brings, those that `map` has itself left out; undefined where they cannot be copied. */
function broughtBy(value: Node, map: MapNode, tree: SyntaxTree): readonly Entry[] | undefined {
  const target = resolved(value);
  const bases = target.kind === 'list' ? target.items.map(resolved) : [target];
  const known = new Set(map.entries.map(({ key }) => key.text));
  const brought: Entry[] = [];
  for (const base of bases) {
    if (base.kind !== 'map' || tree.sourceOf(base.span).includes('<<')) return undefined;
    for (const entry of base.entries) {
      if (known.has(entry.key.text)) continue;
      known.add(entry.key.text);
      brought.push(entry);
    }
  }
  return brought;
}

function flowEntry(tree: SyntaxTree, { key, value }: Entry): string | undefined {
  const written = onOneLine(tree, value);
  return written === undefined ? undefined : `${tree.sourceOf(key.span)}: ${written}`;
}

/** The entry as it stands, its further lines indented as `at` is; undefined where a name in it would be given twice. */
function blockEntry(tree: SyntaxTree, entry: Entry, at: Entry): string | undefined {
  const source = tree.sourceOf(entry.span).trimEnd();
  if (/(?:^|[\s,[{])&\S/u.test(source)) return undefined;
  const [first = '', ...further] = source.split(/\r?\n/u);
  const [from, to] = [columnOf(tree, entry.key.span), columnOf(tree, at.key.span)];
  const isIndented = (line: string) => line.trim() === '' || /^ *$/u.test(line.slice(0, from));
  if (!further.every(isIndented)) return undefined;
  const moved = further.map((line) => (line.trim() === '' ? '' : ' '.repeat(to) + line.slice(from)));
  return [first, ...moved].join(eolOf(tree.text));
}
