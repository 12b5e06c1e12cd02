import type { Fact } from '../agreement/bound';
import type { LiabilitySection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { subclause } from './subclause';
import { isPercentage, saysNone } from './wording';

type Per = LiabilitySection['per'];

/** The most that a party answers for; nothing as long as no cap is written. */
export function cap({ cap: limit, per, whose }: LiabilitySection, drafting: Drafting): Block | undefined {
  if (!limit) return undefined;
  const { shall, said } = drafting;
  const liability = phrase`the liability of ${party(whose, drafting)} under or in connection with this Agreement`;
  const claims = per && said(per, claimsOf(per.value));
  const content = saysNone(limit)
    ? sentence`${liability} ${claims} ${said(limit, 'is not capped')}`
    : sentence`${liability} ${claims} ${shall} not exceed ${limitOf(limit, per, drafting)}`;
  return subclause([limit, per, whose], { heading: 'Cap', content });
}

/** A cap as it prints: a bare percentage is one of the fees for what the cap is for. */
export function limitOf(limit: Fact<unknown>, per: Per, { value }: Drafting): Phrase {
  return phrase`${value(limit)} ${isPercentage(limit) && `of ${feesOf(per?.value)}`}`;
}

function party(whose: LiabilitySection['whose'], { provider, client, said }: Drafting): Phrase {
  if (!whose) return 'a party';
  const names = { both: 'each party', provider, client } as const;
  return said(whose, whose.value ? names[whose.value] : '');
}

function claimsOf(per: NonNullable<Per>['value']): string {
  switch (per) {
    case 'contract year':
      return 'for all claims that arise in one year of it';
    case 'agreement':
      return 'for all claims together';
    default:
      return 'for each claim';
  }
}

function feesOf(per: NonNullable<Per>['value'] | undefined): string {
  switch (per) {
    case 'contract year':
      return 'the fees for the same year';
    case 'agreement':
      return 'all fees under this Agreement';
    default:
      return 'the annual fees';
  }
}
