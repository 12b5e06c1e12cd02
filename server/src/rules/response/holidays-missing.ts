import { snippetOf } from '../../agreement/snippet';
import { isAlways } from '../../values/hours';
import { comparing, type InsertionFix } from '../rule';

/** Business hours say whether they run on holidays. */
export const holidaysMissing = comparing({
  id: 'holidays-missing',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'Business hours, and no word on holidays.',
  why: 'Where nothing is said of holidays, a Monday is a business day though it is Christmas, and a time of one business day runs out while nobody works. Holidays differ by country and region, so that their place must be named. `none` says that holidays are worked.',
  bad: `response-time:
  business-hours: Mon-Fri 09:00-17:00
  time-zone: Europe/London
`,
  good: `response-time:
  business-hours: Mon-Fri 09:00-17:00
  time-zone: Europe/London
  holidays: public holidays in England
`,
  insteadOf: ['missing-statement'],
  reads: ['responseTime', 'governingLaw'],
  check: ({ facts: { responseTime, governingLaw } }) => {
    const { businessHours, holidays } = responseTime ?? {};
    const stated = businessHours?.items.flatMap(({ value }) => value ?? []) ?? [];
    if (!businessHours || holidays || stated.length === 0 || stated.some(isAlways)) return [];
    const named = stated.some(({ windows }) => windows.some((window) => window.holidays));
    const open = named
      ? 'The business hours name hours of holidays, and nothing says which days those are.'
      : 'Nothing says whether the business hours run on holidays: on a bank holiday, one party counts a business day and the other none.';
    return [
      {
        span: businessHours.place.at,
        path: PATH,
        message: `${open} Name the place whose holidays count${named ? '' : ', or write `holidays: none`'}.`,
        fixes: [{ title: 'Insert `holidays`', insert: holidaysOf(governingLaw?.value) }, ...(named ? [] : [WORKED])],
      },
    ];
  },
});

const PATH = 'response-time.holidays';

const WORKED: InsertionFix = {
  title: 'State that holidays are worked: `holidays: none`',
  insert: { path: PATH, snippet: 'holidays: none' },
};

/** Most often the holidays that count are those of the law that governs. */
function holidaysOf(law: string | undefined): InsertionFix['insert'] {
  if (law === undefined || !/^[\p{L} ]+$/u.test(law)) return { path: PATH };
  return { path: PATH, snippet: `holidays: \${1:public holidays in ${snippetOf(law)}}` };
}
