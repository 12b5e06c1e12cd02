import type { Weekday } from './value';

/** A piece of a text about weekly hours. */
export type Token =
  | { readonly is: 'days'; readonly days: readonly Weekday[] }
  | { readonly is: 'holidays' }
  /** `style` tells how sure the hour is: `9` may be morning or evening, `9am`, `09:00` and `17` may not. */
  | { readonly is: 'time'; readonly minutes: number; readonly style: 'bare' | 'short' | 'sure' | 'twelve' }
  | { readonly is: 'all-day' }
  | { readonly is: 'to' }
  | { readonly is: 'and' }
  | { readonly is: 'except' };

const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4];

const DAY_NAMES: readonly string[] = [
  'mo mon monday mondays',
  'tu tue tues tuesday tuesdays',
  'we wed weds wednesday wednesdays',
  'th thu thur thurs thursday thursdays',
  'fr fri friday fridays',
  'sa sat saturday saturdays',
  'su sun sunday sundays',
];

const WORDS: ReadonlyMap<string, Token | undefined> = new Map<string, Token | undefined>([
  ...DAY_NAMES.flatMap((names, day) =>
    names.split(' ').map((name): [string, Token] => [name, { is: 'days', days: [day as Weekday] }]),
  ),
  ['weekdays', { is: 'days', days: WORKDAYS }],
  ['weekday', { is: 'days', days: WORKDAYS }],
  ['weekends', { is: 'days', days: [5, 6] }],
  ['weekend', { is: 'days', days: [5, 6] }],
  ['daily', { is: 'days', days: EVERY_DAY }],
  ['every day', { is: 'days', days: EVERY_DAY }],
  ['holidays', { is: 'holidays' }],
  ['holiday', { is: 'holidays' }],
  ['noon', { is: 'time', minutes: 720, style: 'sure' }],
  ['midday', { is: 'time', minutes: 720, style: 'sure' }],
  ['midnight', { is: 'time', minutes: 0, style: 'sure' }],
  ['all day', { is: 'all-day' }],
  ['24 hours', { is: 'all-day' }],
  ['to', { is: 'to' }],
  ['until', { is: 'to' }],
  ['till', { is: 'to' }],
  ['through', { is: 'to' }],
  ['thru', { is: 'to' }],
  ['-', { is: 'to' }],
  ['and', { is: 'and' }],
  ['&', { is: 'and' }],
  ['+', { is: 'and' }],
  [',', { is: 'and' }],
  ['/', { is: 'and' }],
  ['or', { is: 'and' }],
  ['except', { is: 'except' }],
  ['excluding', { is: 'except' }],
  ['excl', { is: 'except' }],
  ['not', { is: 'except' }],
  // Words and marks that say nothing by themselves.
  ['from', undefined],
  ['on', undefined],
  ['between', undefined],
  ['the', undefined],
  ['h', undefined],
  ['hrs', undefined],
  ['hours', undefined],
  ['public', undefined],
  ['bank', undefined],
  ['national', undefined],
  ['federal', undefined],
  [':', undefined],
  ['.', undefined],
]);

const PIECE =
  / *(?:(every day|all day|24 hours)\b|(\d{1,2})(?:([:.h])(\d{2})|(\d{2}))?( ?[ap]\.?m\b\.?)?(?![\d])|([a-z]+)|([-&+,/:.]))/y;

function time(match: RegExpExecArray): Token | undefined {
  const [, , hourText = '', mark, afterMark, joined, half] = match;
  const [hour, minute] = [Number(hourText), Number(afterMark ?? joined ?? '0')];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    const base = hour % 12;
    return { is: 'time', minutes: (half.includes('p') ? base + 12 : base) * 60 + minute, style: 'twelve' };
  }
  const withMinutes = mark !== undefined || joined !== undefined;
  const sure = hour > 12 || hourText.length === 2 || hour === 0;
  return {
    is: 'time',
    minutes: hour * 60 + minute,
    style: withMinutes ? (sure ? 'sure' : 'short') : hour > 12 || /^0/.test(hourText) ? 'sure' : 'bare',
  };
}

/** What the text consists of, or the first piece of it that has no place in weekly hours. */
export function tokensOf(text: string): readonly Token[] | { readonly unknown: string } {
  const tokens: Token[] = [];
  const lower = text.toLowerCase();
  let at = 0;
  while (at < lower.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(lower);
    if (match === null) return { unknown: lower.slice(at).trim().split(' ')[0] ?? '' };
    at = PIECE.lastIndex;
    const word = match[1] ?? match[7] ?? match[8];
    const token = word === undefined ? time(match) : WORDS.get(word);
    if (token !== undefined) tokens.push(token);
    else if (word === undefined || !WORDS.has(word)) return { unknown: match[0].trim() };
  }
  return tokens;
}
