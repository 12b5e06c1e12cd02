import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';

/** Rules that compare what is said here; that much else is missing from so small an agreement is another matter. */
const ABOUT_ABSENCE = new Set(['missing-section', 'missing-statement', 'missing-field', 'fact-unprinted']);

const found = (text: string) =>
  analyse(text)
    .findings.filter(({ rule, severity }) => !ABOUT_ABSENCE.has(rule) && severity !== 'information')
    .map(({ rule, message }) => `${rule}: ${message}`);

const HEADER = 'msa: 1\ntitle: Managed Services\nstatus: draft\nlanguage: en-GB\ncurrency: GBP\n';

describe('nothing is found', () => {
  it.each([
    [
      'where minutes are reckoned by an average month',
      `availability:
  uptime: 99.9%
  measured: {per: month, by: the Provider's monitoring, down-when: a server does not answer}
  commitment: target
  also: An uptime of 99.9% leaves 43.8 minutes of downtime in an average month.
`,
    ],
    [
      'where a list restates on purpose what stands elsewhere',
      `priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 hour, clock: always}
    - {id: P2, name: Normal, respond: 8 hours, clock: always}
clauses:
  - 'In short: P1 (Critical) is answered within 1 hour, P2 (Normal) within 8 hours.'
`,
    ],
    [
      'where objectives are declared, without a remedy',
      `availability:
  uptime: 99.9%
  measured: {per: month, by: the Provider's monitoring, down-when: a server does not answer}
  commitment: target
`,
    ],
    ['where `none` is said openly', 'availability: {uptime: none, credits: none, backups: none}\n'],
    [
      'where bands are closed on both sides, with the rounding that closes them',
      `availability:
  uptime: 99.9%
  measured: {per: month, by: the Provider's monitoring, down-when: a server does not answer, rounding: to two decimal places}
  credits:
    - {at-least: 99.00%, up-to: 99.89%, credit: 5%}
    - {at-least: 95.00%, up-to: 98.99%, credit: 10%}
    - {up-to: 94.99%, credit: 20%}
  credit-of: the monthly fees of the affected service
  credit-cap: 20%
  claim-within: 30 days
`,
    ],
  ])('%s', (_, sections) => {
    expect(found(HEADER + sections)).toEqual([]);
  });
});
