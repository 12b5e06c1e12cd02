import type { SchemaNode } from '../../server/src/agreement/schema';
import { schema } from '../../server/src/agreement/schema.generated';
import type { Step } from './published';

/** A node of the schema and the way to it. */
export interface SchemaPlace {
  readonly steps: readonly Step[];
  readonly node: SchemaNode;
}

/** Every place of the schema once; what repeats itself, as clauses within clauses do, is walked once. */
export const places: readonly SchemaPlace[] = collect(schema, [], []);

function collect(node: SchemaNode, steps: readonly Step[], above: readonly SchemaNode[]): readonly SchemaPlace[] {
  if (above.includes(node)) return [];
  const within = [...above, node];
  const at = (step: Step, child: SchemaNode) => collect(child, [...steps, step], within);
  return [
    { steps, node },
    ...(node.properties ?? []).flatMap(({ key, node: child }) => (isRepeated(key, steps) ? [] : at(key, child))),
    ...(node.patterns ?? []).flatMap(({ node: child }) => at('*', child)),
    ...(node.additional ? at('*', node.additional) : []),
    ...(node.items ? at('[]', node.items) : []),
  ];
}

/** The shared keys of own wording stand nearly everywhere and are the same; those of `term` stand for all. */
function isRepeated(key: string, steps: readonly Step[]): boolean {
  return ['also', 'when'].includes(key) && steps[0] !== 'term';
}
