import { CompletionItemKind } from 'vscode-languageserver';
import type { SchemaNode } from '../../agreement/schema';
import { indented } from '../../agreement/skeletons';
import { plainSnippet, snippetOf } from '../../agreement/snippet';
import { explanation } from '../hover/explanation';
import { FILLED_IN, type Offer, order } from './offer';
import type { MapPlace, Place } from './place';
import { entryInFlow } from './skeletons';

/** The keys that the map at `place` may still take, each with its skeleton; what it must have comes first. */
export function keyOffers(map: MapPlace, place: Place): readonly Offer[] {
  const known = (map.schema.properties ?? []).flatMap(({ key, node }, index) =>
    map.present.has(key) ? [] : [knownKey(key, node, map, place, index)],
  );
  const own = [
    ...(map.schema.patterns ?? []).map(({ node }) => node),
    ...(map.schema.additional ? [map.schema.additional] : []),
  ];
  const whole = map.path === '' && map.present.size === 0 && !place.flow ? [wholeAgreement(map.schema)] : [];
  return [...whole, ...known, ...(map.hasColon ? [] : own.map((node, index) => ownKey(node, place, index)))];
}

function knownKey(key: string, node: SchemaNode, map: MapPlace, place: Place, index: number): Offer {
  const isNeeded = map.schema.required?.includes(key) === true || node.mustState === true;
  const insert = map.hasColon ? snippetOf(key) : skeletonAt(key, node, place);
  return {
    label: key,
    kind: node.properties || node.items ? CompletionItemKind.Module : CompletionItemKind.Property,
    detail: isNeeded ? `${node.title} (needed)` : node.title,
    documentation: explanation(node),
    insert,
    snippet: true,
    sort: order(groupOf(key, node, isNeeded), index),
  };
}

/** The author's own wording may stand nearly everywhere, and so is offered last; what has no effect yet, after it. */
function groupOf(key: string, node: SchemaNode, isNeeded: boolean): number {
  if (node.later) return 9;
  if (isNeeded) return 1;
  return DRAFTING.has(key) ? 5 : 3;
}

const DRAFTING: ReadonlySet<string> = new Set(['title', 'text', 'also', 'when']);

function skeletonAt(key: string, node: SchemaNode, place: Place): string {
  const skeleton = node.skeleton ?? `${snippetOf(key)}: $1`;
  return place.flow ? entryInFlow(skeleton) : indented(skeleton.trimEnd(), place.indent);
}

/** A key that the author names: its skeleton proposes a name. */
function ownKey(node: SchemaNode, place: Place, index: number): Offer {
  const skeleton = node.skeleton ?? `\${1:key}: $2`;
  const plain = plainSnippet(skeleton);
  return {
    label: `${node.title}…`,
    kind: FILLED_IN,
    detail: 'under a name of your own',
    documentation: explanation(node),
    insert: place.flow ? entryInFlow(skeleton) : indented(skeleton.trimEnd(), place.indent),
    snippet: true,
    filter: `${plain.slice(0, Math.max(plain.indexOf(':'), 0))} ${node.title}`,
    sort: order(4, index),
  };
}

function wholeAgreement(schema: SchemaNode): Offer {
  const skeleton = schema.skeleton ?? '';
  return {
    label: 'Complete agreement',
    kind: FILLED_IN,
    detail: 'every section, filled in to be adapted',
    documentation: 'Every part that an agreement must have, and those that it should have, filled in as an example.',
    insert: skeleton,
    snippet: true,
    filter: 'msa complete agreement',
    sort: order(0, 0),
  };
}
