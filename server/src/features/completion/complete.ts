import {
  type ClientCapabilities,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { type SchemaNode, takesWords } from '../../agreement/schema';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { OffsetRange } from '../../syntax/span';
import { measuredKinds } from '../../values/kinds';
import { lineAround, offsetOf } from '../positions';
import { completionList } from './completion-list';
import { keyOffers } from './keys';
import type { Offer, Offers } from './offer';
import { markedReference, openReference } from './open-reference';
import type { Leaning } from './paths';
import type { Place, ValuePlace } from './place';
import { placeAt } from './place-at';
import { postfixOffers } from './postfix';
import type { ReferenceCounts } from './reference-counts';
import { referenceOffers } from './references';
import { termOffers } from './terms';
import { itemOffers, valueOffers } from './values';

/** What may be written at the asked position, the likeliest first. Empty within comments. */
export function complete(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  params: CompletionParams,
  counts: ReferenceCounts,
): CompletionList {
  const offset = offsetOf(document, params.position);
  const place = placeAt(document, analysis.tree, offset);
  if (place === undefined) return { isIncomplete: false, items: [] };
  const line = lineAround(document, offset);
  const before = document.content.text.slice(line.start, offset);
  const leaning: Leaning = { path: place.value?.path ?? '', countOf: counts(analysis) };
  const asked: Asked = { place, before, line, offset, text: document.content.text, leaning, analysis };
  const isIdle = isIdleBlank(params, place, before);
  const { offers, cursor } = inReference(asked) ?? {
    offers: isIdle ? NOTHING : offersAt(asked),
    cursor: atPlace(place),
  };
  return completionList(offers, { document, offset, ...cursor }, analysis, client);
}

const NOTHING: Offers = { offers: [], changing: false };

interface Asked {
  readonly place: Place;
  /** The line up to the cursor. */
  readonly before: string;
  readonly line: OffsetRange;
  readonly offset: number;
  readonly text: string;
  readonly leaning: Leaning;
  readonly analysis: Analysis;
}

function atPlace({ typed, end }: Place): OffsetRange {
  return { start: typed.start, end };
}

/** What follows in a reference that is open; undefined outside of one. */
function inReference(asked: Asked): { readonly offers: Offers; readonly cursor: OffsetRange } | undefined {
  const { place, before, line, offset, text, leaning, analysis } = asked;
  const isText = place.value !== undefined && takesReferences(place.value.schema);
  const reference = openReference(before) ?? (isText ? markedReference(before) : undefined);
  if (reference === undefined) return undefined;
  const isClosed = text.startsWith(')', offset);
  const end =
    reference.mark === '' ? offset + (/^[\w-]*/u.exec(text.slice(offset, line.end))?.[0].length ?? 0) : offset;
  const offers = referenceOffers(reference, isClosed, leaning, analysis).map((offer) => atLine(offer, line.start));
  return {
    // Behind a mark alone both a name and a number may follow.
    offers: { offers, changing: reference.mark !== '' && reference.typed === '' },
    cursor: { start: line.start + reference.start - reference.mark.length, end },
  };
}

function takesReferences({ values = [], items }: SchemaNode): boolean {
  return values.includes('prose') || items?.values?.includes('prose') === true;
}

/** What references and terms count from the line's beginning, as an offset. */
function atLine(offer: Offer, lineStart: number): Offer {
  return offer.from === undefined ? offer : { ...offer, from: lineStart + offer.from };
}

/** A blank that only indents or parts two words asks for nothing; one behind a colon, a dash or a number does. */
function isIdleBlank({ context }: CompletionParams, place: Place, before: string): boolean {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter || context.triggerCharacter !== ' ') return false;
  if (/(?:^|\s)-\s$|:\s$|[[{,]\s$/u.test(before)) return false;
  const { schema } = place.value ?? {};
  return schema?.values === undefined || takesWords(schema) || !/\d\s$/u.test(before);
}

function offersAt(asked: Asked): Offers {
  const { place, line, text, analysis } = asked;
  const typed = text.slice(place.typed.start, place.typed.end);
  const { map, list, value } = place;
  const offers = [
    ...(map ? keyOffers(map, place) : []),
    ...(list ? itemOffers(list, place.indent, analysis) : []),
    ...(value && value.on !== 'text' ? scalarOffers(asked, value, typed) : []),
    ...(value && holdsProse(value.schema) ? proseOffers(asked).map((offer) => atLine(offer, line.start)) : []),
  ];
  return { offers, changing: value !== undefined && value.on !== 'text' && isCounted(value.schema) };
}

/** Terms, and what a word with a short name behind it becomes. */
function proseOffers({ before, offset, place, text, analysis }: Asked): readonly Offer[] {
  const node = analysis.tree.trailAt(offset).at(-1)?.node;
  const isDoubleQuoted = text[place.typed.start] === '"' || (node?.kind === 'scalar' && node.style === 'double-quoted');
  // A line may be endless: what is written of a term or behind a word is near the cursor.
  const near = before.slice(-NEAR);
  const shift = before.length - near.length;
  const to = offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + NEAR))?.[0].length ?? 0);
  return [...termOffers(near, analysis), ...postfixOffers(near, isDoubleQuoted, analysis)].map((offer) => ({
    ...offer,
    from: (offer.from ?? 0) + shift,
    to,
  }));
}

const NEAR = 300;

/** What is offered of such values follows from the number that is typed. */
function isCounted({ values = [], items }: SchemaNode): boolean {
  return [...values, ...(items?.values ?? [])].some((kind) => measuredKinds.has(kind));
}

/** A value that follows its colon at once needs the blank that YAML asks for. */
function scalarOffers({ place, text, leaning, analysis }: Asked, value: ValuePlace, typed: string): readonly Offer[] {
  const isGlued = value.on === 'key' && text[place.typed.start - 1] === ':';
  return valueOffers(value, place, typed, leaning, analysis).map((offer) => {
    const from = offer.from === undefined ? {} : { from: place.typed.start + offer.from };
    const insert = isGlued && !offer.insert.startsWith('\n') ? ` ${offer.insert}` : offer.insert;
    return { ...offer, ...from, insert };
  });
}

function holdsProse(schema: SchemaNode): boolean {
  return takesWords(schema) || (schema.items !== undefined && takesWords(schema.items));
}
