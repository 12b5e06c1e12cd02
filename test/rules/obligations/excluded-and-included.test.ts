import { describe, expect, it } from 'vitest';
import { findingsOf, told } from '../agreements';

const RULE = 'excluded-and-included';
const services = (included: string, excluded: string) =>
  `services:\n  included: [${included}]\n  excluded: [${excluded}]\n`;

describe(RULE, () => {
  it.each([
    ['one name', services('{id: a, name: Backup}', '{id: b, name: Backup}'), 'services.excluded.b: Backup'],
    ['one id', services('{id: a, name: Backup}', '{id: a, name: Archive}'), 'services.excluded.a: a'],
    [
      'another case',
      services('{id: a, name: Help Desk}', '{id: b, name: help desk}'),
      'services.excluded.b: help desk',
    ],
    ['another number', services('{id: a, name: Backup}', '{id: b, name: Backups}'), 'services.excluded.b: Backups'],
    [
      'another article',
      services('Training of users', 'The training of the users'),
      'services.excluded.1: The training of the users',
    ],
    ['hyphens', services('{id: a, name: On-site support}', 'On site support'), 'services.excluded.1: On site support'],
    [
      'a line and a map',
      services('Cabling', '{id: b, name: Cabling, reason: It needs an electrician.}'),
      'services.excluded.b: Cabling',
    ],
  ])('tells of one thing in both lists by %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it('tells of each once, and names both places', () => {
    const [finding, ...more] = findingsOf(RULE, services('{id: a, name: Backup}', '{id: a, name: Backup}'));
    expect(more).toEqual([]);
    expect(finding?.related).toHaveLength(1);
    expect(finding?.message).toBe(
      '“Backup” is excluded here and included as “Backup”. Take it out of one of the two lists, or name what sets them apart.',
    );
  });

  it.each([
    ['different things', services('{id: a, name: Backup}', '{id: b, name: Training}')],
    ['a part of a thing', services('{id: a, name: Training}', '{id: b, name: Training for a certificate}')],
    ['the same thing twice in one list', services('Backup, Backup', 'Training')],
    ['names still to be filled in', services('{id: a, name: TBD}, TBD', '{id: b, name: TBD}, TBD')],
    ['nothing excluded', 'services: {included: [Backup], excluded: none}\n'],
    ['exclusions alone', 'services: {excluded: [Backup]}\n'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
