import { parse } from 'yaml';
import { kinds } from '../../server/src/values/kinds';
import type { ValueKindName } from '../../server/src/values/value';
import type { Structure } from './hoist';
import { childModels, formsOf, type Model, sharedModels } from './model';

/** Kinds that YAML may read as something else than a string: `01234567`, `1.10`, `NO`. */
const ALSO_READ_AS: Partial<Record<ValueKindName, readonly string[]>> = {
  label: ['number', 'boolean'],
  prose: ['number', 'boolean'],
  'yes-no': ['boolean'],
  country: ['boolean'],
};

type Names = ReadonlyMap<Model, string>;

/** The JSON Schema that any YAML editor can use, as a file's text. */
export function publishedSchema(root: Model): string {
  const names = sharedModels(root, (model) => childModels(model).length > 0);
  const definitions = Object.fromEntries([...names].map(([model, name]) => [name, nodeOf(model, names)]));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from schemas/source by scripts/generate.mjs. Do not edit.',
    ...nodeOf(root, names),
    $defs: definitions,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function nodeOf(model: Model, names: Names): Structure {
  const markdown = markdownOf(model);
  const texts = {
    title: model.title,
    description: model.description,
    ...(markdown === model.description ? {} : { markdownDescription: markdown }),
    ...(model.examples.length > 0 ? { examples: model.examples.map((example) => parse(example)) } : {}),
  };
  const { items } = model;
  if (!model.oneOrMany || !items) return { ...texts, ...formOf(model, names) };
  const list = { type: 'array', items: referenceOr(items, names) };
  const words = model.words ? [{ enum: model.words }] : [];
  // A list stands in the same place as its one item, so what is said of scalars and maps must not be asked of lists.
  if (formsOf(items).map || items.choices) return { ...texts, anyOf: [...words, referenceOr(items, names), list] };
  const scalar = scalarForm({ ...items, words: [...(model.words ?? []), ...(items.words ?? [])] });
  return { ...texts, ...scalar, ...list, type: [...scalar.type, 'array'] };
}

function formOf(model: Model, names: Names): Structure {
  const { scalar, map, list } = formsOf(model);
  if (scalar && !map && !list && !model.values) return { enum: wordsOf(model).flatMap(readings) };
  const written = scalar ? scalarForm(model) : { type: [] };
  const types = [...written.type, ...(map ? ['object'] : []), ...(list ? ['array'] : [])];
  return {
    ...written,
    type: types.length === 1 ? types[0] : types,
    ...(map ? mapForm(model, names) : {}),
    ...(model.items ? { items: referenceOr(model.items, names) } : {}),
  };
}

function scalarForm(model: Model): { readonly type: readonly string[]; readonly pattern?: string } {
  const values = model.values ?? [];
  const also = values.flatMap((kind) => ALSO_READ_AS[kind] ?? []);
  const patterns = values.map((kind) => kinds[kind].pattern);
  const words = wordsOf(model);
  const all = [...patterns, ...(words.length > 0 ? [`^(?:${words.join('|')})$`] : [])];
  const type = [...new Set(['string', ...also])];
  return patterns.includes('') ? { type } : { type, pattern: all.length === 1 ? all[0] : joined(all) };
}

function joined(patterns: readonly string[]): string {
  return patterns.map((pattern) => `(?:${pattern})`).join('|');
}

function mapForm(model: Model, names: Names): Structure {
  const patterns = (model.patterns ?? []).map(({ pattern, node }) => [pattern, referenceOr(node, names)]);
  return {
    ...(model.properties
      ? { properties: Object.fromEntries(model.properties.map(({ key, node }) => [key, referenceOr(node, names)])) }
      : {}),
    patternProperties: { '^x-': true, ...Object.fromEntries(patterns) },
    additionalProperties: model.additional ? referenceOr(model.additional, names) : false,
    ...(model.required ? { required: model.required } : {}),
  };
}

function referenceOr(model: Model, names: Names): Structure {
  const name = names.get(model);
  return name === undefined ? nodeOf(model, names) : { $ref: `#/$defs/${name}` };
}

function wordsOf(model: Model): readonly string[] {
  return [...(model.choices ?? []).map(({ word }) => word), ...(model.words ?? [])];
}

/** What YAML may make of a word: `yes` is true to older tools, `1` a number to all. */
function readings(word: string): readonly (string | number | boolean)[] {
  if (word === 'yes') return [word, true];
  if (word === 'no') return [word, false];
  return /^\d+$/u.test(word) ? [Number(word)] : [word];
}

function markdownOf({ description, choices, why, state, pitfall }: Model): string {
  const said = choices?.map(({ word, description: meaning }) => `- \`${word}\`: ${meaning}`).join('\n');
  return [description, said, why, state, pitfall && `**Pitfall:** ${pitfall}`]
    .filter((part) => part !== undefined)
    .join('\n\n');
}
