import type { AgreementFacts } from '../agreement/facts.generated';
import type { Block, Provision } from '../blocks/block';
import { reference } from '../blocks/inlines';
import { provision } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { spanOf } from './places';
import { subclause } from './subclause';

/** The law, the courts and what a day is, from the header; undefined where it states none of them. */
export function governingLawClause(facts: AgreementFacts, drafting: Drafting): Provision | undefined {
  const { governingLaw, courts: of, days: which } = facts;
  const about = which ?? governingLaw ?? of;
  if (!about) return undefined;
  const isLaw = governingLaw !== undefined || of !== undefined;
  return provision({
    heading: !isLaw ? 'Days' : which ? 'Days and governing law' : 'Governing law',
    children: [days(facts, drafting), law(facts, drafting), courts(facts, drafting)],
    span: spanOf(governingLaw ?? about),
  });
}

function days({ days: which }: AgreementFacts, { said }: Drafting): Block | undefined {
  if (!which) return undefined;
  const counted = which.value === 'business' ? 'Business Days only' : 'every day of the calendar';
  return subclause(which, {
    heading: 'Days',
    content: sentence`A period in days counts ${said(which, counted)}, unless this Agreement says otherwise`,
  });
}

function law({ governingLaw }: AgreementFacts, { value }: Drafting): Block | undefined {
  if (!governingLaw) return undefined;
  const lead = lawOf(governingLaw.value ?? '');
  return subclause(governingLaw, {
    heading: 'Law',
    content: sentence`This Agreement and every dispute that arises out of it are governed by ${lead} ${value(governingLaw)}`,
  });
}

/** What stands before the name of a law: "the law of England", "German law", "the laws of the State of New York". */
function lawOf(name: string): string {
  if (/^the\s+laws?\b|\blaw$/i.test(name)) return '';
  if (/^laws?\s+of\b/i.test(name)) return 'the';
  return /^(?:state|commonwealth|province|republic|federal republic|canton|kingdom)\s+of\b/i.test(name)
    ? 'the law of the'
    : 'the law of';
}

/** Who decides instead of the courts, as `disputes.then` says it. */
const INSTEAD_OF_COURTS: ReadonlySet<string | undefined> = new Set(['arbitration', 'expert']);

function courts({ courts: of }: AgreementFacts, { value, textAt }: Drafting): Block | undefined {
  if (!of) return undefined;
  const named = /\bcourts?\b/i.test(of.value ?? '');
  const isElsewhere = INSTEAD_OF_COURTS.has(textAt('disputes.then'));
  const dispute = phrase`every such dispute ${isElsewhere && phrase`that is not decided under ${reference('disputes.then')}`}`;
  return subclause(of, {
    heading: 'Courts',
    content: named
      ? sentence`${dispute} is decided by ${/^the\b/i.test(of.text) ? '' : 'the'} ${value(of)}`
      : sentence`The courts of ${value(of)} have jurisdiction over ${dispute}`,
  });
}
