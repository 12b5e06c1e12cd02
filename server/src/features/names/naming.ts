import type { Names } from '../../agreement/names/names';
import type { NameKey, Occurrence } from '../../agreement/names/occurrence';
import type { Analysis } from '../../analysis';
import { anchorAt } from '../../syntax/anchors';
import type { OffsetRange } from '../../syntax/span';
import { siteOf } from '../site';

/** A name under the cursor, with everywhere that what it names is named. Offsets of the text, each list in its order. */
export interface Naming {
  /** The characters under the cursor. */
  readonly origin: OffsetRange;
  /** Where this very name is declared; several where by mistake two items have one id. */
  readonly definitions: readonly Definition[];
  /** Where it, or what else names the same, is declared. */
  readonly declarations: readonly OffsetRange[];
  readonly references: readonly OffsetRange[];
}

/** Where something is declared: its name, and all that is said of it. */
export interface Definition {
  readonly name: OffsetRange;
  readonly whole: OffsetRange;
}

/**
 * What is named at `offset`: an anchor, an id, a term, a segment of a path, or else the field whose key stands there.
 * `party` decides for a key that names a party and is a field as well, such as `provider` among the responsibilities.
 */
export function namingAt(analysis: Analysis, offset: number, party: 'party' | 'field' = 'field'): Naming | undefined {
  return anchorNaming(analysis, offset) ?? nameNaming(analysis, offset, party);
}

function anchorNaming({ tree }: Analysis, offset: number): Naming | undefined {
  const anchor = anchorAt(tree, offset);
  if (!anchor) return undefined;
  const { declared, aliases } = anchor;
  const origin = [...(declared ? [declared] : []), ...aliases].find(
    ({ start, end }) => start - 1 <= offset && offset <= end,
  );
  if (!origin) return undefined;
  const declarations = declared ? [declared] : [];
  return { origin, definitions: declarations.map(asDefinition), declarations, references: aliases };
}

function nameNaming(analysis: Analysis, offset: number, party: 'party' | 'field'): Naming | undefined {
  const { names, tree } = analysis;
  const [found] = names.at(offset);
  const field = found === undefined || found.how === 'party' ? fieldAt(analysis, offset) : undefined;
  const isField = field !== undefined && (!found || (party === 'field' && names.references(field.key) > 0));
  const key = isField ? field.key : found?.named;
  const origin = isField ? field.origin : found && tree.rangeOf(found.span);
  if (key === undefined || origin === undefined) return undefined;
  const family = familyOf(key, names);
  const occurrences = family.flatMap((member) => names.of(member));
  const rangesAs = (as: Occurrence['as'], more: readonly OffsetRange[] = []) =>
    inOrder([...occurrences.flatMap((found) => (found.as === as ? (tree.rangeOf(found.span) ?? []) : [])), ...more]);
  return {
    origin,
    definitions: definitionsOf(key, analysis),
    declarations: rangesAs(
      'declaration',
      family.flatMap((member) => fieldKeyOf(member, analysis)),
    ),
    references: rangesAs('reference'),
  };
}

/** The field of the format whose key stands at `offset`. */
function fieldAt({ tree, names }: Analysis, offset: number): { key: NameKey; origin: OffsetRange } | undefined {
  const site = siteOf(tree, tree.trailAt(offset));
  const origin = site?.onKey && site.entry ? tree.rangeOf(site.entry.key.span) : undefined;
  if (!site || !origin || offset < origin.start || offset > origin.end) return undefined;
  return names.named(site.path) ? { key: site.path, origin } : undefined;
}

/** Whatever names the same: a party and a document by path and by the terms for them, a field by the terms that it defines. */
function familyOf(key: NameKey, names: Names): readonly NameKey[] {
  const named = names.named(key);
  if (!named) return [key];
  const isOneThing = named.is === 'place' || named.term.by === 'party' || named.term.by === 'document';
  return isOneThing ? [...new Set([named.path, key, ...names.termsFor(named.path)])] : [key];
}

/** Where `key` is declared by a name of its own; else the key, or the item, that it is. */
function definitionsOf(key: NameKey, analysis: Analysis): readonly Definition[] {
  const { names, tree } = analysis;
  const declared = names.of(key).filter(({ as }) => as === 'declaration');
  const named = names.named(key);
  const fallback = named?.is === 'term' ? named.term.span : named?.bound.place.at;
  const spans = declared.length > 0 || !fallback ? declared.map(({ span }) => span) : [fallback];
  const content = named?.is === 'term' ? named.term.bound : named?.bound;
  return spans.flatMap((span) => {
    const name = tree.rangeOf(span);
    const below = content && tree.rangeOf(content.place.node.span);
    return name ? [{ name, whole: below ? around(name, below) : name }] : [];
  });
}

/** The key by which `key` is declared where nothing else does; an item without an id has none. */
function fieldKeyOf(key: NameKey, { names, tree }: Analysis): readonly OffsetRange[] {
  if (names.of(key).some(({ as }) => as === 'declaration')) return [];
  const named = names.named(key);
  const bound = named?.is === 'term' ? named.term.bound : named?.bound;
  if (!bound || bound.place.at === bound.place.node.span) return [];
  return [tree.rangeOf(bound.place.at) ?? []].flat();
}

function asDefinition(name: OffsetRange): Definition {
  return { name, whole: name };
}

function around(a: OffsetRange, b: OffsetRange): OffsetRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The ranges in the order of the text, each once. */
function inOrder(ranges: readonly OffsetRange[]): readonly OffsetRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    (range, index) => range.start !== sorted[index - 1]?.start || range.end !== sorted[index - 1]?.end,
  );
}
