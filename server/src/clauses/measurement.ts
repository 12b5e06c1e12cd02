import type { Fact, Prose } from '../agreement/bound';
import type { UptimeMeasurement } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { enumeration, itemsOf } from './items';
import { allNamed } from './named';
import { group, statement, subclause } from './subclause';
import { beginsWith, embedded } from './wording';

type Measured = Fact<Prose | 'none'> | UptimeMeasurement | undefined;

const PERIODS = {
  week: 'calendar week',
  month: 'calendar month',
  quarter: 'calendar quarter',
  year: 'calendar year',
} as const;

/** "calendar month": the period over which uptime is measured, where it is stated. */
export function periodOf(measured: Measured, { said }: Drafting): Phrase {
  const per = measured?.is === 'map' ? measured.per : undefined;
  return per && said(per, per.value ? PERIODS[per.value] : '');
}

/** How uptime is measured, and what does not count. */
export function measurement(measured: Measured, drafting: Drafting): readonly Block[] {
  if (!measured) return [];
  const heading = 'Measurement';
  if (measured.is === 'fact') return blocks(statement(measured, { heading, none: 'uptime is not measured' }, drafting));
  const content = sentences(
    period(measured, drafting),
    coverage(measured, drafting),
    downtime(measured, drafting),
    rounding(measured, drafting),
  );
  const isSaid = content.length > 0 || measured.text !== undefined;
  return blocks(isSaid && group(measured, { heading, content }, drafting), exclusions(measured, drafting));
}

function period(facts: UptimeMeasurement, drafting: Drafting): Phrase {
  const { by } = facts;
  const each = periodOf(facts, drafting);
  if (!each && !by) return undefined;
  const over = each && phrase`for each ${each}`;
  if (!by) return sentence`Uptime is measured ${over}`;
  return embedded(drafting.value(by), (words) => {
    const means = beginsWith(words, /^(?:by|with|from|using|through|at|on|in)\b/i) ? '' : 'by';
    return phrase`Uptime is measured ${over} ${means} ${words}`;
  });
}

function coverage({ covers }: UptimeMeasurement, drafting: Drafting): Phrase {
  if (!covers || covers.items.length === 0) return undefined;
  return sentence`The measurement covers ${listing(allNamed(covers.items, ['services.included'], drafting), 'and')}`;
}

function downtime({ downWhen }: UptimeMeasurement, { value }: Drafting): Phrase {
  if (!downWhen) return undefined;
  return embedded(value(downWhen), (words) => {
    const when = beginsWith(words, /^(?:when|if|while|as soon as|once)\b/i) ? '' : 'when';
    return phrase`a service is down ${when} ${words}`;
  });
}

function rounding({ rounding: how }: UptimeMeasurement, { value }: Drafting): Phrase {
  if (!how) return undefined;
  return embedded(value(how), (words) =>
    beginsWith(words, /^(?:to|up|down|off)\b/i)
      ? phrase`the measured figure is rounded ${words}`
      : phrase`the measured figure is rounded as follows: ${words}`,
  );
}

function exclusions({ excludes }: UptimeMeasurement, drafting: Drafting): Block | undefined {
  if (!excludes) return undefined;
  const heading = 'Time that does not count';
  if (excludes.is === 'fact') {
    return statement(excludes, { heading, none: 'all time in which a service is down counts as downtime' }, drafting);
  }
  return subclause(excludes, {
    heading,
    ...enumeration(
      sentence`The following does not count as downtime:`,
      itemsOf(excludes.items, () => undefined, drafting),
      'and',
    ),
  });
}
