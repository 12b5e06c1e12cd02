import type { Fact } from '../../agreement/bound';
import { takesWords } from '../../agreement/schema';
import { weekdayOf } from '../../values/date';
import { dayName } from '../../values/hours-words';
import type { Weekday } from '../../values/value';
import { listed } from '../../values/words';
import type { Rule, RuleFinding } from '../rule';
import { fixOfWords, spanOfWords } from '../span-of-words';
import { type DatedWeekday, datedWeekdays } from './dated-weekdays';

/** A date and its day of the week name one day. */
export const wrongWeekday: Rule = {
  id: 'wrong-weekday',
  severity: 'warning',
  summary: 'A date in a text beside a day of the week on which it does not fall.',
  why: 'Arithmetic of the Gregorian calendar. Of the date and the day of the week one is wrong, and a deadline has two ends.',
  bad: `clauses:
  - The Provider shall hand over the Services on Monday, 1 December 2026.
`,
  good: `clauses:
  - The Provider shall hand over the Services on Tuesday, 1 December 2026.
`,
  checkEach: ({ bound, schema }) => {
    if (bound.is !== 'fact' || !takesWords(schema)) return [];
    return datedWeekdays(bound.place.node.text).flatMap((dated) => contradiction(bound, dated));
  },
};

function contradiction({ place: { node, path } }: Fact<unknown>, dated: DatedWeekday): readonly RuleFinding[] {
  const { start, end, date, dates, weekday } = dated;
  const right = [...new Set(dates.map(weekdayOf))];
  if (right.includes(weekday.is)) return [];
  const days = listed(right.map(dayName), 'or');
  return [
    {
      span: spanOfWords(node, start, end),
      path,
      message: `${date.replace(/\s+/gu, ' ')} is a ${days}, not a ${dayName(weekday.is)}. Correct the day of the week or the date.`,
      fixes: right.flatMap((day) => fixOfWords(node, weekday.start, weekday.end, written(day, weekday.words))),
    },
  ];
}

/** `day` as short and in such letters as the author's `words`. */
function written(day: Weekday, words: string): string {
  const name = /day$/iu.test(words) ? dayName(day) : dayName(day).slice(0, 3);
  if (words === words.toUpperCase()) return name.toUpperCase();
  return words === words.toLowerCase() ? name.toLowerCase() : name;
}
