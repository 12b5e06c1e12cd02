import { lastDay } from '../../../server/src/agreement/term-dates';
import { isFirm, uptimePromises } from '../../../server/src/agreement/uptime-promises';
import type { Fault, Injection } from '../fault';
import type { Sample } from '../sample';
import { ownTexts, saying } from '../saying';

/** Days of the week that are not those of their dates. */
const WEEKDAYS = [
  'The parties meet for the first time on Monday, 1 December 2026.',
  'The first report is due on 15 January 2027 (Thursday).',
  'The parties meet for the first time on Wed 2 Dec 2026, and the first report is due on Sat 15 Jan 2027.',
  'The parties meet for the first time on Sunday 2026-12-01.',
  'The first report is due on Tuesday, January 15, 2027.',
];

/** Downtimes that are not what the uptime leaves. */
const DOWNTIMES = [
  'An uptime of 99.9% allows at most 52 minutes of downtime a month.',
  'At 99.95%, the Service is down for no more than 43 minutes per month.',
  'An availability of 99.5% means up to 8.76 hours of downtime per year.',
  'At 99.99% of each year, downtime comes to 8 hours and 46 minutes a year.',
  'An uptime of 99% leaves 10 minutes of downtime per week.',
  'An uptime of 99.9% leaves 12 hours of downtime per quarter.',
];

/** Periods that are longer or shorter than from their first day to their last. */
const PERIODS = [
  'The pilot runs from 1 January 2027 to 31 December 2027 (24 months).',
  'The pilot lasts six months, from 1 March 2027 to 31 May 2027.',
  'The offer holds from 2027-01-01 to 2027-03-31 (6 months).',
  'The pilot runs from 1 February 2027 until 31 January 2029 (one year).',
];

/** Tables whose figures do not come to what they say, as the value of `table`. */
const TABLES = [
  '{columns: [Item, Amount], rows: [[Set-up, 1200], [Training, 800], [Total, 2100]]}',
  '{columns: [Item, Quantity], rows: [[Laptops, "1,250"], [Printers, 140], [Sum, "1,490"]]}',
  '{columns: [Item, Quantity, Unit price, Total], rows: [[Laptops, 10, 20, 200], [Printers, 3, 50, 160]]}',
  '{columns: [Item, Qty, Price, Amount], rows: [[Laptops, 10, EUR 20, EUR 220], [Printers, 3, EUR 50, EUR 150]]}',
  '{columns: [Item, Amount], rows: [[Set-up, "EUR 1,200.50"], [Training, EUR 800], [Subtotal, "EUR 2,000.00"]]}',
];

/** Figures in texts and tables that contradict a calendar, a calculation or a fact. */
export const statedFigures: readonly Fault[] = [
  ...WEEKDAYS.map((sentence) => said('wrong-weekday', sentence)),
  ...PERIODS.map((sentence) => said('date-arithmetic', sentence)),
  ...DOWNTIMES.map((sentence) => said('stated-downtime', sentence)),
  {
    rule: 'date-arithmetic',
    name: 'say in words that the term ends a year later',
    inject: (sample) => endingIn(sample, 1),
  },
  {
    rule: 'date-arithmetic',
    name: 'say in words that the term ends a year earlier',
    inject: (sample) => endingIn(sample, -1),
  },
  {
    rule: 'stated-downtime',
    name: 'say less downtime than the uptime leaves',
    inject: (sample) => downFor(sample, 'The Service is down for at most 1 minute per month.'),
  },
  {
    rule: 'stated-downtime',
    name: 'say more downtime than the uptime leaves',
    inject: (sample) => downFor(sample, 'Downtime does not exceed 200 hours per year.'),
  },
  ...TABLES.map(
    (table): Fault => ({
      rule: 'table-total',
      name: `write ${table}`,
      inject: (sample) => {
        const own = table.replaceAll('EUR', sample.facts.currency?.text ?? 'EUR');
        return tablePlaces(sample).flatMap((path) => sample.write(path, `table: ${own}`));
      },
    }),
  ),
  {
    rule: 'table-total',
    name: 'call a row the total that is not',
    inject: (sample) =>
      (sample.facts.schedules?.items ?? []).flatMap(({ table }) => {
        const rows = table?.rows?.items ?? [];
        const countsUp =
          rows.length > 2 && rows.every(({ items }) => items.slice(1).some(({ text }) => /^\d+$/u.test(text)));
        return countsUp ? sample.set(rows.at(-1)?.items[0], 'Total') : [];
      }),
  },
];

/** The sentence, said in any text of the author's own. */
function said(rule: string, sentence: string): Fault {
  return {
    rule,
    name: `say: ${sentence}`,
    inject: (sample) => ownTexts(sample).flatMap((fact) => saying(sample, fact, sentence)),
  };
}

/** The term's last day in a sentence of the term's own, so many years off. */
function endingIn(sample: Sample, years: number): readonly Injection[] {
  const { term } = sample.facts;
  const last = term && lastDay(term);
  if (!last) return [];
  const date = `${last.year + years}-${`${last.month}`.padStart(2, '0')}-${`${last.day}`.padStart(2, '0')}`;
  return ['The initial term ends on', 'The initial term runs until', 'This Agreement ends on'].flatMap((words) =>
    alsoSaying(sample, 'term', `${words} ${date}.`),
  );
}

/** The sentence beside an uptime that is promised for all. */
function downFor(sample: Sample, sentence: string): readonly Injection[] {
  const { availability } = sample.facts;
  if (!availability || !isFirm(availability) || uptimePromises(availability).length === 0) return [];
  return alsoSaying(sample, 'availability', sentence);
}

/** The sentence among what the author adds to the section. */
function alsoSaying(sample: Sample, section: 'term' | 'availability', sentence: string): readonly Injection[] {
  const [first] = sample.facts[section]?.also?.items ?? [];
  if (!first) return sample.write(`${section}.also`, `also: ${sentence}`);
  return saying(sample, first.is === 'fact' ? first : first.text, sentence);
}

/** Where a clause of the author's own has no table yet. */
function tablePlaces({ facts }: Sample): readonly string[] {
  return (facts.clauses?.items ?? []).flatMap((clause) =>
    clause.is === 'map' && !clause.table ? `${clause.place.path}.table` : [],
  );
}
