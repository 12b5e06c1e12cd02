import { parseDecimal } from '../../values/decimal';
import { timeUnit } from '../../values/duration';
import type { Decimal } from '../../values/value';

/** Over what a text counts downtime. */
export type StatedPeriod = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One figure of a length of time: `8` of `8 h 46 min`. Offsets count in the text; `end` is exclusive. */
export interface Figure {
  readonly amount: Decimal;
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
  readonly start: number;
  readonly end: number;
}

/** A downtime over a period, as a text states it. */
export interface StatedDowntime {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
  readonly period: StatedPeriod;
  /** "About", "roughly": a round figure will do. */
  readonly isRough: boolean;
  /** What the same sentence says of uptime: a figure, or the path that it refers to; absent where it says nothing. */
  readonly uptime: { readonly percent: Decimal } | { readonly path: string } | undefined;
}

const SENTENCE = /(?:\b(?:i\.e|approx|p\.a)\.|[^.;!?\n]|[.;!?](?![\s)]|$)|\n(?![ \t]*\n))+/gu;
const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?)';
const FIGURE = `\\d{1,7}(?:,\\d{3})?(?:\\.\\d{1,6})?\\)?[ \\u00a0-]?${UNIT}(?![\\p{L}])`;
const LENGTH = new RegExp(`(?<![\\d.,:])${FIGURE}(?:,?\\s(?:and\\s)?${FIGURE}){0,3}`, 'giu');
const EACH_FIGURE = new RegExp(`(\\d[\\d,.]{0,15})\\)?[ \\u00a0-]?(${UNIT})(?![\\p{L}])`, 'giu');
const PERIOD =
  /(?:\b(?:a|an|per|each|every|any|one|single|calendar|given|average|the|this|that|same|whole|day|service|contract)\s|\d[ -]day\s|\/\s?)(day|week|month|quarter|year|annum)\b(?!-)|\b(daily|weekly|monthly|quarterly|yearly|annually|annual)\b/giu;
const UPTIME = /\$\(([a-z][\w.-]{0,120})\)|(?<![\d.,])(\d{2}(?:\.\d{1,6})?)\s?(?:%|per\s?cent\b)/giu;
const DOWN =
  /\b(?:down(?:time)?|unavailab\w{1,8}|outages?|interruptions?|interrupted|offline|out of (?:order|service))\b/iu;
const EQUALS =
  /(?:[(=≈~–—]|\b(?:i\.e\.|that is|or|equals?|equivalent(?: to)?|means?|meaning|allows?|allowing|leaves?|leaving|corresponds? to|amounts? to))[\s,:]*(?:(?:at most|no more than|not more than|up to|under|less than|about|around|roughly|approximately|approx\.|a maximum of|max\.?|only|just|over|more than|some|nearly|almost|circa|ca\.?|in total)\s*)*$/iu;
const ROUGH = /(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|ca\.?)|[~≈])\s*$/iu;
/** What else is counted in hours, or in a time that is not the whole of the period. */
const OTHER_TIMES =
  /\b(?:respon[ds]\w{0,6}|resol\w{0,6}|help ?desk|backups?|(?:business|working|office|service|support|opening) hours|restor\w{0,5}|repair\w{0,4}|consecutive|credits?|tickets?|calls?)\b/iu;
/** Downtime that an uptime does not count. */
const PLANNED = /\b(?:maintenance|planned|scheduled|windows?|exclud\w{0,5}|apart from|besides|in addition)\b/iu;
/** How long the period itself is: "in a month of 30 days". */
const PERIOD_LENGTH = /\b(?:weeks?|months?|quarters?|years?|periods?) (?:of|with|has)\s*$/iu;
/** A bound of its own, from which something follows: "if the downtime exceeds 4 hours in a month". */
const THRESHOLD = /(?<!\b(?:no|not|never)\s)\b(?:more than|exceed\w{0,3}|longer than|over|at least|beyond)\s*$/iu;

