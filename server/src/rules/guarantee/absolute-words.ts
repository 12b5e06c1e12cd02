import type { Manner } from './promising-places';

/** Words that promise without bound. */
interface AbsoluteWords {
  readonly words: RegExp;
  /** Right before the words, what makes them a bound or denies them: "up to 100%", "not always". */
  readonly unlessAfter?: RegExp;
  /** Right behind the words: "never more than", "100% of the fees". */
  readonly unlessBefore?: RegExp;
  /** True where a rate in the same sentence ("in at least 95% of cases") takes the edge off. */
  readonly boundByRate?: boolean;
  /**
   * What must stand in the sentence too, outside a guarantee: a result that is promised. "All incidents are recorded" is a
   * duty that can be kept, "all incidents are solved" is not.
   */
  readonly result?: RegExp;
  /** What to say instead. */
  readonly advice: string;
}

const HOW_OFTEN = 'Say in how many cases of a hundred, and over what time.';
const HOW_SOON = 'Say within what time.';
const TROUBLE =
  '(?:issues?|problems?|incidents?|faults?|errors?|failures?|tickets?|requests?|reports?|calls?|defects?|bugs?|outages?|attacks?|threats?|viruses|malware|breaches|vulnerabilities|disasters?|data loss)';

/** Results that nobody reaches in every case. */
const SOLVED =
  /\b(?:(?:re)?solv|fix|mend|repair|prevent|cur(?:e|es|ed|ing)\b|eliminat|avoid|stop|block|remov|correct|remed|answer|detect|protect)/iu;
const REACHED =
  /\b(?:availab|up\b|on\b|online|reach|staffed|answer|work|run|function|operat|protect|secur|safe|respond|reply|there\b|ready|monitor|watch|perform|restor)/iu;
const FAILED =
  /\bnever\s+(?:be\s+|get\s+|go\s+|goes\s+|is\s+|are\s+)?(?:fail|down\b|offline|unavailab|interrupt|los[est]|crash|stop|miss|late\b|break|broken|hacked|breached|compromised|infected|unanswered|out of)/iu;

