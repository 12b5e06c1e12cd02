/** A JSON Schema as plain data. */
export type Structure = { readonly [keyword: string]: unknown };

/**
 * Moves every sub-schema that occurs more than once, and is worth it, to a definition of its own, so that the code made
 * of it exists once. `refTo` writes the reference to a definition.
 */
export function hoistRepeated(
  schemas: readonly Structure[],
  refTo: (name: string) => string,
): { readonly schemas: readonly Structure[]; readonly definitions: Readonly<Record<string, Structure>> } {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (!isObject(value)) return;
    if (isWorthIt(value)) {
      const text = JSON.stringify(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if ((counts.get(text) ?? 0) > 1) return;
    }
    Object.values(value).forEach(count);
  };
  schemas.forEach(count);

  const names = new Map<string, string>();
  const definitions: Record<string, Structure> = {};
  const replaceIn = (value: Structure): Structure =>
    Object.fromEntries(Object.entries(value).map(([key, child]) => [key, isObject(child) ? replace(child) : child]));
  const replace = (value: Structure): Structure => {
    const text = JSON.stringify(value);
    if (!isWorthIt(value) || (counts.get(text) ?? 0) < 2) return replaceIn(value);
    const known = names.get(text);
    if (known !== undefined) return { $ref: refTo(known) };
    const name = `repeated-${names.size + 1}`;
    names.set(text, name);
    definitions[name] = replaceIn(value);
    return { $ref: refTo(name) };
  };
  return { schemas: schemas.map(replaceIn), definitions };
}

function isObject(value: unknown): value is Structure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only a schema of a map or a list makes more code than a call. */
function isWorthIt(value: Structure): boolean {
  return Array.isArray(value.type) && ('properties' in value || 'items' in value || 'additionalProperties' in value);
}
