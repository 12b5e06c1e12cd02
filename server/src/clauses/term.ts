import type { TermSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { reference } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** When the agreement begins, how long it runs and how it ends by itself. */
export const term: Clause<TermSection> = {
  key: 'term',
  heading: 'Term',
  mandatory: false,
  purpose: 'when the agreement begins, how long it runs and whether it renews',
  mustState: [],
  terms: [
    {
      term: 'Effective Date',
      path: 'term.effective',
      meaning: 'The day from which the agreement binds the parties.',
    },
  ],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () =>
        blocks(
          commencement(facts, drafting),
          initialTerm(facts, drafting),
          renewal(facts, drafting),
          notice(facts, drafting),
        ),
      ),
    ),
};

function commencement({ effective }: TermSection, { value, said, named }: Drafting): Block | undefined {
  if (!effective) return undefined;
  const days = {
    'last signature': 'on the day on which the last of the parties signs it',
    'order form': 'on the date that the order form names as its effective date',
  } as const;
  const day =
    typeof effective.value === 'string' ? said(effective, days[effective.value]) : phrase`on ${value(effective)}`;
  return subclause(effective, {
    heading: 'Commencement',
    content: sentence`This Agreement takes effect ${day} ${named('Effective Date', 'the')}`,
  });
}

function initialTerm({ initial, effective }: TermSection, { value, said, isNamed }: Drafting): Block | undefined {
  if (!initial) return undefined;
  if (initial.value === 'indefinite') {
    const open = said(initial, 'for an indefinite period');
    return subclause(initial, {
      heading: 'Duration',
      content: sentence`This Agreement runs ${open}, until it is ended in accordance with its terms or with the law`,
    });
  }
  const from = effective && 'from the Effective Date';
  const ends = isNamed('term.ends') && phrase`and ends on ${reference('term.ends', 'value')}`;
  return subclause(initial, {
    heading: 'Initial term',
    content: sentence`The initial term is ${value(initial)} ${from} ${ends}`,
  });
}

function renewal({ renewal: period, notice: time, initial }: TermSection, drafting: Drafting): Block | undefined {
  if (!period) return undefined;
  const { value, said } = drafting;
  if (period.value === 'none') {
    // What runs for an indefinite period has no end at which it could renew.
    const ends = initial?.value !== 'indefinite';
    return subclause(period, {
      heading: 'No renewal',
      content: sentences(
        sentence`${said(period, 'this Agreement does not renew')}`,
        ends && sentence`It ends when the initial term ends, unless the parties agree otherwise in writing`,
      ),
    });
  }
  const under = time && !saysNone(time) && phrase`under ${reference('term.notice')}`;
  return subclause(period, {
    heading: 'Renewal',
    content: sentence`Each time the current term ends, this Agreement renews for a further ${value(period)}, unless a party has given notice ${under} that it is not to renew`,
  });
}

function notice({ notice: period, renewal: renews, initial }: TermSection, drafting: Drafting): Block | undefined {
  if (!period) return undefined;
  const { value, said, shall } = drafting;
  const isOpen = initial?.value === 'indefinite';
  if (period.value === 'none') {
    const words = isOpen
      ? 'no period of notice applies'
      : 'no notice is needed for this Agreement to end with its term';
    return subclause(period, { heading: 'Notice', content: sentence`${said(period, words)}` });
  }
  const time = value(period);
  const content = isOpen
    ? sentence`A party that wishes to end this Agreement ${shall} give the other party notice of at least ${time}`
    : renews?.value === 'none'
      ? sentence`A party that wishes to extend this Agreement ${shall} tell the other party at least ${time} before it ends`
      : sentence`A party that does not want this Agreement to renew ${shall} give the other party notice at least ${time} before the current term ends`;
  return subclause(period, { heading: 'Notice', content });
}
