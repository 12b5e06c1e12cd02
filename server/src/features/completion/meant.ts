import { CompletionItemKind } from 'vscode-languageserver';
import type { SchemaNode } from '../../agreement/schema';
import type { Analysis } from '../../analysis';
import { canonical, measuredKinds } from '../../values/kinds';
import { usualFirst } from '../../values/usual';
import type { ValueKindName } from '../../values/value';
import { currencyOf } from './kinds-of-value';
import { type Offer, order } from './offer';
import { spelt } from './short-forms';

/**
 * What a hurried hand means by `typed`, written out: `4h` is `4 hours`, `2bd` `2 business days`, `180/h` `GBP 180 per hour`,
 * `mf 9-17` `Mon-Fri 09:00-17:00`; of several readings the one first that is usual in the field. A value that is written
 * out already is offered as it stands, so that the Enter key behind it does not take a longer one.
 */
export function meantOffers(
  { values = [] }: SchemaNode,
  usual: readonly string[],
  typed: string,
  analysis: Analysis,
): readonly Offer[] {
  const written = typed.trim();
  if (!/\d/u.test(written)) return [];
  const context = { currency: currencyOf(analysis) };
  const readings = values
    .filter((kind) => measuredKinds.has(kind) && !isNumberAlone(kind, written))
    .map((kind) => canonical(kind, spelt(kind, written), context));
  const certain = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const likely = readings.flatMap((reading) => (reading.ok ? [] : reading.suggestions));
  return usualFirst([...new Set(certain.length > 0 ? certain : likely)], usual).map((text, index) => ({
    label: text,
    kind: CompletionItemKind.Unit,
    insert: text,
    // An editor compares what is typed with the offer: of a short form it would find too little in it.
    filter: typed,
    sort: order(index === 0 ? 1 : 2, index),
  }));
}

/** To a number alone, `kindOffers` adds the units that are usual in the field. */
function isNumberAlone(kind: ValueKindName, typed: string): boolean {
  return kind !== 'hours' && kind !== 'date' && /^[\d.,]+$/u.test(typed);
}
