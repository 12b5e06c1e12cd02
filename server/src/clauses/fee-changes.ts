import type { Counts, FeeIncrease, FeesSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { group, statement } from './subclause';
import { beginsWith, embedded, saysNone } from './wording';

/** How the numbers are counted on which fees depend. */
export function counts(facts: FeesSection['counts'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Counts';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'the fees do not follow the number of users or devices' }, drafting);
  }
  const content = sentences(count(facts, drafting), trueUp(facts, drafting), reduction(facts, drafting));
  return group(facts, { heading, content }, drafting);
}

function count({ every }: Counts, { provider, shall, value }: Drafting): Phrase {
  return (
    every &&
    sentence`${provider} ${shall} count ${value(every)} the users, devices and other units for which fees are charged`
  );
}

function trueUp({ trueUp: when }: Counts, { value, said }: Drafting): Phrase {
  if (!when) return undefined;
  if (saysNone(when)) return sentence`${said(when, 'a changed number does not change the fees of the current term')}`;
  return embedded(value(when), (words) => {
    if (beginsWith(words, /^(?:with|on|in|at|from|by|after|as)\b/i))
      return phrase`a changed number is charged ${words}`;
    const the = beginsWith(words, /^(?:the|an?|each|every)\b/i) ? '' : 'the';
    return phrase`a changed number is charged with ${the} ${words}`;
  });
}

function reduction({ reduce }: Counts, { provider, value, said }: Drafting): Phrase {
  if (!reduce) return undefined;
  if (saysNone(reduce)) return sentence`${said(reduce, 'the number may not fall during the term')}`;
  return sentence`Without the consent of ${provider}, the number may fall by no more than ${value(reduce)} during the term`;
}

/** How often, by how much and with what notice fees may rise. */
export function increase(facts: FeesSection['increase'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Increase';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'the fees do not rise during the term' }, drafting);
  }
  const content = sentences(rise(facts, drafting), cap(facts, drafting), notice(facts, drafting));
  return group(facts, { heading, content }, drafting);
}

function rise({ every, by }: FeeIncrease, { provider, value }: Drafting): Phrase {
  if (!every && !by) return undefined;
  const often = every && value(every);
  if (!by) return sentence`${provider} may raise the fees ${often}`;
  const isFigure = typeof by.value === 'object' && 'kind' in by.value;
  return embedded(value(by), (words) =>
    isFigure
      ? phrase`${provider} may raise the fees ${often} by up to ${words}`
      : phrase`${provider} may raise the fees ${often} by as much as ${words} has risen since they were last set`,
  );
}

function cap({ cap: most }: FeeIncrease, { value, said }: Drafting): Phrase {
  if (!most) return undefined;
  if (saysNone(most)) return sentence`${said(most, 'an increase is not capped')}`;
  return sentence`No increase exceeds ${value(most)}`;
}

function notice({ notice: time }: FeeIncrease, { provider, client, shall, value, said }: Drafting): Phrase {
  if (!time) return undefined;
  if (saysNone(time)) return sentence`${said(time, 'an increase needs no notice')}`;
  return sentence`${provider} ${shall} tell ${client} of an increase at least ${value(time)} before it takes effect`;
}
