import { type Fact, isProse } from '../agreement/bound';
import { firstSegment } from '../agreement/path';
import type { Paths } from '../agreement/paths';
import type { SchemaNode } from '../agreement/schema';
import type { Visited } from '../agreement/visited';
import type { Span } from '../syntax/span';
import type { Places } from './rule';

/** Where a path is wanted: a reference in a text, or a field that names an id or a path. */
export interface Want {
  readonly fact: Fact<unknown>;
  readonly meant: SchemaNode;
  readonly path: string;
  readonly span: Span;
}

/** The paths that a section wants and that begin alike. */
export interface WantedPaths {
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

/** One of `paths` must lead somewhere, or else none of `wants` is satisfied. */
interface Wanted {
  readonly paths: readonly string[];
  readonly wants: readonly Want[];
}

/** The paths that the places of one section want, together with those that begin with the same segment. */
export function wantedPaths(places: Places): readonly WantedPaths[] {
  const inTexts = new Map<string, Want[]>();
  const groups = new Map<string, Wanted[]>();
  const add = (wanted: Wanted) => {
    const segments = wanted.paths.map(firstSegment).join(' ');
    const group = groups.get(segments);
    if (group) group.push(wanted);
    else groups.set(segments, [wanted]);
  };
  for (const { bound: fact, schema: meant } of places) {
    if (fact.is !== 'fact') continue;
    if (!isProse(fact.value)) {
      const want = { fact, meant, path: fact.text, span: fact.place.node.span };
      add({ paths: wantedBy(fact, meant), wants: [want] });
      continue;
    }
    for (const { reference, span } of fact.value.references) {
      for (const { path, span: at } of reference.paths) {
        const want = { fact, meant, path, span: at ?? span ?? fact.place.node.span };
        const others = inTexts.get(path);
        if (others) others.push(want);
        else inTexts.set(path, [want]);
      }
    }
  }
  for (const [path, wants] of inTexts) add({ paths: [path], wants });
  return [...groups.values()].map(asWanted);
}

function asWanted(all: readonly Wanted[]): WantedPaths {
  const segments = [...new Set(all.flatMap(({ paths }) => paths.map(firstSegment)))];
  let known: { readonly grounds: readonly unknown[]; readonly deadEnds: readonly Want[] } | undefined;
  return {
    deadEnds(paths) {
      const grounds = segments.map((segment) => paths.groundOf(segment));
      if (known?.grounds.every((ground, index) => ground === grounds[index])) return known.deadEnds;
      const open = all.filter((wanted) => !wanted.paths.some((path) => paths.resolve(path) !== undefined));
      known = { grounds, deadEnds: open.flatMap(({ wants }) => wants) };
      return known.deadEnds;
    },
  };
}

/** The paths of which a field must name one; none where it says in words what it may say in words. */
function wantedBy(fact: Fact<unknown>, { refersTo = [], values = [], words = [] }: SchemaNode): readonly string[] {
  const { value, text } = fact;
  if (typeof value !== 'string' || words.includes(value)) return [];
  // `sections` are the agreement's own sections and lists of clauses; else a list is the path of what has the ids.
  const ids = refersTo.map((list) => (list === 'sections' ? text : `${list}.${text}`));
  return values.includes('path') ? [...ids, text] : ids;
}
