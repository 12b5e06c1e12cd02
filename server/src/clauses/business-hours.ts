import type { ResponseTimeSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import { isAlways } from '../values/hours';
import { printTimeZone } from '../values/time-zone';
import type { Drafting } from './drafting';
import { subclause } from './subclause';
import { saysNone } from './wording';

/** Whether the business hours never end, so that there is nothing outside them. */
export function isAroundTheClock({ businessHours: hours }: ResponseTimeSection): boolean {
  return (hours?.items ?? []).some((item) => item.value !== undefined && isAlways(item.value));
}

/** What Business Hours and a Business Day are: days, times, zone and holidays. */
export function businessHours(facts: ResponseTimeSection, drafting: Drafting): Block | undefined {
  const { businessHours: hours, timeZone, holidays } = facts;
  const { term, defines } = drafting;
  const when = listing((hours?.items ?? []).map(drafting.value), 'and');
  const zone = timeZone && phrase`, ${zoneOf(facts, drafting)}`;
  const always = isAroundTheClock(facts);
  const except = holidays && !saysNone(holidays) && phrase`, except on ${holidaysOf(facts, drafting)}`;
  return subclause([hours, timeZone, holidays], {
    heading: 'Business Hours',
    content: sentences(
      hours
        ? sentence`${term('Business Hours')} ${always ? 'run' : 'are'} ${when}${zone}${except}`
        : sentence`${term('Business Hours')} are counted ${zone ? zoneOf(facts, drafting) : ''}${except}`,
      holidays && saysNone(holidays) && sentence`${holidaysOf(facts, drafting)}`,
      hours &&
        !always &&
        defines('Business Day') &&
        sentence`A ${term('Business Day')} is a day on which there are Business Hours`,
      hours && !always && sentence`Times in Business Hours and Business Days run only during Business Hours`,
    ),
  });
}

function zoneOf({ timeZone }: ResponseTimeSection, { value, said }: Drafting): Phrase {
  if (!timeZone) return undefined;
  return timeZone.value ? said(timeZone, printTimeZone(timeZone.value)) : value(timeZone);
}

function holidaysOf({ holidays }: ResponseTimeSection, { value, said }: Drafting): Phrase {
  if (!holidays) return undefined;
  if (holidays.is === 'list') return listing(holidays.items.map(value), 'and');
  return saysNone(holidays) ? said(holidays, 'they are not interrupted by holidays') : value(holidays);
}
