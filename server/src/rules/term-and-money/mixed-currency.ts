import { type Fact, isProse } from '../../agreement/bound';
import { takesWords } from '../../agreement/schema';
import type { Visited } from '../../agreement/visited';
import { isValue, type Money } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { agreedCurrencies, codeOf, writtenCurrencies } from './written-amounts';

/** The agreement reckons in one currency, or says that it reckons in two. */
export const mixedCurrency = comparing({
  id: 'mixed-currency',
  severity: 'warning',
  summary: 'Amounts in another currency than the agreement’s, without a word on why.',
  why: 'Amounts in two currencies cannot be added, capped or compared, and a slip in a code changes a price. What is billed in another currency on purpose says so, as in “licences are billed in USD”. Of each currency one finding is told, at its first amount; in texts alone it is information.',
  bad: `currency: GBP
fees:
  charges:
    - {id: setup, name: Set-up, amount: "EUR 1,500", when: once}
`,
  good: `currency: GBP
fees:
  charges:
    - {id: setup, name: Set-up, amount: "GBP 1,500", when: once}
clauses:
  - Licences of third parties are billed in USD, at present USD 12 per user per month.
`,
  reads: ['currency'],
  concerns: ({ bound, schema }) =>
    bound.is === 'fact' && (takesWords(schema) ? mayName(bound.place.node.text) : moneyIn(bound.value) !== undefined),
  check: ({ sections, recall, header: { currency } }) => {
    if (currency === undefined) return [];
    const learnt = sections.map((places) => recall(places, (all) => together(all.map((one) => recall(one, learntAt)))));
    const agreed = new Set([currency, ...learnt.flatMap((section) => section.agreed)]);
    const foreign = new Map<string, Amount[]>();
    for (const [words, amounts] of learnt.flatMap((section) => [...section.amounts])) {
      const code = codeOf(words, currency);
      if (code !== undefined && !agreed.has(code)) foreign.set(code, [...(foreign.get(code) ?? []), ...amounts]);
    }
    return [...foreign].flatMap(([code, amounts]) => finding(code, amounts, currency));
  },
});

/** An amount's currency as it is written. */
interface Amount {
  readonly fact: Fact<unknown>;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What a place or a section tells. */
interface Learnt {
  /** By the words for the currency: there are many amounts, and few such words. */
  readonly amounts: ReadonlyMap<string, readonly Amount[]>;
  /** The currencies that are taken up on purpose. */
  readonly agreed: readonly string[];
}

function mayName(text: string): boolean {
  // A reference, `$(…)`, is no amount of dollars.
  return /\b[A-Z]{3}(?![A-Z])|[£€¥₹]|\$(?!\()|euro|dollar|franc/u.test(text);
}

function learntAt({ bound }: Visited): Learnt {
  if (bound.is !== 'fact') return { amounts: new Map(), agreed: [] };
  return {
    amounts: byWords(amountsOf(bound)),
    agreed: isProse(bound.value) ? agreedCurrencies(bound.place.node.text) : [],
  };
}

function together(learnt: readonly Learnt[]): Learnt {
  return {
    amounts: byWords(learnt.flatMap(({ amounts }) => [...amounts.values()].flat())),
    agreed: [...new Set(learnt.flatMap(({ agreed }) => agreed))],
  };
}

function byWords(amounts: readonly Amount[]): ReadonlyMap<string, readonly Amount[]> {
  const groups = new Map<string, Amount[]>();
  for (const amount of amounts) {
    const group = groups.get(amount.words);
    if (group) group.push(amount);
    else groups.set(amount.words, [amount]);
  }
  return groups;
}

function amountsOf(fact: Fact<unknown>): readonly Amount[] {
  const { text } = fact.place.node;
  const money = moneyIn(fact.value);
  if (!money) return writtenCurrencies(text).map((written) => ({ fact, ...written }));
  const match = /[\p{L}]{3}(?!\p{L})|[\p{L}]{0,2}\p{Sc}|[\p{L}]+/u.exec(text);
  const start = match?.index ?? 0;
  return [{ fact, start, end: start + (match?.[0].length ?? 0), words: money.currency }];
}

function moneyIn(value: unknown): Money | undefined {
  if (!isValue(value)) return undefined;
  if (value.kind === 'money') return value;
  return value.kind === 'rate' && value.amount.kind === 'money' ? value.amount : undefined;
}

/** So many further places are named, and mended with the first. */
const MOST = 50;

function finding(code: string, amounts: readonly Amount[], currency: string): readonly RuleFinding[] {
  const [first, ...others] = amounts.slice(0, MOST);
  if (!first) return [];
  const { node, path } = first.fact.place;
  const typed = amounts.some(({ fact }) => moneyIn(fact.value) !== undefined);
  const rest =
    amounts.length > 1 ? `, and so ${amounts.length === 2 ? 'is another' : `are ${amounts.length - 1} more`}` : '';
  return [
    {
      span: spanOfWords(node, first.start, first.end),
      path,
      message: `This amount is in ${code}${rest}, while the agreement is in ${currency}. Write ${currency}, or say in the agreement what is billed in ${code}.`,
      related: others.map(({ fact, start, end }) => ({
        span: spanOfWords(fact.place.node, start, end),
        message: `An amount in ${code}`,
      })),
      fixes: fixesOf(amounts, currency),
      ...(typed ? {} : { severity: 'information' as const }),
    },
  ];
}

/** Changes the code of every amount: they slipped together. */
function fixesOf(amounts: readonly Amount[], currency: string): RuleFinding['fixes'] {
  const whole = amounts.every(({ fact: { place } }) => place.node.span.chunk === place.node.span.endChunk);
  if (!whole || amounts.length > MOST) return [];
  const edits = amounts.map(({ fact, start, end }) => ({
    span: spanOfWords(fact.place.node, start, end),
    newText: currency + (/\d/u.test(fact.place.node.text.charAt(end)) ? ' ' : ''),
  }));
  const many = amounts.length > 1 ? ` in ${amounts.length} places` : '';
  return [{ title: `Write ${currency}${many}`, edits }];
}
