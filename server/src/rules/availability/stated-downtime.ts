import { type Fact, isProse } from '../../agreement/bound';
import { firstSegment } from '../../agreement/path';
import type { Visited } from '../../agreement/visited';
import { compareDecimals, decimal, plainDecimal, toNumber } from '../../values/decimal';
import { shortSpan } from '../../values/meaning';
import { type Decimal, isValue, type Locale } from '../../values/value';
import { learntOf } from '../learnt';
import { type Comparison, comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { agrees, allowedIn, rightFigures } from './downtime-arithmetic';
import { mayStateDowntime, type StatedDowntime, statedDowntimes } from './downtime-words';

/** Minutes written beside a percentage are those that it leaves. */
export const statedDowntime = comparing({
  id: 'stated-downtime',
  severity: 'warning',
  summary: 'A downtime written in a text that is not what the uptime leaves.',
  why: 'Arithmetic: 99.9% of a month of 30 days leaves 43.2 minutes. Every usual month, quarter and year is accepted, exact or rounded. Of two figures for one promise, each party will read its own.',
  bad: `availability:
  uptime: 99.9%
  also: An uptime of 99.9% allows at most 52 minutes of downtime a month.
`,
  good: `availability:
  uptime: 99.9%
  also: An uptime of 99.9% allows at most 43 minutes of downtime a month.
`,
  reads: ['availability'],
  concerns: ({ bound }) => bound.is === 'fact' && isProse(bound.value) && mayStateDowntime(bound.place.node.text),
  check: ({ facts, header, resolve, ...concerned }) => {
    const own = facts.availability?.targets ? undefined : facts.availability?.uptime;
    return learntOf(concerned, statementsAt).flatMap((statements) =>
      statements.flatMap((statement) => {
        const uptime = uptimeOf(statement, own, resolve);
        return uptime ? judged(statement, uptime, header.locale) : [];
      }),
    );
  },
});

interface Statement {
  readonly fact: Fact<unknown>;
  readonly stated: StatedDowntime;
}

/** What the downtime is measured against, and where that stands if it is elsewhere. */
interface Uptime {
  readonly percent: Decimal;
  readonly fact?: Fact<unknown>;
}

function statementsAt({ bound }: Visited): readonly Statement[] {
  if (bound.is !== 'fact') return [];
  return statedDowntimes(bound.place.node.text).map((stated) => ({ fact: bound, stated }));
}

/** The uptime of the sentence, else, in the section on availability, that of the section. */
function uptimeOf(
  { fact, stated: { uptime } }: Statement,
  own: Fact<unknown> | undefined,
  resolve: Comparison<never>['resolve'],
): Uptime | undefined {
  if (uptime && 'percent' in uptime) return uptime;
  if (uptime) {
    const target = resolve(uptime.path);
    return target?.kind === 'bound' && target.bound.is === 'fact' ? typed(target.bound) : undefined;
  }
  return own && firstSegment(fact.place.path) === 'availability' ? typed(own) : undefined;
}

function typed(fact: Fact<unknown>): Uptime | undefined {
  const { value } = fact;
  return isValue(value) && value.kind === 'percentage' ? { percent: value.percent, fact } : undefined;
}

function judged({ fact, stated }: Statement, { percent, fact: basis }: Uptime, locale: Locale): readonly RuleFinding[] {
  // Less than nine tenths is the share of something else; the whole leaves nothing.
  if (compareDecimals(percent, decimal(90)) < 0 || compareDecimals(percent, decimal(100)) >= 0) return [];
  const allowed = allowedIn(stated.period, percent);
  if (agrees(stated, allowed)) return [];
  const { node, path } = fact.place;
  const words = node.text.slice(stated.start, stated.end);
  const right = shortSpan(toNumber(allowed.usual), locale);
  return [
    {
      span: spanOfWords(node, stated.start, stated.end),
      path,
      message: `An uptime of ${plainDecimal(percent)}% leaves ${right} a ${stated.period}, not ${words}. Correct the time or the percentage.`,
      ...(basis && { related: [{ span: basis.place.node.span, message: 'The uptime' }] }),
      fixes: fixesOf(fact, stated, rightFigures(stated, allowed)),
    },
  ];
}

function fixesOf(
  { place: { node } }: Fact<unknown>,
  stated: StatedDowntime,
  right: readonly string[],
): RuleFinding['fixes'] {
  if (right.length === 0 || node.span.chunk !== node.span.endChunk) return [];
  const edits = stated.figures.map(({ start, end }, index) => ({
    span: spanOfWords(node, start, end),
    newText: right[index] ?? '',
  }));
  const words = stated.figures.map(({ unit }, index) => `${right[index]} ${right[index] === '1' ? unit : `${unit}s`}`);
  return [{ title: `Write ${words.join(' ')}`, edits }];
}
