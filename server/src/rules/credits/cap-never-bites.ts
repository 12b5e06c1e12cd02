import { normalise } from '../../values/decimal';
import { printMoneySource } from '../../values/money';
import { printPercentageSource } from '../../values/percentage';
import { printShareSource } from '../../values/share';
import type { Money, Percentage, Share } from '../../values/value';
import { comparing } from '../rule';
import { isOverAll } from './credit-cap';
import { type CreditSize, compareSizes, mostCredits, sizeOf } from './credit-size';

/** A cap on credits is lower than what they come to by themselves. */
export const capNeverBites = comparing({
  id: 'cap-never-bites',
  severity: 'information',
  summary: 'The cap on service credits is higher than all credits of a period can ever come to.',
  why: 'Arithmetic: every uptime that earns credits misses by the worst band, and the sum is still below the cap. The Client reads a promise of more than the table gives, and the Provider a protection that protects from nothing. It is compared where all credits are of one kind; credits by the fees of the affected service do not add up.',
  bad: `availability:
  uptime: 99.9%
  credits: [{at-least: 99.0%, below: 99.9%, credit: 5%}, {below: 99.0%, credit: 10%}]
  credit-cap: 50%
`,
  good: `availability:
  uptime: 99.9%
  credits: [{at-least: 99.0%, below: 99.9%, credit: 5%}, {below: 99.0%, credit: 10%}]
  credit-cap: 10%
`,
  reads: ['availability'],
  check: ({ facts: { availability } }) => {
    const { creditCap: cap } = availability ?? {};
    const size = availability && sizeOf(cap?.value, availability);
    const most = availability && mostCredits(availability);
    if (!cap?.value || !size || !most || isOverAll(size) || (compareSizes(size, most) ?? 0) <= 0) return [];
    const { span } = cap.place.node;
    const text = capOf(cap.value, most);
    return [
      {
        span,
        path: cap.place.path,
        message: `The credits of one period come to ${text} at most, so that a cap of “${cap.text}” never limits them. Lower the cap to what is meant, or write \`none\`.`,
        fixes: [
          { title: `Lower the cap to \`${text}\``, edits: [{ span, newText: text }] },
          { title: 'Write `none`', edits: [{ span, newText: 'none' }] },
        ],
      },
    ];
  },
});

/** The cap, at the amount of `most`, as the file writes it. */
function capOf(cap: Share | Percentage | Money | 'none', most: CreditSize): string {
  if (cap === 'none') return cap;
  const percent = normalise(most.amount);
  switch (cap.kind) {
    case 'money':
      return printMoneySource({ ...cap, amount: most.amount });
    case 'share':
      return printShareSource({ ...cap, percent });
    case 'percentage':
      return printPercentageSource({ percent });
  }
}
