/** True where both would be written as the same JSON, whatever the order of their fields. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]))
    );
  }
  return sameFields(a, b) && sameFields(b, a);
}

/** True where `b` has every field of `a`. A field without a value is none. */
function sameFields(a: object, b: object): boolean {
  const other: Partial<Record<string, unknown>> = { ...b };
  return Object.entries(a).every(([name, value]) => sameJson(value, other[name]));
}
