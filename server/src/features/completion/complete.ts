import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { lineAround, offsetOf } from '../positions';
import { type Cursor, completionItem } from './items';
import { keyOffers } from './keys';
import type { Offer } from './offer';
import type { Place } from './place';
import { placeAt } from './place-at';
import { openReference, referenceOffers } from './references';
import { termOffers } from './terms';
import { itemOffers, valueOffers } from './values';

/** What may be written at the asked position. Empty within comments. */
export function complete(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  params: CompletionParams,
): CompletionItem[] {
  const offset = offsetOf(document, params.position);
  const place = placeAt(document, analysis.tree, offset);
  if (place === undefined) return [];
  const { text } = document.content;
  const line = lineAround(document, offset);
  const before = text.slice(line.start, offset);
  const reference = openReference(before);
  if (reference !== undefined) {
    const isClosed = text.startsWith(')', offset);
    const end = offset + (/^[\w-]*/u.exec(text.slice(offset, line.end))?.[0].length ?? 0);
    const cursor = { document, offset, start: line.start + reference.start, end };
    return referenceOffers(reference, isClosed, analysis).map((offer) =>
      completionItem(atLine(offer, line.start), cursor, client),
    );
  }
  if (isIdleBlank(params, place, before)) return [];
  const cursor: Cursor = { document, offset, start: place.typed.start, end: place.end };
  return offersAt(place, before, line.start, text, analysis).map((offer) => completionItem(offer, cursor, client));
}

/** What references and terms count from the line's beginning, as an offset. */
function atLine(offer: Offer, lineStart: number): Offer {
  return offer.from === undefined ? offer : { ...offer, from: lineStart + offer.from };
}

/** A blank that only indents or parts two words asks for nothing; one behind a colon, a dash or a number does. */
function isIdleBlank({ context }: CompletionParams, place: Place, before: string): boolean {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter || context.triggerCharacter !== ' ') return false;
  if (/(?:^|\s)-\s$|:\s$|[[{,]\s$/u.test(before)) return false;
  return (
    place.value?.schema.values?.some((kind) => kind === 'prose' || kind === 'label') !== false || !/\d\s$/u.test(before)
  );
}

function offersAt(place: Place, before: string, lineStart: number, text: string, analysis: Analysis): readonly Offer[] {
  const typed = text.slice(place.typed.start, place.typed.end);
  const { map, list, value } = place;
  return [
    ...(map ? keyOffers(map, place) : []),
    ...(list ? itemOffers(list.schema, place.indent, analysis) : []),
    ...(value && value.on !== 'text' ? scalarOffers(place, value, typed, text, analysis) : []),
    ...(value && holdsProse(value.schema) ? termOffers(before, analysis).map((offer) => atLine(offer, lineStart)) : []),
  ];
}

/** A value that follows its colon at once needs the blank that YAML asks for. */
function scalarOffers(
  place: Place,
  value: NonNullable<Place['value']>,
  typed: string,
  text: string,
  analysis: Analysis,
): readonly Offer[] {
  const isGlued = value.on === 'key' && text[place.typed.start - 1] === ':';
  return valueOffers(value, place, typed, analysis).map((offer) => {
    const from = offer.from === undefined ? {} : { from: place.typed.start + offer.from };
    const insert = isGlued && !offer.insert.startsWith('\n') ? ` ${offer.insert}` : offer.insert;
    return { ...offer, ...from, insert };
  });
}

function holdsProse(schema: NonNullable<Place['value']>['schema']): boolean {
  const values = [...(schema.values ?? []), ...(schema.items?.values ?? [])];
  return values.includes('prose') || values.includes('label');
}
