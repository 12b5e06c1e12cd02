import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';

export const projectRoot = join(import.meta.dirname, '..', '..');

interface JsonSchema {
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema | true>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

/** The published schema as any YAML editor reads it. */
export const published = JSON.parse(readFileSync(join(projectRoot, 'schemas/msa.schema.json'), 'utf8')) as JsonSchema;

/** One step down: a key, `[]` for an item, `*` for a key of the author's own. */
export type Step = string;

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).addSchema(published, 'msa');

/** A validator of what stands at `steps`; undefined where the published schema knows no such place. */
export function validatorAt(steps: readonly Step[]): ValidateFunction | undefined {
  const pointer = steps.reduce<string | undefined>((at, step) => (at !== undefined ? below(at, step) : undefined), '');
  if (pointer === undefined) return undefined;
  return ajv.compile({ $ref: `msa#${pointer}` });
}

function below(pointer: string, step: Step): string | undefined {
  const [at, schema] = followed(pointer);
  for (const [index, variant] of (schema.anyOf ?? []).entries()) {
    const found = below(`${at}/anyOf/${index}`, step);
    if (found !== undefined && variant) return found;
  }
  if (step === '[]') return schema.items && `${at}/items`;
  if (step === '*') {
    const own = Object.keys(schema.patternProperties ?? {}).find((pattern) => pattern !== '^x-');
    if (typeof schema.additionalProperties === 'object') return `${at}/additionalProperties`;
    return own === undefined ? undefined : `${at}/patternProperties/${encodeURIComponent(own)}`;
  }
  return schema.properties && step in schema.properties ? `${at}/properties/${step}` : undefined;
}

function followed(pointer: string): readonly [string, JsonSchema] {
  const schema = pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, key) => (at as Readonly<Record<string, unknown>>)[decodeURIComponent(key)], published);
  const { $ref } = schema as JsonSchema;
  return $ref === undefined ? [pointer, schema as JsonSchema] : followed($ref.slice(1));
}
