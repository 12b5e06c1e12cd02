import type { Bound, BoundMap, Fact } from '../../../agreement/bound';
import { pathBelow } from '../../../agreement/path';
import type { Prose } from '../../../agreement/prose';
import { readProse } from '../../../agreement/read-prose';
import { propertyOf, type SchemaNode } from '../../../agreement/schema';
import { schema } from '../../../agreement/schema.generated';
import { schemaAt } from '../../../agreement/schema-at';
import type { Analysis } from '../../../analysis';
import type { Provision } from '../../../blocks/block';
import { draftingOn, groundOf } from '../../../clauses/drafting';
import { inquire } from '../../../clauses/inquiry';
import { clauseOf } from '../../../clauses/registry';
import { sectionProvision } from '../../../clauses/section';
import { lineStart } from '../../../syntax/line';
import { type MapNode, resolved } from '../../../syntax/node';
import { quote } from '../../../syntax/quote';
import { read } from '../../../syntax/read';
import type { Span } from '../../../syntax/span';
import type { Trail } from '../../../syntax/tree';
import { siteOf } from '../../site';
import type { ActionPlace } from '../action-source';

type Worded = BoundMap & { readonly text?: Fact<Prose> | undefined };

/** A section, a group or an item that is drafted, and may be said in the author's own words instead. */
export interface DraftedPlace {
  readonly path: string;
  readonly map: MapNode;
  readonly bound: Worded;
  /** Its section as it is drafted with `text` for the place's own words, or with none. */
  draft(text: Fact<Prose> | undefined): Provision;
}

/** The drafted place that begins on the line of the range: a section, a group or an item. */
export function draftedPlaceAt(place: ActionPlace): DraftedPlace | undefined {
  const { analysis, trail, range } = place;
  const { tree } = analysis;
  const line = lineStart(tree.text, range.start);
  for (let length = trail.length; length > 1; length -= 1) {
    const step = trail[length - 1];
    if (!step || resolved(step.node).kind !== 'map' || step.node.kind === 'alias') continue;
    const span: Span | undefined = step.via === 'key' ? step.entry.key.span : step.node.span;
    if (lineStart(tree.text, tree.rangeOf(span)?.start ?? -1) !== line) continue;
    const found = draftedPlace(siteOf(tree, trail.slice(0, length))?.path ?? '', analysis);
    if (found) return found;
  }
  return undefined;
}

/** The drafted place whose `text` the range stands at the key of. */
export function wordedPlaceAt({ analysis, trail }: ActionPlace): DraftedPlace | undefined {
  const last = trail.at(-1);
  if (last?.via !== 'key' || !last.onKey || last.entry.key.text !== 'text') return undefined;
  return draftedPlace(siteOf(analysis.tree, trailAbove(trail))?.path ?? '', analysis);
}

function trailAbove(trail: Trail) {
  return trail.slice(0, -1);
}

function draftedPlace(path: string, analysis: Analysis): DraftedPlace | undefined {
  const { agreement } = analysis;
  const node = schemaAt(schema, path);
  const [key = ''] = path.split('.', 1);
  const clause = clauseOf(key);
  const target = agreement.paths.resolve(path);
  const section = agreement.order.find((entry) => entry.key === key)?.bound;
  if (!node || !clause || !section || !isDrafted(node) || target?.kind !== 'bound') return undefined;
  const { bound } = target;
  // What is a row of a table has no words of its own.
  if (!analysis.numbering.placeOf(path)?.provision?.paths.includes(path)) return undefined;
  if (bound.is !== 'map' || bound.place.path !== path || bound.place.node.kind !== 'map') return undefined;
  return {
    path,
    map: bound.place.node,
    bound,
    draft: (text) => {
      const drafting = draftingOn(groundOf(agreement), inquire(agreement));
      return sectionProvision(clause, withText(section, bound, text), drafting);
    },
  };
}

/** What takes a text beside facts: a clause of the author's own has nothing but its text. */
function isDrafted(node: SchemaNode): boolean {
  const keys = node.properties ?? [];
  return (
    propertyOf(node, 'text')?.values?.includes('prose') === true &&
    keys.some(({ node: own }) => own.values?.some((kind) => kind !== 'prose' && kind !== 'label' && kind !== 'id'))
  );
}

/** `within` with `text` in place of that of `at`, which stands in it or is it. */
function withText(within: Bound, at: Worded, text: Fact<Prose> | undefined): Bound {
  if (within === at) return worded(at, text);
  const below = (child: unknown): unknown => (isOnTheWay(child, at) ? withText(child, at, text) : child);
  switch (within.is) {
    case 'fact':
      return within;
    case 'list':
      return { ...within, items: within.items.map(below) };
    case 'record':
      return { ...within, entries: within.entries.map((entry) => ({ ...entry, value: below(entry.value) })) };
    case 'map': {
      const fields = Object.entries(within).map(([name, field]) => [name, below(field)] as const);
      const entries = within.entries?.map((entry) => ({ ...entry, value: below(entry.value) }));
      return { ...Object.fromEntries(fields), ...(entries && { entries }) } as unknown as Bound;
    }
  }
}

function worded(map: Worded, text: Worded['text']): Worded {
  return { ...map, text };
}

function isOnTheWay(some: unknown, at: Bound): some is Bound {
  if (typeof some !== 'object' || some === null || !('is' in some)) return false;
  const { path } = (some as Bound).place;
  return at.place.path === path || at.place.path.startsWith(`${path}.`);
}

/** `text`, written as a block, as the fact that it would be at `path`; undefined where YAML would read anything else. */
export function textFact(text: string, path: string): Fact<Prose> | undefined {
  const value = read(`text: ${blockOf(text)}\n`).root.entries[0]?.value;
  const node = value && resolved(value);
  if (node?.kind !== 'scalar') return undefined;
  const place = { path: pathBelow(path, 'text'), node, at: node.span };
  return { is: 'fact', place, text: node.text, value: readProse(node), blank: false };
}

/** `text` as a block of YAML, its lines indented once. */
export function blockOf(text: string): string {
  return quote(`${text}\n`, { blockIndent: 2 });
}
