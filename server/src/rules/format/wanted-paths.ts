import { type Fact, isProse } from '../../agreement/bound';
import { firstSegment } from '../../agreement/path';
import type { Paths } from '../../agreement/paths';
import type { SchemaNode } from '../../agreement/schema';
import type { Visited } from '../../agreement/visited';
import type { Span } from '../../syntax/span';

/** Where a path is wanted: a reference in a text, or a field that names an id or a path. */
export interface Want {
  readonly fact: Fact<unknown>;
  readonly meant: SchemaNode;
  readonly path: string;
  readonly span: Span;
}

/** What is wanted at one place or more. */
export interface Wants {
  /** The first segments of all that is wanted. */
  readonly segments: ReadonlySet<string>;
  /** Those that lead nowhere. Where nothing has changed that they could lead to, nothing is looked for. */
  deadEnds(paths: Paths): readonly Want[];
}

/** Whether a place wants paths that must lead somewhere. */
export function wantsPaths({ bound, schema }: Visited): boolean {
  return (
    bound.is === 'fact' &&
    (isProse(bound.value) ? bound.value.references.length > 0 : wantedBy(bound, schema).length > 0)
  );
}

/** What is wanted at `place`. */
export function wantsAt({ bound: fact, schema: meant }: Visited): Wants {
  const wanted = fact.is === 'fact' ? wantedAt(fact, meant) : [];
  const segments = new Set(wanted.flatMap(({ paths }) => paths.map(firstSegment)));
  return remembering(segments, (paths) =>
    wanted.filter((one) => !one.paths.some((path) => paths.resolve(path) !== undefined)).map(({ want }) => want),
  );
}

/** What is wanted at any of several places. */
export function allWants(parts: readonly Wants[]): Wants {
  const segments = new Set<string>();
  for (const part of parts) for (const segment of part.segments) segments.add(segment);
  return remembering(segments, (paths) => {
    const all: Want[] = [];
    for (const part of parts) for (const want of part.deadEnds(paths)) all.push(want);
    return all;
  });
}

/** What `find` finds, as long as paths that begin with `segments` lead where they led. */
function remembering(segments: ReadonlySet<string>, find: Wants['deadEnds']): Wants {
  let known: { readonly names: readonly unknown[]; readonly deadEnds: readonly Want[] } | undefined;
  const stillHolds = (paths: Paths, names: readonly unknown[]): boolean => {
    let index = 0;
    for (const segment of segments) if (paths.namesOf(segment) !== names[index++]) return false;
    return true;
  };
  return {
    segments,
    deadEnds(paths) {
      if (known && stillHolds(paths, known.names)) return known.deadEnds;
      const deadEnds = find(paths);
      known = { names: [...segments].map((segment) => paths.namesOf(segment)), deadEnds };
      return deadEnds;
    },
  };
}

/** One of `paths` must lead somewhere, or else `want` is not satisfied. */
interface Wanted {
  readonly paths: readonly string[];
  readonly want: Want;
}

function wantedAt(fact: Fact<unknown>, meant: SchemaNode): readonly Wanted[] {
  if (!isProse(fact.value)) {
    const want = { fact, meant, path: fact.text, span: fact.place.node.span };
    return [{ paths: wantedBy(fact, meant), want }];
  }
  return fact.value.references.flatMap(({ reference, span }) =>
    reference.paths.map(({ path, span: at }) => {
      return { paths: [path], want: { fact, meant, path, span: at ?? span ?? fact.place.node.span } };
    }),
  );
}

/** The paths of which a field must name one; none where it says in words what it may say in words. */
function wantedBy({ value, text }: Fact<unknown>, { refersTo, values, words }: SchemaNode): readonly string[] {
  const wantsPath = values?.includes('path') === true;
  if (typeof value !== 'string' || !(refersTo || wantsPath) || words?.includes(value)) return NONE;
  // `sections` are the agreement's own sections and lists of clauses; else a list is the path of what has the ids.
  const ids = (refersTo ?? NONE).map((list) => (list === 'sections' ? text : `${list}.${text}`));
  return wantsPath ? [...ids, text] : ids;
}

const NONE: readonly never[] = [];
