import { propertyOf, type SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import { bodyOf } from '../../agreement/skeletons';
import type { Clause } from '../../clauses/clause';
import type { Fix } from '../../syntax/finding';
import { eolOf } from '../../syntax/line';
import { type Entry, entryOf, resolved } from '../../syntax/node';
import type { SyntaxTree } from '../../syntax/tree';
import { contentLineEnd } from '../source-lines';

/**
 * The fixes for a section whose key is written with something that is no section: for `none`, that nothing is promised
 * said where it can be said; else, and besides, the section's skeleton in its place.
 */
export function sectionInstead(tree: SyntaxTree, { key, mustState }: Clause): readonly Fix[] {
  const entry = tree.root.flow ? undefined : entryOf(tree.root, key);
  const section = propertyOf(schema, key);
  const value = entry && resolved(entry.value);
  if (!entry || !section || !value || entry.value.kind === 'alias' || value.kind === 'empty') return [];
  const fields = fieldsOf(
    key,
    mustState.map(({ path }) => path),
  );
  const none =
    value.kind === 'scalar' &&
    value.text.trim() === 'none' &&
    fields.every((field) => takesNone(propertyOf(section, field)));
  const said = none ? fields.map((field) => `  ${field}: none`).join('\n') : undefined;
  const body = section.skeleton === undefined ? undefined : bodyOf(section.skeleton);
  return [
    ...(said === undefined
      ? []
      : [
          replacement(
            tree,
            entry,
            `Say \`none\` of ${fields.map((field) => `\`${field}\``).join(' and ')}`,
            said,
            false,
          ),
        ]),
    ...(body && 'below' in body
      ? [replacement(tree, entry, `Write the section \`${key}\` instead`, body.below, true)]
      : []),
  ];
}

/** The section's own fields among the paths of what it must state. */
function fieldsOf(key: string, paths: readonly string[]): readonly string[] {
  const own = paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.split('.')[1] ?? '');
  return [...new Set(own)];
}

function takesNone(field: SchemaNode | undefined): boolean {
  return field?.words?.includes('none') ?? false;
}

/** What stands behind the key goes, its comment stays, and `lines` come below it. */
function replacement(tree: SyntaxTree, entry: Entry, title: string, lines: string, snippet: boolean): Fix {
  const value = tree.rangeOf(entry.value.span) ?? { start: 0, end: 0 };
  const from = tree.text.slice(0, value.start).trimEnd().length;
  const end = Math.max(contentLineEnd(tree, entry.value.span), value.start);
  const eol = eolOf(tree.text);
  const newText = `\n${lines}`.replaceAll('\n', eol);
  const to = Math.max(from, tree.text.slice(0, value.end).trimEnd().length);
  return {
    title,
    edits: [
      { span: tree.spanAt(from, to), newText: '' },
      { span: tree.spanAt(end, end), newText, ...(snippet && { snippet }) },
    ],
  };
}
