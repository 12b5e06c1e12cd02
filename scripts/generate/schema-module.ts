import { childModels, type Model, sharedModels } from './model';

/** The plain fields of a node, in the order in which they are written. */
const FIELDS = [
  'title',
  'description',
  'why',
  'state',
  'pitfall',
  'examples',
  'values',
  'words',
  'choices',
  'refersTo',
  'required',
  'oneOrMany',
  'skeleton',
  'mustState',
  'section',
  'later',
] as const satisfies readonly (keyof Model)[];

/**
 * The schema as the library reads it, as a module's text. A node that stands in several places is a constant of its
 * own; one that holds itself, as a clause holds clauses, is reached by a getter.
 */
export function schemaModule(root: Model): string {
  const names = sharedModels(root, (model) => childModels(model).length > 0 || JSON.stringify(model).length > 200);
  const begun = new Set<Model>();
  const constants: string[] = [];

  const define = (model: Model, name: string): void => {
    if (begun.has(model)) return;
    begun.add(model);
    const text = literal(model);
    finished.add(model);
    constants.push(`const ${name}: SchemaNode = ${text};\n`);
  };
  const finished = new Set<Model>();

  const field = (key: string, model: Model): string => {
    const name = names.get(model);
    if (name === undefined) return `${key}: ${literal(model)}`;
    define(model, name);
    return finished.has(model) ? `${key}: ${name}` : `get ${key}() {\nreturn ${name};\n}`;
  };

  const literal = (model: Model): string => {
    const plain = FIELDS.flatMap((key) => (model[key] === undefined ? [] : [`${key}: ${JSON.stringify(model[key])}`]));
    const properties = model.properties?.map(
      ({ key, node }) => `{ key: ${JSON.stringify(key)}, ${field('node', node)} }`,
    );
    const patterns = model.patterns?.map(
      ({ pattern, node }) => `{ pattern: ${JSON.stringify(pattern)}, ${field('node', node)} }`,
    );
    const nested = [
      ...(properties ? [`properties: [\n${properties.join(',\n')},\n]`] : []),
      ...(patterns ? [`patterns: [${patterns.join(', ')}]`] : []),
      ...(model.additional ? [field('additional', model.additional)] : []),
      ...(model.items ? [field('items', model.items)] : []),
    ];
    return `{\n${[...plain, ...nested].join(',\n')},\n}`;
  };

  const whole = literal(root);
  return `// Generated from schemas/source by scripts/generate.mjs. Do not edit.
import type { SchemaNode } from './schema';

${constants.join('\n')}
/** What may be written in an agreement, from its root. */
export const schema: SchemaNode = ${whole};
`;
}
