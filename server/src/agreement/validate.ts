import type { RawError, RawValidator } from './validators.generated';
import * as generated from './validators.generated';

/** A fault in the shape of an agreement: what its keys and lists are, never what its values say. */
export interface StructuralError {
  /** `additionalProperties`: an unknown key; `required`: a missing one; `type`: a map, list or scalar in the wrong place. */
  readonly keyword: 'additionalProperties' | 'required' | 'type';
  /** The way from the data to the fault; numbers for items of lists. Of the map, where a key is unknown or missing. */
  readonly path: readonly (string | number)[];
  /** The unknown or missing key. */
  readonly key?: string;
}

/**
 * What is wrong with the shape of `data`, which stands under `key` of an agreement; `root` judges the keys of the
 * agreement itself, but nothing below them. A key without a validator of its own holds a scalar. What is not there (null)
 * is never wrong. Never throws.
 */
export function validate(key: string, data: unknown): readonly StructuralError[] {
  const validator = validatorOf(key.startsWith('clauses-') ? 'clauses' : key);
  if (!validator) return isScalar(data) ? [] : [{ keyword: 'type', path: [] }];
  if (validator(data)) return [];
  // The errors belong to the function and last until its next call.
  return (validator.errors ?? []).map((error) => structuralError(error, data));
}

/** Asked for by name, so that nothing of the validators is loaded before the first fault. */
function validatorOf(key: string): RawValidator | undefined {
  const validators: Readonly<Record<string, RawValidator | undefined>> = generated;
  return validators[`validate_${key.replaceAll('-', '_')}`];
}

function isScalar(data: unknown): boolean {
  return typeof data !== 'object' || data === null;
}

function structuralError({ keyword, instancePath, params }: RawError, data: unknown): StructuralError {
  const path = pathOf(instancePath, data);
  if (keyword === 'additionalProperties') return { keyword, path, key: String(params.additionalProperty) };
  if (keyword === 'required') return { keyword, path, key: String(params.missingProperty) };
  return { keyword: 'type', path };
}

/** A JSON pointer as steps. Only the data tells an item's number from a key that is a number. */
function pathOf(pointer: string, data: unknown): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let at: unknown = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  return path;
}
