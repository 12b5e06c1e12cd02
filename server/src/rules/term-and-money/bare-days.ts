import { type Bound, type Fact, isProse } from '../../agreement/bound';
import { compareDecimals, decimal } from '../../values/decimal';
import { isValue } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';

/** A short time in days says which days count. */
export const bareDays = comparing({
  id: 'bare-days',
  severity: 'information',
  summary: 'A time of up to ten days that does not say whether business or calendar days count.',
  why: 'Five days from a Thursday end on a Tuesday or on the Thursday after. Where an agreement has business hours, a reader may take a short time in either way; over ten days, weekends make less of a difference than months do. Manuals of contract drafting advise to define the day once: `days: calendar` or `days: business` in the header does that for the whole agreement. The times of a priority level run on the clock of the level.',
  bad: `response-time: {business-hours: Mon-Fri 08:00-18:00}
fees:
  disputes: {within: 5 days, pay: undisputed}
`,
  good: `days: calendar
response-time: {business-hours: Mon-Fri 08:00-18:00}
fees:
  disputes: {within: 5 days, pay: undisputed}
`,
  reads: ['days', 'responseTime'],
  concerns: ({ bound }) => bound.is === 'fact' && bareDaysIn(bound).length > 0,
  check: ({ facts: { days, responseTime }, sections, recall }) => {
    if (days || !responseTime?.businessHours) return [];
    return sections.flatMap((places) => recall(places, (of) => of.flatMap(({ bound }) => findingsIn(bound))));
  },
});

/** Where a text names such days. */
interface Days {
  readonly words: string;
  readonly start: number;
}

const MOST = 10;

/** A deadline in prose: what takes some days, or lies in the past, is none. */
const DEADLINE =
  /\b(?:(?:within|in|(?:no|not) later than|at least|not less than|after|by)\s(?:the\s)?)(?:[a-z]+\s\()?((?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\)?\s(days?))\b(?!\s(?:(?:a|each|every|per)\s|of (?:each|every|work|advice|training|help|study)\b))/giu;

function bareDaysIn(fact: Fact<unknown>): readonly Days[] {
  const { text, value, place } = fact;
  if (isProse(value)) {
    if (!/\bdays?\b/iu.test(text)) return [];
    return [...text.matchAll(DEADLINE)].flatMap(({ 0: all, 1: words = '', index }) => {
      const isShort = Number(/\d+/u.exec(words)?.[0] ?? 0) <= MOST;
      return isShort ? [{ words, start: index + all.length - words.length }] : [];
    });
  }
  if (!isValue(value) || value.kind !== 'duration' || value.unit !== 'day' || value.clock !== 'plain') return [];
  const isShort = compareDecimals(value.amount, decimal(MOST)) <= 0;
  return isShort && !isOfLevel(place.path) ? [{ words: text, start: 0 }] : [];
}

/** The clock of the level says what its days are. */
function isOfLevel(path: string): boolean {
  return path.startsWith('priorities.levels.');
}

function findingsIn(bound: Bound): readonly RuleFinding[] {
  if (bound.is !== 'fact') return [];
  const { node, path } = bound.place;
  return bareDaysIn(bound).map(({ words, start }) => {
    const span = isProse(bound.value) ? spanOfWords(node, start, start + words.length) : node.span;
    const write = (kind: string) => {
      const newText = words.replace(/(?=days?$)/iu, `${kind} `);
      return { title: `Write “${newText}”`, edits: [{ span, newText }] };
    };
    const isWhole = isProse(bound.value) && span === node.span;
    return {
      span,
      path,
      message: `“${words}” does not say whether weekends and holidays count, and the agreement has business hours. State \`days\` in the header, or write business or calendar days.`,
      fixes: [
        { title: 'Insert `days: calendar`', insert: { path: 'days', snippet: 'days: calendar' } },
        ...(isWhole ? [] : [write('business'), write('calendar')]),
      ],
    };
  });
}
