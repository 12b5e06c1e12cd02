import { CompletionItemKind } from 'vscode-languageserver';
import { pathBelow } from '../../agreement/path';
import type { SchemaNode, SchemaProperty } from '../../agreement/schema';
import { indented } from '../../agreement/skeletons';
import { plainSnippet, snippetOf } from '../../agreement/snippet';
import { FILLED_IN, type Offer, order } from './offer';
import type { MapPlace, Place } from './place';
import { usualKeys } from './skeleton-keys';
import { entryInFlow } from './skeletons';

/**
 * The keys that the map at `place` may still take, each with its skeleton: first what a reader would miss, then what one
 * usually writes there, then the rest.
 */
export function keyOffers(map: MapPlace, place: Place): readonly Offer[] {
  const usual = usualKeys(map.schema);
  const known = (map.schema.properties ?? []).flatMap(({ key, node }, index) =>
    map.present.has(key) ? [] : [knownKey({ key, node, index, isUsual: usual.has(key) }, map, place)],
  );
  const own = [
    ...(map.schema.patterns ?? []).map(({ node }) => node),
    ...(map.schema.additional ? [map.schema.additional] : []),
  ];
  const whole = map.path === '' && map.present.size === 0 && !place.flow ? [wholeAgreement(map.schema)] : [];
  return [...whole, ...known, ...(map.hasColon ? [] : own.map((node, index) => ownKey(node, map, place, index)))];
}

interface KnownKey extends SchemaProperty {
  /** Its place among the keys as the format lists them. */
  readonly index: number;
  readonly isUsual: boolean;
}

function knownKey(known: KnownKey, map: MapPlace, place: Place): Offer {
  const { key, node, index } = known;
  const isNeeded = map.schema.required?.includes(key) === true || node.mustState === true;
  const insert = map.hasColon ? snippetOf(key) : skeletonAt(key, node, place);
  return {
    label: key,
    kind: node.properties || node.items ? CompletionItemKind.Module : CompletionItemKind.Property,
    detail: node.title,
    ...(isNeeded ? { needed: true } : {}),
    about: { is: 'field', path: pathBelow(map.path, key) },
    insert,
    snippet: true,
    sort: order(groupOf(known, isNeeded), index),
  };
}

/** The author's own wording may stand nearly everywhere, and so is offered last; what has no effect yet, after it. */
function groupOf({ key, node, isUsual }: KnownKey, isNeeded: boolean): number {
  if (node.later) return 9;
  if (isNeeded) return 1;
  if (DRAFTING.has(key)) return 6;
  return isUsual ? 3 : 4;
}

const DRAFTING: ReadonlySet<string> = new Set(['title', 'text', 'also', 'when']);

function skeletonAt(key: string, node: SchemaNode, place: Place): string {
  const skeleton = node.skeleton ?? `${snippetOf(key)}: $1`;
  return place.flow ? entryInFlow(skeleton) : indented(skeleton.trimEnd(), place.indent);
}

/** A key that the author names: its skeleton proposes a name. */
function ownKey(node: SchemaNode, map: MapPlace, place: Place, index: number): Offer {
  const skeleton = node.skeleton ?? `\${1:key}: $2`;
  const plain = plainSnippet(skeleton);
  const name = plain.slice(0, Math.max(plain.indexOf(':'), 0));
  return {
    label: `${node.title}…`,
    kind: FILLED_IN,
    detail: 'under a name of your own',
    about: { is: 'field', path: pathBelow(map.path, name) },
    insert: place.flow ? entryInFlow(skeleton) : indented(skeleton.trimEnd(), place.indent),
    snippet: true,
    filter: `${name} ${node.title}`,
    sort: order(5, index),
  };
}

function wholeAgreement(schema: SchemaNode): Offer {
  const skeleton = schema.skeleton ?? '';
  return {
    label: 'Complete agreement',
    kind: FILLED_IN,
    detail: 'every section, filled in to be adapted',
    about: { is: 'agreement' },
    insert: skeleton,
    snippet: true,
    filter: 'msa complete agreement',
    sort: order(0, 0),
  };
}
