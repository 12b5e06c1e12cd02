import type { SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { StandardClause } from '../../protocol';
import { insertions } from '../../rules/insertion';
import type { Edit } from '../../syntax/finding';
import { type Entry, entryOf, resolved } from '../../syntax/node';
import { startOf } from '../../syntax/span';
import { rangeOf } from '../positions';
import { nextItem } from './next-item';

/**
 * Every part that an agreement may have, in the order of the format, at the place where it would stand. Of a list that is
 * there already (clauses, schedules, documents) it is one more item; of another part that is there, its place alone.
 */
export function standardClausesFor(document: OpenDocument, analysis: Analysis): readonly StandardClause[] {
  const clause = (node: SchemaNode, edit: Edit, present: boolean): StandardClause => ({
    label: node.title,
    description: firstSentence(node.description),
    snippet: edit.newText,
    range: rangeOf(document, analysis, edit.span),
    present,
  });
  return (schema.properties ?? []).flatMap(({ key, node }) => {
    if (!isPart(key, node)) return [];
    const entry = entryOf(analysis.tree.root, key);
    const [insertion] = insertions(analysis.tree, [{ path: key }]);
    if (insertion !== undefined) return [clause(node, insertion, false)];
    if (entry === undefined) return [];
    return [
      clause(node, { span: startOf(entry.key.span), newText: '' }, true),
      ...oneMore(entry, node, analysis, clause),
    ];
  });
}

/** Parts are printed as a whole; what only sets a value is none. */
function isPart(key: string, node: SchemaNode): boolean {
  return !node.later && key !== 'style' && (node.properties ?? node.items ?? node.additional) !== undefined;
}

function oneMore(
  { value }: Entry,
  { items }: SchemaNode,
  { tree }: Analysis,
  clause: (node: SchemaNode, edit: Edit, present: boolean) => StandardClause,
): readonly StandardClause[] {
  const list = resolved(value);
  if (list.kind !== 'list' || list.flow || items?.skeleton === undefined) return [];
  return [clause(items, nextItem(tree, list, items.skeleton), false)];
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/su.exec(text)?.[0] ?? text;
}
