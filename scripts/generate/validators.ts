import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hoistRepeated, type Structure } from './hoist';
import { childModels, formsOf, type Model, sharedModels } from './model';

/** The validators as ECMAScript, and their types. */
export interface ValidatorFiles {
  readonly code: string;
  readonly types: string;
}

const SCALAR = ['string', 'number', 'boolean'];
const HEADER = 'root';
/** Keys that no one judges. */
const AUTHORS_OWN = '^x-';
const SCALAR_REF = 'shared#/$defs/scalar';

/**
 * Validation as plain functions, one for the header and one for each section, so that nothing is compiled at run time.
 * They judge structure alone: which keys there are, which are required, and where a map or a list stands. What a scalar
 * says is judged when it is bound, and an empty value is not yet written, never wrong.
 */
export async function validatorFiles(root: Model, projectRoot: string): Promise<ValidatorFiles> {
  const shared = sharedModels(root, (model) => childModels(model).length > 0);
  const sections = (root.properties ?? []).filter(({ node }) => childModels(node).length > 0 && !node.later);
  const whole = [
    Object.fromEntries([...shared].map(([model, name]) => [name, structureOf(model, shared)])),
    ...sections.map(({ key, node }) => ({ $id: key, ...referenceOr(node, shared) })),
  ];
  const {
    schemas: [named = {}, ...bySection],
    definitions,
  } = hoistRepeated(whole, (name) => `shared#/$defs/${name}`);
  const scalar = { type: [...SCALAR, 'null'] };
  const schemas = [
    { $id: 'shared', $defs: { scalar, ...named, ...definitions } },
    { $id: HEADER, ...headerOf(root) },
    ...bySection,
  ];
  const keys = [HEADER, ...sections.map(({ key }) => key)];
  return { code: await standalone(schemas, keys, projectRoot), types: typesOf(keys) };
}

type Shared = ReadonlyMap<Model, string>;

function structureOf(model: Model, shared: Shared): Structure {
  const forms = formsOf(model);
  const item = model.oneOrMany && model.items ? structureOf(model.items, shared) : {};
  const scalar = forms.scalar || (model.oneOrMany && model.items && formsOf(model.items).scalar);
  const map = forms.map || (model.oneOrMany && model.items && formsOf(model.items).map);
  const types = [...(scalar ? SCALAR : []), ...(map ? ['object'] : []), ...(forms.list ? ['array'] : []), 'null'];
  return {
    ...item,
    type: types,
    ...(forms.map ? mapOf(model, shared) : {}),
    ...(model.items ? { items: referenceOr(model.items, shared) } : {}),
  };
}

/**
 * Most keys of a map hold mere scalars, which are all judged alike: one pattern names them together, which makes half the
 * code of a schema for each.
 */
function mapOf(model: Model, shared: Shared): Structure {
  const properties = model.properties ?? [];
  const scalars = properties.filter(({ node }) => isMereScalar(node)).map(({ key }) => key);
  const others = properties.filter(({ node }) => !isMereScalar(node));
  const patterns = (model.patterns ?? []).map(({ pattern, node }) => [pattern, referenceOr(node, shared)]);
  return {
    ...(others.length > 0
      ? {
          properties: Object.fromEntries(others.map(({ key, node }) => [key, node.later || referenceOr(node, shared)])),
        }
      : {}),
    patternProperties: {
      [AUTHORS_OWN]: true,
      ...(scalars.length > 0 ? { [`^(?:${scalars.join('|')})$`]: { $ref: SCALAR_REF } } : {}),
      ...Object.fromEntries(patterns),
    },
    additionalProperties: model.additional ? referenceOr(model.additional, shared) : false,
    ...(model.required ? { required: model.required } : {}),
  };
}

function isMereScalar(node: Model): boolean {
  return !node.later && childModels(node).length === 0;
}

function referenceOr(model: Model, shared: Shared): Structure {
  const name = shared.get(model);
  return name === undefined ? structureOf(model, shared) : { $ref: `shared#/$defs/${name}` };
}

/** The root without its sections, each of which has a validator of its own, and a finding of its own where it is absent. */
function headerOf(root: Model): Structure {
  const properties = root.properties ?? [];
  const sections = new Set(properties.filter(({ node }) => node.section !== undefined).map(({ key }) => key));
  const scalars = properties.filter(({ node }) => isMereScalar(node)).map(({ key }) => key);
  const others = properties.filter(({ node }) => !isMereScalar(node)).map(({ key }) => [key, true]);
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(others),
    patternProperties: {
      [AUTHORS_OWN]: true,
      [`^(?:${scalars.join('|')})$`]: { $ref: SCALAR_REF },
      ...Object.fromEntries((root.patterns ?? []).map(({ pattern }) => [pattern, true])),
    },
    additionalProperties: false,
    required: root.required?.filter((key) => !sections.has(key)) ?? [],
  };
}

/** ajv's code for all of them, bundled so that it needs nothing but itself. */
async function standalone(
  schemas: readonly Structure[],
  keys: readonly string[],
  projectRoot: string,
): Promise<string> {
  // Its packages are CommonJS whose default export differs by loader.
  const require = createRequire(join(projectRoot, 'package.json'));
  // The few keywords used here mean the same in every draft; the older one makes less code of them.
  const { default: Ajv } = require('ajv') as typeof import('ajv');
  const { default: standaloneCode } = require('ajv/dist/standalone') as typeof import('ajv/dist/standalone');
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strictTypes: false,
    schemas: [...schemas],
    code: { source: true, esm: true, optimize: 1 },
  });
  const names = Object.fromEntries(keys.map((key) => [exportName(key), key]));
  const bundle = await build({
    stdin: { contents: standaloneCode(ajv, names), resolveDir: projectRoot, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  const [file] = bundle.outputFiles;
  return `// Generated from schemas/source by scripts/generate.mjs. Do not edit.\n${file?.text ?? ''}`;
}

function exportName(key: string): string {
  return `validate_${key.replaceAll('-', '_')}`;
}

function typesOf(keys: readonly string[]): string {
  return `// Generated from schemas/source by scripts/generate.mjs. Do not edit.
/** What ajv leaves behind on a function when it refuses its argument. */
export interface RawError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RawValidator {
  (data: unknown): boolean;
  readonly errors?: readonly RawError[] | null;
}

${keys.map((key) => `export const ${exportName(key)}: RawValidator;`).join('\n')}
`;
}