const PERIODS: ReadonlyMap<string, StatedPeriod> = new Map([
  ['day', 'day'],
  ['daily', 'day'],
  ['week', 'week'],
  ['weekly', 'week'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['year', 'year'],
  ['annum', 'year'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);

/** So many of one text are read. */
const MOST = 50;

/** Whether it is worth while to look into `text`: most texts that name a time have nothing to do with uptime. */
export function mayStateDowntime(text: string): boolean {
  return ABOUT_UPTIME.test(text) && /\d\)?[ \u00a0-]?[smhd]/iu.test(text);
}

const ABOUT_UPTIME = /%|per\s?cent|up-?time|down|unavailab|outage|interrupt|offline|out of (?:order|service)/iu;

/** Every downtime over a period that `text` states, of those that are meant beyond doubt. */
export function statedDowntimes(text: string): readonly StatedDowntime[] {
  const found: StatedDowntime[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (/\d/u.test(sentence)) found.push(...inSentence(sentence, index));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

function inSentence(sentence: string, offset: number): readonly StatedDowntime[] {
  const uptimes = [...sentence.matchAll(UPTIME)];
  const periods = [...sentence.matchAll(PERIOD)];
  const lengths = [...sentence.matchAll(LENGTH)].slice(0, MOST);
  return lengths.flatMap((length, nth): readonly StatedDowntime[] => {
    const start = length.index;
    const end = start + length[0].length;
    const previous = lengths[nth - 1];
    const from = previous ? previous.index + previous[0].length : 0;
    const to = lengths[nth + 1]?.index ?? sentence.length;
    const uptime = uptimes.findLast((one) => one.index < start) ?? uptimes.find((one) => one.index >= end);
    const period = periodOf(periods, { from, start, end, to });
    const before = sentence.slice(Math.max(from, start - 120), start);
    const behind = sentence.slice(end, Math.min(to, end + 60));
    if (
      !period ||
      PERIOD_LENGTH.test(before) ||
      !isDowntime(before, behind, uptime !== undefined && EQUALS.test(before))
    )
      return [];
    const figures = figuresOf(length[0], offset + start);
    if (figures.length === 0) return [];
    const said = uptime && uptimeSaid(uptime);
    return [{ start: offset + start, end: offset + end, figures, period, isRough: ROUGH.test(before), uptime: said }];
  });
}

/** Whether the words around a length make it the downtime that an uptime leaves; `restates` where they put it beside one. */
function isDowntime(before: string, behind: string, restates: boolean): boolean {
  const around = before + behind;
  const ownWords = (restates ? behind : around).replace(/\bun(?:planned|scheduled)\b/giu, '');
  if (PLANNED.test(ownWords) || OTHER_TIMES.test(around)) return false;
  return restates || (DOWN.test(around) && !THRESHOLD.test(before));
}

interface Bounds {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** The period right behind the length, else the last before it, else the first one after. */
function periodOf(periods: readonly RegExpExecArray[], { start, end, to }: Bounds): StatedPeriod | undefined {
  const behind = periods.find(({ index }) => index >= end && index < to);
  const near = behind && behind.index < end + 40 ? behind : undefined;
  const match = near ?? periods.findLast(({ index }) => index < start) ?? behind;
  return PERIODS.get((match?.[1] ?? match?.[2] ?? '').toLowerCase());
}

function figuresOf(length: string, offset: number): readonly Figure[] {
  return [...length.matchAll(EACH_FIGURE)].flatMap(({ 1: number = '', 2: word = '', index }): readonly Figure[] => {
    const amount = parseDecimal(number.replaceAll(',', ''));
    const unit = timeUnit(word);
    if (!amount || (unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'day')) return [];
    return [{ amount, unit, start: offset + index, end: offset + index + number.length }];
  });
}

function uptimeSaid({ 1: path, 2: figure = '' }: RegExpExecArray): StatedDowntime['uptime'] {
  if (path !== undefined) return { path };
  const percent = parseDecimal(figure);
  return percent && { percent };
}
