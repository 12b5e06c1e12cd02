import { propertyOf, type SchemaNode } from './schema';

/**
 * What the schema says of `path` (`response-time.after-hours.charge`); items of lists are passed through, whether the path
 * names one (`priorities.levels.P1.respond`) or not. Undefined where the format has no such place.
 */
export function schemaAt(root: SchemaNode, path: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const segment of path === '' ? [] : path.split('.')) {
    if (!node) return undefined;
    const own: SchemaNode | undefined = propertyOf(node, segment);
    node = own ?? (node.items && (propertyOf(node.items, segment) ?? node.items));
  }
  return node;
}
