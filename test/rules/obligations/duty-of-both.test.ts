import { describe, expect, it } from 'vitest';
import { findingsOf, told } from '../agreements';

const RULE = 'duty-of-both';
const duties = (provider: string, client: string) =>
  `responsibilities:\n  provider: [${provider}]\n  client: [${client}]\n`;

describe(RULE, () => {
  it.each([
    [
      'the same words',
      duties('check the backups', 'check the backups'),
      'responsibilities.client.1: check the backups',
    ],
    ['another case', duties('check backups', 'Check backups'), 'responsibilities.client.1: Check backups'],
    ['another article', duties('check a backup', 'check the backup'), 'responsibilities.client.1: check the backup'],
    ['another number', duties('check the backup', 'check the backups'), 'responsibilities.client.1: check the backups'],
    [
      'a subject',
      duties('check backups', 'The Client shall check backups.'),
      'responsibilities.client.1: The Client shall check backups.',
    ],
    [
      'maps',
      duties('{id: a, duty: check backups}', '{id: b, duty: check backups}'),
      'responsibilities.client.b.duty: check backups',
    ],
  ])('tells of a duty of both parties in %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it('tells of a failure in which both do the same', () => {
    const text =
      'responsibilities: {failures: {network: {provider: calls the operator, client: calls the operators}}}\n';
    expect(told(RULE, text)).toEqual(['responsibilities.failures.network.client: calls the operators']);
  });

  it('names both places', () => {
    const [finding] = findingsOf(RULE, duties('check backups', 'check backups'));
    expect(finding?.related).toHaveLength(1);
    expect(finding?.message).toBe(
      'The Provider has the same duty, so that each party may wait for the other. Leave it to one of them, or say which part is whose.',
    );
  });

  it.each([
    ['different duties', duties('check the backups', 'check the invoices')],
    ['parts of one', duties('check the backups each day', 'check the backups each year')],
    ['a duty twice on one side', duties('check backups, check backups', 'pay')],
    ['duties still to be filled in', duties('TBD, pay', 'TBD, sign')],
    ['no duties of the client', 'responsibilities: {provider: [none of it is small], client: none}\n'],
    ['parties that do nothing', 'responsibilities: {failures: {network: {provider: none, client: none}}}\n'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
