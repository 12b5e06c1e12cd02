import type { Fact } from '../../agreement/bound';
import type { IncludedService } from '../../agreement/facts.generated';
import { timeUnit } from '../../values/duration';
import type { Quantity, Rate } from '../../values/value';
import { plural, singular } from '../../values/words';
import { comparing, type RuleFinding } from '../rule';

/** A fee for each user needs the number of users. */
export const quantityMissing = comparing({
  id: 'quantity-missing',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A fee is charged for each of something, and the service does not say how many, or counts something else.',
  why: 'Arithmetic: a price for each device is no price without their number, so that neither party knows the monthly sum, and growth is free or disputed. What is counted when it is used, such as hours, incidents and gigabytes that are moved, needs no number beforehand.',
  bad: `services:
  included:
    - {id: help-desk, name: Help desk, fee: GBP 28 per user per month}
`,
  good: `services:
  included:
    - {id: help-desk, name: Help desk, quantity: 9 users, fee: GBP 28 per user per month}
    - {id: visits, name: Visits, fee: GBP 95 per visit}
`,
  reads: ['services'],
  check: ({ facts: { services } }) =>
    (services?.included?.items ?? []).flatMap((item) => (item.is === 'map' ? judged(item) : [])),
});

function judged(item: IncludedService): readonly RuleFinding[] {
  const { fee, quantity } = item;
  const rate = fee?.value;
  if (!fee || rate === undefined || rate === 'included') return [];
  const units = countedUnits(rate);
  const [unit] = units;
  if (unit === undefined) return [];
  if (!quantity) return [unnumbered(item, fee, unit)];
  const { value } = quantity;
  if (value === undefined || units.some((each) => thing(each) === thing(value.unit))) return [];
  return [otherThing(quantity, value, fee, unit)];
}

/** What the rate counts and the agreement fixes: neither time nor what is counted as it is used. */
function countedUnits({ amount, per }: Rate): readonly string[] {
  if (amount.kind !== 'money') return [];
  const recurs = per.some(({ unit }) => PERIODS.has(unit));
  return per.flatMap(({ unit }) => {
    const isUsed = AS_USED.has(thing(unit)) || (!recurs && DATA.test(thing(unit)));
    return timeUnit(unit) !== undefined || isUsed ? [] : [unit];
  });
}

/** Things that nobody can count before they are used. */
const AS_USED: ReadonlySet<string> = new Set(
  `quarter fortnight night weekend shift session
   incident ticket call request report visit case event fault repair job task change alert alarm order test restore project
   message mail email transaction query lookup page print copy sheet
   mile kilometre kilometer km trip delivery day hour minute`.split(/\s+/u),
);

/** What is counted, in one word: "12 licensed users" are users. */
function thing(words: string): string {
  return singular(words.slice(words.lastIndexOf(' ') + 1).toLowerCase());
}

/** Data that is charged as it is moved; what is kept for a month is agreed as a number. */
const DATA = /^(?:[kmgtp]i?b|(?:kilo|mega|giga|tera|peta)?byte)$/u;
const PERIODS: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'year']);

function unnumbered({ place }: IncludedService, fee: Fact<unknown>, unit: string): RuleFinding {
  const path = `${place.path}.quantity`;
  const units = plural(unit);
  return {
    span: fee.place.node.span,
    path,
    message: `The fee is ${fee.text}, but the service does not say how many ${units} are agreed. State their number under \`quantity\`.`,
    fixes: [{ title: 'Insert `quantity`', insert: { path, snippet: `quantity: \${1:10} ${units}` } }],
  };
}

function otherThing(
  quantity: Fact<unknown>,
  { unit: counted }: Quantity,
  fee: Fact<unknown>,
  unit: string,
): RuleFinding {
  const { span } = quantity.place.node;
  const same = quantity.text.replace(counted, plural(unit));
  return {
    span,
    path: quantity.place.path,
    message: `The quantity counts ${counted}, but the fee is charged per ${unit} (${fee.text}), so that the sum cannot be worked out. Count ${plural(unit)}, or charge per ${singular(counted)}.`,
    related: [{ span: fee.place.node.span, message: 'The fee' }],
    fixes: [{ title: `Count ${plural(unit)}: \`${same}\``, edits: [{ span, newText: same }] }],
  };
}
