import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'after-hours-charge';
const help = (text: string) => `response-time:\n  after-hours: {${text}}\n`;

describe('help outside business hours without a charge', () => {
  it.each(['available: yes', 'available: emergencies', 'available: yes, for: P1', 'for: [P1, P2]'])(
    'is found once, in place of the missing statement: %s',
    (text) => {
      expect(told(RULE, help(text))).toEqual(['response-time.after-hours.charge: after-hours']);
      expect(findingsOf('missing-statement', help(text)).map(({ path }) => path)).not.toContain(
        'response-time.after-hours.charge',
      );
    },
  );

  it('gets a rate, or is included', () => {
    const text = help('available: yes');
    expect(fixed(RULE, text, 0)).toBe(help('available: yes, charge: GBP 180 per hour'));
    expect(fixed(RULE, text, 1)).toBe(help('available: yes, charge: included'));
    expect(told(RULE, fixed(RULE, text, 1))).toEqual([]);
  });
});

describe('a rate for help outside business hours', () => {
  const rate = (more: string) => help(`available: yes, charge: GBP 180 per hour${more}`);

  it.each([
    ['', ['response-time.after-hours.minimum: charge', 'response-time.after-hours.approval: charge']],
    [', minimum: 1 hour', ['response-time.after-hours.approval: charge']],
    [', approval: none', ['response-time.after-hours.minimum: charge']],
  ])('says its minimum and its approval: %s', (more, expected) => {
    expect(told(RULE, rate(more))).toEqual(expected);
  });

  it('needs no minimum where begun units or calls are charged', () => {
    const approved = (charge: string) => help(`available: yes, charge: ${charge}, approval: none`);
    expect(told(RULE, approved('GBP 60 per started 30 minutes'))).toEqual([]);
    expect(told(RULE, approved('GBP 250 per call'))).toEqual([]);
  });

  it('is information, told with the rate', () => {
    const [finding] = findingsOf(RULE, rate(', approval: none'));
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      'Help outside business hours costs “GBP 180 per hour”, and nothing says what the least time is that is charged. State it under `minimum`, or write `none`.',
    );
  });

  it.each([
    [0, ', minimum: 1 hour'],
    [1, ', minimum: none'],
  ])('gets a minimum by fix %i', (nth, written) => {
    const text = rate(', approval: none');
    const mended = fixed(RULE, text, nth);
    expect(mended).toBe(rate(`${written}, approval: none`));
    expect(told(RULE, mended)).toEqual([]);
  });
});

describe('the charge of help outside business hours is not missed where', () => {
  it.each([
    ['there is no help', 'response-time: {after-hours: none}\n'],
    ['help is refused', help('available: no')],
    ['help is included', help('available: yes, charge: included')],
    ['the charge is a placeholder', help('available: yes, charge: TBD')],
    ['nothing says yet whether there is help', help('available: TBD')],
    ['the author’s own words say it', help('available: yes, text: Help at night is free.')],
  ])('%s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
