import type { ValueKindName } from '../../values/value';
import type { Form, Part } from './form';

/** How values of `kind` are written; none for kinds that a name or a word makes. */
export function formsOf(kind: ValueKindName): readonly Form[] {
  return FORMS[kind] ?? [];
}

const AMOUNT: Part = {
  label: 'amount',
  says: 'The number: `180`, `4.50`, `1,200`.',
  done: /^\d[\d.,]*(?:\s+|(?=\/))/u,
  begun: /^[\d.,]*$/u,
};

const CURRENCY: Part = {
  label: 'currency',
  says: 'Three letters: `GBP`, `EUR`, `USD`. A bare number is completed with the agreement’s own.',
  // Who begins with the number is past it.
  done: /^(?:[a-z]{3}\s+|[£€$¥]\s*|(?=\d))/iu,
  begun: /^(?:[a-z]{0,3}|[£€$¥])$/iu,
};

const NUMBER: Part = {
  label: 'number',
  says: 'How many: `4`, `1.5`, `90`.',
  done: /^\d[\d.,]*(?:\s+|(?=[a-z]))/iu,
  begun: /^[\d.,]*$/u,
};

const CLOCK: Part = {
  label: '[business]',
  says: '`business` counts the business hours or days alone; `calendar` counts every day. Left out, the agreement’s own days count.',
  done: /^(?:(?:business|working|calendar)\s+|(?=[a-z])(?!b|ca|wor))/iu,
  begun: /^[a-z]*$/iu,
};

const UNIT_OF_TIME: Part = {
  label: 'unit',
  says: '`seconds`, `minutes`, `hours`, `days`, `weeks`, `months` or `years`.',
  done: /^[a-z]+\s+/iu,
  begun: /^[a-z]*\s*$/iu,
};

const PER_UNIT: Part = {
  label: 'unit',
  says: 'What it is charged for: `hour`, `user`, `device`, `month`, `mile`.',
  done: /^(?:per\s+|\/\s*)[^\s/\d]+(?:\s+|(?=\/))/iu,
  begun: /^(?:p|pe|per|(?:per\s+|\/\s*)[^\s/\d]*)?$/iu,
};

const PER_PERIOD: Part = {
  label: 'per period',
  says: 'How often, where it recurs: `per month`, `per year`.',
  done: /^$/u,
  begun: /^(?:p|pe|per|(?:per\s+|\/\s*)\S*)?\s*$/iu,
};

const PERCENT: Part = {
  label: 'number',
  says: 'The percentage, as exact as it is meant: `99.9`.',
  done: /^\d[\d.,]*\s*%\s*/u,
  begun: /^[\d.,]*\s*%?$/u,
};

const SHARE_OF: Part = {
  label: 'what',
  says: 'What it is a share of: `monthly fees`, `annual fees`, `the fees of the affected service`.',
  done: /^$/u,
  begun: /^(?:o|of|of\s.*)?$/iu,
};

const STARTED: Part = {
  label: 'number unit',
  says: 'A begun stretch of this length is charged whole: `30 minutes`, `hour`.',
  done: /^$/u,
  begun: /^(?:p|pe|per|per\s+(?:s|st|sta|star|start|starte|started|started\s.*)?)?$/iu,
};

const DAYS: Part = {
  label: 'days',
  says: '`Mon-Fri`, `Mon, Wed`, `Sat-Sun and holidays`. Holidays count only where they are named.',
  done: /^[a-z][a-z, -]*?\s+(?=\d)/iu,
  begun: /^[a-z, -]*$/iu,
};

const OPENS: Part = {
  label: 'from',
  says: 'When they begin, by 24 hours: `08:00`.',
  done: /^\d{1,2}(?::?\d{2})?\s*[-–]\s*/u,
  begun: /^[\d:]*\s*$/u,
};

const CLOSES: Part = {
  label: 'to',
  says: 'When they end: `18:00`, or `24:00`. A time before the beginning is on the next day.',
  done: /^\d{1,2}:?\d{2}\s+/u,
  begun: /^[\d:]*$/u,
};

const ZONE: Part = {
  label: '[time zone]',
  says: 'Where it is not the agreement’s: `Europe/London`. Further hours follow behind `;`.',
  done: /^$/u,
  begun: /^[a-z_/+-]*\d*$/iu,
};

const EVERY: Part = {
  label: 'every',
  says: 'Or one word: `daily`, `weekly`, `monthly`.',
  done: /^every\s+/iu,
  begun: /^[a-z]*$/iu,
};

const THINGS: Part = {
  label: 'things',
  says: 'What is counted: `users`, `devices`, `sites`.',
  done: /^$/u,
  begun: /^\D*$/u,
};

const YEAR: Part = { label: 'year', says: 'Four digits.', done: /^\d{4}-/u, begun: /^\d{0,4}$/u };
const MONTH: Part = { label: 'month', says: '`01` to `12`.', done: /^\d{2}-/u, begun: /^\d{0,2}$/u };
const DAY: Part = { label: 'day', says: '`01` to `31`.', done: /^$/u, begun: /^\d{0,2}$/u };

const FORMS: { readonly [K in ValueKindName]?: readonly Form[] } = {
  duration: [{ pieces: [NUMBER, ' ', CLOCK, ' ', UNIT_OF_TIME] }],
  frequency: [{ pieces: [EVERY, ' ', NUMBER, ' ', UNIT_OF_TIME] }],
  percentage: [{ pieces: [PERCENT, '%'] }],
  share: [{ pieces: [PERCENT, '% of ', SHARE_OF] }],
  money: [{ pieces: [CURRENCY, ' ', AMOUNT] }],
  rate: [
    { pieces: [CURRENCY, ' ', AMOUNT, ' per ', PER_UNIT, ' [', PER_PERIOD, ']'] },
    { pieces: [CURRENCY, ' ', AMOUNT, ' per started ', STARTED] },
    { pieces: [PERCENT, '% ', PER_PERIOD] },
  ],
  quantity: [{ pieces: [NUMBER, ' ', THINGS] }],
  hours: [{ pieces: [DAYS, ' ', OPENS, '-', CLOSES, ' ', ZONE] }],
  date: [{ pieces: [YEAR, '-', MONTH, '-', DAY] }],
};
