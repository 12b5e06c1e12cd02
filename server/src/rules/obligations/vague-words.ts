/** Standards in words that nobody can check. */
const VAGUE = new RegExp(
  `\\b(?:${[
    'up[ -]to[ -]date',
    '(?:reasonabl|adequate|appropriate|sufficient|suitabl|satisfactor|acceptabl|proper|modern|recent|strong|prompt|timel|regular)(?:e|y|ly|ily)?',
    'good(?! (?:faith|reason|time)\\b)',
    'well[ -](?:maintained|protected|secured)',
    'state[ -]of[ -]the[ -]art',
    'as soon as (?:reasonably )?(?:possible|practicable)',
    '(?:industry|market|common|usual)[ -]standards?',
    '(?:industry |good |best )+practices?',
    'high(?:[ -]quality| standards?)',
    'from time to time|(?:where|whenever|if) (?:possible|practicable|necessary)',
  ].join('|')})\\b`,
  'iu',
);

const NUMBER =
  '(?:\\d[\\d.,]{0,15}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)';

/** What makes a sentence checkable after all: a figure with its unit or bound, a reference, a version, a named standard. */
const MEASURE = new RegExp(
  `${[
    '\\$\\(',
    '\\d\\s?%',
    `\\b${NUMBER} ?(?:\\([\\d]+\\) )?(?:business |working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|per cent|[kmgt]b(?:it)?(?:/s|ps)?|[kmg]hz|[kmgt]ib|users?|characters?|bits?|metres?|volts?|[°º]|cores?|lumens?|copies|generations?)`,
    `\\b(?:at (?:least|most)|not? (?:more|less|fewer|older|later|newer|longer) than|up to|more than|less than|fewer than|within|minimum of|maximum of|version|release) ${NUMBER}`,
    '\\b(?:every|each|once (?:a|an|per|each)|twice (?:a|an|per|each)) (?:hour|day|week|month|quarter|year)\\b|\\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b',
    '\\b(?:iso|iec|nist|cis|pci|soc|en|bs|din|ieee|ansi|nfpa|tia|bsi|cyber essentials|hipaa|gdpr)\\b[ /-]?(?:\\d|plus|controls?|benchmarks?|dss|certifi)',
    '\\bas (?:recommended|specified|published|listed|certified|described) (?:by|in|at|for)\\b',
  ].join('|')}`,
  'iu',
);

/** Words of a text. Offsets count in it; `end` is exclusive. */
export interface VagueWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The vague words of each sentence that has no measure beside them; of one sentence, the first ones alone. */
export function vagueWords(text: string): readonly VagueWords[] {
  return sentencesOf(text).flatMap(({ start, sentence }) => {
    const match = VAGUE.exec(sentence);
    if (!match || MEASURE.test(sentence)) return [];
    const from = start + match.index;
    return [{ start: from, end: from + match[0].length, words: match[0] }];
  });
}

/** A point inside a number or a reference ends no sentence. */
function sentencesOf(text: string): readonly { readonly start: number; readonly sentence: string }[] {
  return [...text.matchAll(/(?:[^.;!?]|[.;!?](?!\s|$))+/gu)].map((match) => ({
    start: match.index,
    sentence: match[0],
  }));
}
