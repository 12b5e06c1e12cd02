import { type Bound, type Fact, isProse } from '../../agreement/bound';
import type { TermSection } from '../../agreement/facts.generated';
import { lastDayForNotice } from '../../agreement/term-dates';
import { printDate } from '../../values/date';
import { dayName } from '../../values/hours-words';
import type { CalendarDate, Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { type DatedSentence, datedSentences, writtenLike } from './dates-in-text';
import { type Calendar, calendarOf, type DayOff, workingDaysAround } from './days-off';

/** A last day on which something is done is a day on which it can be done. */
export const deadlineOnHoliday = comparing({
  id: 'deadline-on-holiday',
  severity: 'information',
  summary: 'A deadline that falls on a day without business hours, or on a holiday that the agreement lists.',
  why: 'What is due on a Sunday is done on the Friday before or the Monday after, and laws differ on which. Manuals of contract drafting advise to name a working day, or to say that the next Business Day counts. The days on which a term begins or ends are no deadlines.',
  bad: `clauses:
  - The Client names its manager by 31 January 2027.
`,
  good: `clauses:
  - The Client names its manager by 29 January 2027.
`,
  reads: ['term', 'responseTime'],
  concerns: ({ bound }) => deadlinesIn(bound).length > 0,
  check: ({ facts: { term, responseTime }, header: { locale }, sections, recall }) => {
    const calendar = calendarOf(responseTime);
    const inTexts = sections.flat().flatMap((place) => {
      const { bound } = place;
      if (bound.is !== 'fact') return [];
      return recall(place, () => deadlinesIn(bound)).flatMap((one) => inText(bound, one, calendar));
    });
    return [...inTexts, ...lastNotice(term, calendar, locale)];
  },
});

/** A date by which something is done, and where the text names it. */
interface Deadline {
  readonly date: CalendarDate;
  readonly words: string;
  readonly start: number;
}

const BY =
  /\b(?:by|(?:no|not) later than|on or before|at the latest (?:on|by)|due (?:on|by)|payable (?:on|by)|deadline(?: is| of)?:?)\s$/iu;

/** The sentence itself says what happens then. */
const PROVIDED_FOR = /\b(?:next|following|preceding|previous|first|last) (?:business|working) day\b/iu;

function deadlinesIn(bound: Bound): readonly Deadline[] {
  if (bound.is !== 'fact' || !isProse(bound.value)) return [];
  return datedSentences(bound.text)
    .filter(({ text }) => !PROVIDED_FOR.test(text))
    .flatMap(inSentence);
}

function inSentence({ text, start, dates }: DatedSentence): readonly Deadline[] {
  return dates.flatMap((written) => {
    const before = text.slice(Math.max(0, written.start - 40), written.start);
    return written.reading.ok && BY.test(before)
      ? [{ date: written.reading.value, words: written.words, start: start + written.start }]
      : [];
  });
}

function inText({ place }: Fact<unknown>, deadline: Deadline, calendar: Calendar): readonly RuleFinding[] {
  const { date, words, start } = deadline;
  const off = calendar(date);
  if (!off) return [];
  const span = spanOfWords(place.node, start, start + words.length);
  const instead = span === place.node.span ? [] : workingDaysAround(date, calendar);
  return [
    {
      span,
      path: place.path,
      message: `“${words}” is ${reason(off)}, and something is to be done by then. Name a working day, or say that the next Business Day counts.`,
      related: placesOf(off),
      fixes: instead.map((day) => {
        const newText = writtenLike(words, day);
        return { title: `Write “${newText}”`, edits: [{ span, newText }] };
      }),
    },
  ];
}

function lastNotice(term: TermSection | undefined, calendar: Calendar, locale: Locale): readonly RuleFinding[] {
  const date = term && lastDayForNotice(term);
  const off = date && calendar(date);
  if (!term?.notice || !off) return [];
  const { node, path } = term.notice.place;
  const before = workingDaysAround(date, calendar)[0];
  const advice = before ? ` Give notice by ${printDate(before, locale)}, or agree on a longer or shorter notice.` : '';
  return [
    {
      span: node.span,
      path,
      message: `The last day for notice, ${printDate(date, locale)}, is ${reason(off)}.${advice}`,
      related: placesOf(off),
      fixes: [],
    },
  ];
}

function reason(off: DayOff): string {
  return off.is === 'holiday' ? 'a holiday' : `a ${dayName(off.weekday)}`;
}

function placesOf(off: DayOff): NonNullable<RuleFinding['related']> {
  return off.is === 'holiday' ? [{ span: off.listed.place.node.span, message: 'This holiday' }] : [];
}
