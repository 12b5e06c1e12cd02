import { describe, expect, it } from 'vitest';
import { propertyOf, type SchemaNode } from '../../server/src/agreement/schema';
import { schema } from '../../server/src/agreement/schema.generated';
import { clauseOf, clauses } from '../../server/src/clauses/registry';
import { MANDATORY_SECTIONS } from './mandatory-sections';

/** What the schema says of a path of known keys; undefined where it knows no such path. */
function described(path: string): SchemaNode | undefined {
  return path.split('.').reduce<SchemaNode | undefined>((node, key) => node && propertyOf(node, key), schema);
}

describe('the registry', () => {
  it('holds the eight sections in the order of the format', () => {
    expect(clauses.filter((clause) => clause.mandatory).map((clause) => clause.key)).toEqual(MANDATORY_SECTIONS);
  });

  it('finds a clause by its key', () => {
    expect(clauseOf('availability')?.heading).toBe('Availability');
    expect(clauseOf('clauses')).toBeUndefined();
  });

  it('asks for nothing that the schema does not know or does not ask for', () => {
    for (const { path } of clauses.flatMap((clause) => clause.mustState)) {
      expect(described(path)?.mustState, path).toBe(true);
    }
  });

  it('defines its terms at paths that the schema knows, each term once', () => {
    const terms = clauses.flatMap((clause) => clause.terms);
    for (const { path } of terms) expect(described(path), path).toBeDefined();
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  });
});
