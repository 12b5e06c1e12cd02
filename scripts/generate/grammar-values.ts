import type { Rule } from './grammar-text';

/**
 * The values of an agreement where they are a whole scalar: `15 minutes` as a field, not inside a sentence. A scalar's
 * edges differ by place: the end of a line, a comma or bracket in `[ ]` and `{ }`, the closing quote.
 */
export type Place = 'block' | 'flow' | 'classic-flow' | 'quoted';

const STARTS: Readonly<Record<Place, string>> = {
  block: String.raw`(?<![^\s])`,
  // Inside the scalar: in VS Code's grammar a rule reaches from each comma to the next item, and a value that is matched
  // before it has ended would leave the next comma behind as one too many.
  flow: String.raw`\G(?<=[\s\[{,:])`,
  'classic-flow': String.raw`(?<![^\s\[{,])`,
  quoted: `(?<=["'])`,
};

const FLOW_END = String.raw`(?=[ \t]*(?:$|[ \t]#|[,\]}]))`;

const ENDS: Readonly<Record<Place, string>> = {
  block: String.raw`(?=[ \t]*(?:$|[ \t]#))`,
  flow: FLOW_END,
  'classic-flow': FLOW_END,
  quoted: `(?=["'])`,
};

const FLOW_REST = String.raw`[^#,\[\]{}\r\n]`;

/** What a value's last, open part may consist of. */
const RESTS: Readonly<Record<Place, string>> = {
  block: String.raw`[^#\r\n]`,
  flow: FLOW_REST,
  'classic-flow': FLOW_REST,
  quoted: String.raw`[^"'\r\n]`,
};

const NUMBER = String.raw`\d+(?:[.,'’\x{A0}\x{202F}]\d+)*`;
const CLOCK = '(?:business|working|calendar)';
const TIME = `(?:${CLOCK} +)?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|quarters?)`;
const CURRENCY = String.raw`(?:[A-Z]{3}|[A-Z]{0,3}\$|[£€¥₹])`;
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|[Ww]eekdays?|[Ww]eekends?|[Dd]aily|(?:[a-z]+ )?[Hh]olidays?';

const PER: readonly Rule[] = [
  { match: String.raw`\b(?:per|of|started)\b|/`, name: 'keyword.operator.word.msa' },
  { match: NUMBER, name: 'constant.numeric.count.msa' },
  { match: String.raw`[^\s\d/]+`, name: 'keyword.other.unit.msa' },
];

const HOURS: readonly Rule[] = [
  { match: String.raw`\d{1,2}:\d{2}|\b24 ?[x/] ?7\b`, name: 'constant.numeric.time.msa' },
  {
    match: String.raw`\b(?:[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+|UTC)\b`,
    name: 'variable.other.enummember.timezone.msa',
  },
  { match: String.raw`\b(?:${DAY})\b`, name: 'variable.other.enummember.weekday.msa' },
  { match: String.raw`\band\b|[-–,;]`, name: 'keyword.operator.hours.msa' },
];

/** One rule a kind of value, for scalars at a place. */
export function valueRules(place: Place): readonly Rule[] {
  const whole = (body: string) => `${STARTS[place]}${body}${ENDS[place]}`;
  const rest = RESTS[place];
  return [
    { match: whole(String.raw`\d{4}-\d{2}-\d{2}`), name: 'constant.numeric.date.msa' },
    {
      match: whole(`(${NUMBER})[ -]?(${TIME})`),
      name: 'meta.value.duration.msa',
      captures: { 1: { name: 'constant.numeric.duration.msa' }, 2: { name: 'keyword.other.unit.time.msa' } },
    },
    {
      match: whole(`(every) +(?:(${NUMBER}) +)?(${TIME})`),
      name: 'meta.value.frequency.msa',
      captures: {
        1: { name: 'keyword.operator.word.msa' },
        2: { name: 'constant.numeric.duration.msa' },
        3: { name: 'keyword.other.unit.time.msa' },
      },
    },
    {
      match: whole('(?:continuous|hourly|daily|weekly|monthly|quarterly|yearly)'),
      name: 'constant.numeric.frequency.msa',
    },
    {
      match: whole(String.raw`(${NUMBER} ?(?:%|per cent\b))((?: +(?:of|per) ${rest}+?)?)`),
      name: 'meta.value.percentage.msa',
      captures: { 1: { name: 'constant.numeric.percentage.msa' }, 2: { patterns: PER } },
    },
    {
      match: whole(`(${CURRENCY}) ?(${NUMBER})((?:(?: +per +| ?/ ?)${rest}+?)?)`),
      name: 'meta.value.money.msa',
      captures: {
        1: { name: 'keyword.other.unit.currency.msa' },
        2: { name: 'constant.numeric.money.msa' },
        3: { patterns: PER },
      },
    },
    {
      match: whole(`(${NUMBER}) ?(${CURRENCY})((?:(?: +per +| ?/ ?)${rest}+?)?)`),
      name: 'meta.value.money.msa',
      captures: {
        1: { name: 'constant.numeric.money.msa' },
        2: { name: 'keyword.other.unit.currency.msa' },
        3: { patterns: PER },
      },
    },
    {
      match: whole(String.raw`(?:24 ?[x/] ?7|(?:${DAY})\b${rest}*?\d{1,2}:\d{2}${rest}*?)`),
      name: 'meta.value.hours.msa',
      captures: { 0: { patterns: HOURS } },
    },
  ];
}

/** The words that the format gives a meaning: `none`, `included`, `business-hours`. */
export function wordsRule(place: Place, words: readonly string[]): Rule {
  return { match: `${STARTS[place]}(?:${words.join('|')})${ENDS[place]}`, name: 'variable.other.enummember.msa' };
}
