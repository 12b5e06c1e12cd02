import type { ValueKindName } from '../../server/src/values/value';
import { camelCase, childModels, formsOf, type Model } from './model';

/** How each kind of value is held. */
const TYPES: Readonly<Record<ValueKindName, string>> = {
  duration: 'Duration',
  frequency: 'Frequency',
  percentage: 'Percentage',
  share: 'Share',
  money: 'Money',
  rate: 'Rate',
  quantity: 'Quantity',
  hours: 'Hours',
  date: 'CalendarDate',
  'yes-no': 'boolean',
  prose: 'Prose',
  id: 'string',
  'time-zone': 'string',
  language: 'string',
  country: 'string',
  currency: 'string',
  label: 'string',
  path: 'string',
};

/** What every bound map has: no key of the schema may have such a name. */
const RESERVED = ['is', 'place', 'entries'];
/** What stands in `DraftedMap`. */
const DRAFTED = ['title', 'text', 'also'];
const HELD_IN_VALUE = [
  'CalendarDate',
  'Duration',
  'Frequency',
  'Hours',
  'Money',
  'Percentage',
  'Quantity',
  'Rate',
  'Share',
];

/**
 * The TypeScript types of the bound agreement, as a module's text.
 *
 * @throws Error where a map has no name, or two different maps have the same
 */
export function factsModule(root: Model): string {
  const declarations = new Map<string, string>();
  const seen = new Set<Model>();
  const visit = (model: Model): void => {
    if (model.later || seen.has(model)) return;
    seen.add(model);
    const declared = declarationOf(model);
    if (declared) {
      const [name, text] = declared;
      const other = declarations.get(name);
      if (other !== undefined && withoutComments(other) !== withoutComments(text))
        throw new Error(`Two different types are called ${name}.`);
      if (other === undefined) declarations.set(name, text);
    }
    childModels(model).forEach(visit);
  };
  visit(root);
  const body = [...declarations.values()].join('\n');
  const used = HELD_IN_VALUE.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(body));
  return `// Generated from schemas/source by scripts/generate.mjs. Do not edit.
import type { ${used.join(', ')} } from '../values/value';
import type { BoundList, BoundMap, BoundRecord, Drafted, Fact, Prose } from './bound';

/** A section, group or item that may carry the author's own wording. */
export interface DraftedMap extends BoundMap, Drafted {
  /** Sentences or clauses of the author's own, after the drafted ones. */
  readonly also?: BoundList<Fact<Prose> | Clause>;
}

${body}`;
}

function declarationOf(model: Model): readonly [string, string] | undefined {
  if (model.choices && model.typeName) {
    return [model.typeName, `${comment(model, '')}export type ${model.typeName} = ${literals(model)};\n`];
  }
  if (!model.properties) return undefined;
  const name = nameOf(model);
  return [
    name,
    `${comment(model, '')}export interface ${name} extends ${isDrafted(model) ? 'DraftedMap' : 'BoundMap'} {\n${fieldsOf(model)}}\n`,
  ];
}

function fieldsOf(model: Model): string {
  const properties = model.properties ?? [];
  const reserved = properties.find(({ key }) => RESERVED.includes(camelCase(key)));
  if (reserved) throw new Error(`${model.title}: a key cannot be called "${reserved.key}".`);
  const inherited = isDrafted(model) ? DRAFTED : [];
  const fields = properties
    .filter(({ key, node }) => !node.later && !inherited.includes(key))
    .map(({ key, node }) => `${comment(node, '  ')}  readonly ${camelCase(key)}?: ${typeOf(node)};\n`);
  const further = model.additional ?? model.patterns?.[0]?.node;
  if (further) {
    fields.push(
      `${comment(further, '  ')}  readonly entries?: readonly { readonly key: string; readonly value: ${typeOf(further)} }[];\n`,
    );
  }
  return fields.join('');
}

function isDrafted(model: Model): boolean {
  return DRAFTED.every((key) => model.properties?.some((property) => property.key === key));
}

function typeOf(model: Model): string {
  const forms = formsOf(model);
  const types = [
    ...(forms.scalar ? [`Fact<${scalarType(model)}>`] : []),
    ...(forms.map ? [model.properties ? nameOf(model) : `BoundRecord<${typeOf(authorsOwn(model))}>`] : []),
    ...(model.items ? [`BoundList<${typeOf(model.items)}>`] : []),
  ];
  return types.join(' | ');
}

function authorsOwn(model: Model): Model {
  const own = model.additional ?? model.patterns?.[0]?.node;
  if (!own) throw new Error(`${model.title}: a map says nothing of its keys.`);
  return own;
}

function scalarType(model: Model): string {
  if (model.choices && model.typeName) return model.typeName;
  const types = [...new Set((model.values ?? []).map((kind) => TYPES[kind]))];
  return types.includes('string') || literals(model) === ''
    ? types.join(' | ')
    : [...types, literals(model)].join(' | ');
}

function literals(model: Model): string {
  const words = [...(model.choices ?? []).map(({ word }) => word), ...(model.words ?? [])];
  return words.map((word) => `'${word}'`).join(' | ');
}

function nameOf(model: Model): string {
  if (!model.typeName) throw new Error(`${model.title}: a map needs an x-type.`);
  return model.typeName;
}

function comment(model: Model, margin: string): string {
  return `${margin}/** ${model.description.trim().replace(/\s+/gu, ' ').replaceAll('*/', '* /')} */\n`;
}

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*\*.*\n/gmu, '');
}
