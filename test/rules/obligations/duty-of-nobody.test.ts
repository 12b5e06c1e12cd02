import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'duty-of-nobody';
const failures = (lines: string) => `responsibilities:\n  failures:\n    ${lines}\n`;

describe(RULE, () => {
  it.each([
    [
      'none twice',
      failures('system: {provider: none, client: none, within: 4 hours}'),
      'responsibilities.failures.system: none',
    ],
    ['a client who does nothing alone', failures('network: {client: none}'), 'responsibilities.failures.network: none'],
    [
      'a provider that does nothing alone',
      failures('hardware: {provider: none}'),
      'responsibilities.failures.hardware: none',
    ],
    ['a time alone', failures('hardware: {within: 2 days}'), 'responsibilities.failures.hardware: hardware'],
    [
      'an escalation alone',
      failures('network: {escalation: the line operator}'),
      'responsibilities.failures.network: network',
    ],
    [
      'a scenario of the author’s own',
      failures('power: {name: Power failure, provider: none, client: none}'),
      'responsibilities.failures.power: none',
    ],
  ])('tells of a failure in which nobody acts: %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it('tells of a repair by a provider that does nothing', () => {
    const text = failures('network: {provider: none, client: calls the line operator, within: 4 hours}');
    expect(told(RULE, text)).toEqual(['responsibilities.failures.network.within: 4 hours']);
    expect(told(RULE, text.replace('provider: none, ', ''))).toEqual([
      'responsibilities.failures.network.within: 4 hours',
    ]);
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'A repair within 4 hours is promised, but the Provider does nothing in this failure: it cannot keep a time that depends on others. State what it does, or promise no time.',
    );
    expect(fixed(RULE, text)).toBe(text.replace('4 hours', 'none'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it('says it instead of what is missing', () => {
    const text = failures('network: {within: none}');
    expect(told(RULE, text)).toHaveLength(1);
    expect(findingsOf('missing-statement', text).map(({ path }) => path)).not.toContain(
      'responsibilities.failures.network',
    );
    expect(fixed(RULE, text)).toContain('provider: ');
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it.each([
    ['a party that acts', failures('network: {provider: tests the line, client: none, within: 4 hours}')],
    [
      'a client alone, who is promised nothing',
      failures('network: {provider: none, client: calls the operator, within: none}'),
    ],
    ['a scenario of which none is said', failures('network: none')],
    ['a scenario in words', failures('network: The line operator mends it.')],
    ['own wording', failures('network: {provider: none, client: none, text: Nobody can mend the sea cable.}')],
    [
      'own wording of all scenarios',
      failures('text: As the manual says.\n    network: {provider: none, client: none}'),
    ],
    ['duties still to be filled in', failures('network: {provider: TBD, client: TBD, within: 4 hours}')],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