const ABSOLUTE: readonly AbsoluteWords[] = [
  {
    words: /(?<![\d.,])100(?:[.,]0+)?\s?(?:%|per\s?cent\b)/giu,
    unlessAfter:
      /(?:\bup to|\bat most|\bno more than|\bnot more than|\bless than|\bbelow|\bshort of|\bmaximum of|\bnot)\s+$/iu,
    unlessBefore: /^\s+(?:of\s+(?:[\p{L}’']+\s+){0,4}?(?:fees?|charges?|price|cost|amount|invoice)|credit|refund)\b/iu,
    advice: 'One failure breaks it. State the figure that you reach in a bad month.',
  },
  {
    words: /\bnever\b/giu,
    result: FAILED,
    unlessBefore:
      /^\s+(?:(?:be\s+|take\s+|go\s+)?(?:more|less|fewer|later|longer|higher|lower|worse|earlier)\s+than|exceeds?|fall\s+below|falls\s+below|drops?\s+below)\b/iu,
    advice: HOW_OFTEN,
  },
  {
    words:
      /\b(?:always|at all times|without exception|in (?:all|every|any) (?:cases?|circumstances?)|under (?:all|any) circumstances|whatever happens)\b/giu,
    unlessAfter: /\b(?:(?:nearly|almost)\s+|(?:not|nor)\s+(?:\p{L}+\s+){0,2})$/iu,
    result: REACHED,
    boundByRate: true,
    advice: HOW_OFTEN,
  },
  {
    words: /\b(?:immediately|instantly|instantaneously|at once|without any delay|in no time)\b/giu,
    unlessAfter:
      /\b(?:(?:the|that)\s+(?:\p{L}+\s+)?(?:month|year|day|quarter|week|period|term)\s+|(?:not|nor)\s+(?:\p{L}+\s+){0,2})$/iu,
    unlessBefore: /^\s+(?:preceding|previous|prior|before|above|below|adjacent|due|payable)\b/iu,
    advice: HOW_SOON,
  },
  {
    words: new RegExp(
      `\\b(?:all|any and all|every|each and every)\\s+(?:[\\p{L}\\d-]+\\s+){0,2}?${TROUBLE}(?![\\p{L}-])`,
      'giu',
    ),
    unlessAfter: /(?:\bnot|\bof(?:\s+the)?|\bin)\s+$/iu,
    result: SOLVED,
    boundByRate: true,
    advice: HOW_OFTEN,
  },
  {
    words:
      /\b(?:uninterrupted(?:ly)?|without (?:any )?interruptions?|(?:error|fault|bug|trouble|virus)-?\s?free|without (?:any )?errors?|(?:zero|no) (?:downtime|outages?|interruptions?|data loss)|(?:completely|absolutely|fully|totally|perfectly) (?:secure|safe|protected|reliable)|(?:complete|absolute|total|perfect) (?:security|safety|protection|reliability)|bullet-?proof|un(?:breakable|hackable))\b/giu,
    unlessAfter: /\b(?:not|nor|neither|not be)\s+$/iu,
    advice: 'State what you do and what uptime or loss of data is realistic.',
  },
];

/** A denial of the promise itself: "does not guarantee that the services are uninterrupted". */
const DENIAL =
  /\b(?:not|nor|neither|never|cannot|no)\b[^.;:!?]*?\b(?:guarantees?|promises?|warrants?|represents?|undertakes?|claims?|warranty|guaranty|assurance)\b/iu;

/** A duty of somebody else, unless the sentence comes to the Provider's. */
const OF_OTHERS =
  /\b(?:clients?|customers?|users?|each party|either party|neither party|both parties|the parties)\b(?:\s+[\p{L}-]+){0,3}?\s+(?:shall|must|will|may|agrees?|undertakes?|(?:is|are|has|have) to)\b(?!.*\b(?:provider|supplier|we)\b)/isu;

/** What makes a promise of a result out of a clause. */
const ENSURES = /\b(?:guarantee|warrant|ensure|assure|promise)(?:s|d)?\b/iu;

/** Less than all: "in at least 95% of cases". */
const RATE = /(?<![\d.,])\d{1,2}(?:[.,]\d+)?\s?(?:%|per\s?cent\b)/iu;

/** Words of a promise that nobody can keep. Offsets count in the text; `end` is exclusive. */
export interface AbsolutePromise {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly advice: string;
}

/**
 * The absolute words of a promise, in order, none inside another, the first fifty of each kind. What bounds them ("never
 * more than 4 hours", "in 95% of all incidents"), denies them ("not always") or refuses the promise is left alone; outside
 * a guarantee, so are duties of anybody else and those that can be kept. What stands in `$(…)` is not read.
 */
export function absolutePromises(text: string, manner: Manner = 'guarantee'): readonly AbsolutePromise[] {
  const readable = text.replace(/\$\([^)]{0,200}\)/gu, (reference) => ' '.repeat(reference.length));
  return withoutNested(ABSOLUTE.flatMap((kind) => meant(kind, text, readable, manner)));
}

/** Of one kind, so many of one text are told: more are of no use to its author. */
const MOST = 50;

function meant(kind: AbsoluteWords, text: string, readable: string, manner: Manner): readonly AbsolutePromise[] {
  const found: AbsolutePromise[] = [];
  for (const match of readable.matchAll(kind.words)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isMeant(kind, readable, start, end, manner)) continue;
    found.push({ start, end, words: text.slice(start, end), advice: kind.advice });
    if (found.length === MOST) break;
  }
  return found;
}

function withoutNested(found: readonly AbsolutePromise[]): readonly AbsolutePromise[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

/** How far before and behind the words the rest of their sentence is read. */
const REACH = 300;

function isMeant(kind: AbsoluteWords, text: string, start: number, end: number, manner: Manner): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^.*(?:[.;!?](?=\s)|\n\s*\n)/su, '');
  const after = /^.*?(?=[.;!?](?:\s|$)|\n\s*\n|$)/su.exec(text.slice(end, end + REACH))?.[0] ?? '';
  if (kind.unlessAfter?.test(before) || kind.unlessBefore?.test(after) || DENIAL.test(before)) return false;
  if (kind.boundByRate && RATE.test(`${before} ${after}`)) return false;
  if (manner === 'guarantee') return true;
  if (OF_OTHERS.test(before)) return false;
  if (manner === 'clause' && !ENSURES.test(before)) return false;
  return !kind.result || kind.result.test(before + text.slice(start, end) + after);
}
