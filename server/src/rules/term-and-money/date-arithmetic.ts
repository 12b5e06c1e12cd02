import { type Bound, type Fact, isProse } from '../../agreement/bound';
import type { AgreementFacts } from '../../agreement/facts.generated';
import { addDays, lastDay, lastDayForNotice, shifted } from '../../agreement/term-dates';
import { compareDates, printDate, printDateSource } from '../../values/date';
import { printDurationSource } from '../../values/duration';
import type { CalendarDate, Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { type DatedSentence, datedSentences, type WrittenDate, writtenLike } from './dates-in-text';
import { isOfLength, lengthBetween, type StatedPeriod, statedPeriods } from './period-in-words';
import { type Role, statedDates } from './term-in-words';

/** The dates of an agreement can all be true. */
export const dateArithmetic = comparing({
  id: 'date-arithmetic',
  severity: 'warning',
  summary: 'Dates that cannot all be true: with the term, with a stated length, or with the calendar.',
  why: 'Arithmetic: a term of 24 months from 1 December 2026 ends with 30 November 2028, and a text that names another day leaves two ends to choose from. A period is accepted with its last day counted or not. Manuals of contract drafting advise to state a date once and to refer to it, here by `$(term.ends)`.',
  bad: `term:
  effective: 2026-12-01
  initial: 24 months
  also: The Initial Term ends on 31 December 2028.
`,
  good: `term:
  effective: 2026-12-01
  initial: 24 months
  also: The Initial Term ends on 30 November 2028.
`,
  reads: ['term', 'documents'],
  concerns: ({ bound }) => isDated(bound),
  check: ({ facts, header, sections, recall }) => {
    const known = { term: datesOf(facts), locale: header.locale };
    const inTexts = sections.flat().flatMap((place) => {
      const { bound } = place;
      if (bound.is !== 'fact') return [];
      return recall(place, () => datedSentences(bound.text)).flatMap((sentence) => inSentence(bound, sentence, known));
    });
    return [...inTexts, ...laterDocuments(facts, header.locale)];
  },
});

function isDated(bound: Bound): boolean {
  return bound.is === 'fact' && isProse(bound.value) && datedSentences(bound.text).length > 0;
}

/** What is known of the term: each day with the fact from which it follows, and what it is called. */
interface Known {
  readonly term: Readonly<Record<Role, KnownDay | undefined>>;
  readonly locale: Locale;
}

interface KnownDay {
  readonly day: CalendarDate;
  readonly what: string;
  readonly source: Fact<unknown>;
}

function datesOf({ term }: Pick<AgreementFacts, 'term'>): Known['term'] {
  const { effective, initial, notice } = term ?? {};
  const [ends, noticeBy] = term ? [lastDay(term), lastDayForNotice(term)] : [];
  const begins = typeof effective?.value === 'object' ? effective.value : undefined;
  return {
    begin: begins && effective && { day: begins, what: 'the term begins on', source: effective },
    end: ends && initial && { day: ends, what: 'the initial term ends with', source: initial },
    notice: noticeBy && notice && { day: noticeBy, what: 'the last day for notice is', source: notice },
  };
}

function inSentence(fact: Fact<unknown>, sentence: DatedSentence, { term, locale }: Known): readonly RuleFinding[] {
  const findings = sentence.dates.flatMap((written) => notInCalendar(fact, sentence, written));
  const { path } = fact.place;
  for (const { role, written, date } of statedDates(sentence, path.startsWith('term.'))) {
    const known = term[role];
    if (!known || compareDates(known.day, date) === 0) continue;
    const message = `“${written.words}” contradicts the term: by \`${known.source.place.path}\`, ${known.what} ${printDate(known.day, locale)}. Correct the date or the term, or refer to it by \`$(…)\`.`;
    findings.push({
      ...told(fact, sentence, written, message, [writtenLike(written.words, known.day)]),
      related: [{ span: known.source.place.node.span, message: 'The date follows from this.' }],
    });
  }
  return [...findings, ...statedPeriods(sentence).flatMap((period) => inPeriod(fact, sentence, period))];
}

function notInCalendar(fact: Fact<unknown>, sentence: DatedSentence, written: WrittenDate): RuleFinding[] {
  const { reading, words } = written;
  if (reading.ok) return [];
  const message = `“${words}” is not in the calendar. ${reading.message} Write the day that is meant.`;
  return [told(fact, sentence, written, message, reading.suggestions.flatMap(inManner(words)))];
}

function inManner(words: string): (source: string) => readonly string[] {
  return (source) => {
    const [date] = datedSentences(source).flatMap(({ dates }) => dates);
    return date?.reading.ok ? [writtenLike(words, date.reading.value)] : [];
  };
}

function inPeriod(fact: Fact<unknown>, sentence: DatedSentence, period: StatedPeriod): readonly RuleFinding[] {
  const { from, to, first, last, length } = period;
  if (compareDates(from, to) > 0) {
    const message = `A period from “${first.words}” to “${last.words}” ends before it begins. Correct one of the dates.`;
    return [told(fact, sentence, last, message, [])];
  }
  if (!length || isOfLength(from, to, length.time) !== false) return [];
  const right = lengthBetween(from, to, length.time);
  const next = shifted(from, length.time, 1);
  const end = next && addDays(next, -1);
  const message = `From “${first.words}” to “${last.words}” is not ${length.words}${right ? ` but ${printDurationSource(right)}` : ''}. Correct the length or a date.`;
  const at = { start: length.start, end: length.start + length.words.length };
  const finding = told(fact, sentence, at, message, right ? [printDurationSource(right)] : []);
  const dated = end ? told(fact, sentence, last, message, [writtenLike(last.words, end)]).fixes : [];
  return [{ ...finding, fixes: [...finding.fixes, ...dated] }];
}

/** The finding at some words of a sentence, each of `instead` being a fix. */
function told(
  { place }: Fact<unknown>,
  sentence: DatedSentence,
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  instead: readonly string[],
): RuleFinding {
  const span = spanOfWords(place.node, sentence.start + start, sentence.start + end);
  const fixes =
    span === place.node.span
      ? []
      : instead.map((newText) => ({ title: `Write “${newText}”`, edits: [{ span, newText }] }));
  return { span, path: place.path, message, fixes };
}

/** What belongs to an agreement from a day is there on that day; a later version is agreed as a change. */
function laterDocuments(
  { term, documents }: Pick<AgreementFacts, 'term' | 'documents'>,
  locale: Locale,
): readonly RuleFinding[] {
  const effective = term?.effective;
  const begins = effective?.value;
  if (!effective || typeof begins !== 'object') return [];
  return (documents?.items ?? []).flatMap(({ date }): readonly RuleFinding[] => {
    if (!date?.value || compareDates(date.value, begins) <= 0) return [];
    const { node, path } = date.place;
    const message = `This document is dated ${printDate(date.value, locale)}, after the agreement takes effect on ${printDate(begins, locale)} (\`${printDateSource(begins)}\`). Name the version that is in force on that day, or correct a date.`;
    const related = [{ span: effective.place.node.span, message: 'The agreement takes effect here.' }];
    return [{ span: node.span, path, severity: 'information', message, related, fixes: [] }];
  });
}
