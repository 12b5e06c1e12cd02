import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'target-without-remedy';
const agreement = (lines: string) => `availability:\n  uptime: 99.9%\n${lines}`;
const CREDITS = '[{below: 99.9%, credit: 5%}]';
const guarantee = (promise: string) => `guarantee:\n  promises:\n    - {id: up, promise: It is up., ${promise}}\n`;

describe(RULE, () => {
  it.each([
    ['nothing that follows', agreement('')],
    ['firm words', agreement('  commitment: firm\n')],
    ['an empty table', agreement('  credits: []\n')],
    ['a limit on liability, which is no remedy', `${agreement('')}liability: {cap: GBP 1}\n`],
    ['a guarantee without remedy', agreement('') + guarantee('basis: availability.uptime, remedy: none')],
    [
      'a guarantee whose credits are not there',
      agreement('') + guarantee('basis: availability, remedy: The credits of $(availability.credits).'),
    ],
    ['a guarantee of something else', agreement('') + guarantee('basis: availability.backups, remedy: Money back.')],
  ])('finds %s', (_, text) => {
    expect(told(RULE, text)).toEqual(['availability.uptime: 99.9%']);
  });

  it('finds services that earn nothing, as one fault', () => {
    const text =
      'availability:\n  targets:\n    - {id: a, service: a, uptime: 99.9%}\n    - {id: b, service: b, uptime: 99.9%}\n';
    const found = findingsOf(RULE, text);
    expect(found.map(({ path, related }) => [path, related?.length])).toEqual([['availability.targets.a.uptime', 1]]);
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it.each([
    ['credits', agreement(`  credits: ${CREDITS}\n`)],
    ['no credits, openly said', agreement('  credits: none\n')],
    ['credits to be filled in', agreement('  credits: TBD\n')],
    ['a right after repeated failure', agreement('  chronic-failure: {missed: 3 months, of: 6 months}\n')],
    ['nothing after it, openly said', agreement('  chronic-failure: none\n')],
    ['a target', agreement('  commitment: target\n')],
    ['efforts', agreement('  commitment: efforts\n')],
    ['a commitment to be filled in', agreement('  commitment: TBD\n')],
    ['no uptime', 'availability: {uptime: none}\n'],
    ['a remedy of a guarantee', agreement('') + guarantee('basis: availability.uptime, remedy: Money back.')],
    ['one that rests on all availability', agreement('') + guarantee('basis: availability, fix-within: 5 days')],
    [
      'one that refers to it',
      `${agreement('')}guarantee: {promises: [{promise: Up for $(availability.uptime)., remedy: Money back.}]}\n`,
    ],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says what is lacking, and offers credits or none', () => {
    const text = agreement('');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'Nothing follows when this uptime of 99.9% is missed: no credit, no right after repeated failure, no remedy of a guarantee. State `credits`, or `credits: none`.',
    );
    expect(fixed(RULE, text, 0)).toBe(`${text}  credits:\n    - {below: 99.9%, credit: 5%}\n`);
    expect(fixed(RULE, text, 1)).toBe(`${text}  credits: none\n`);
  });

  it('writes credits of its own for a service that differs', () => {
    const text = `availability:
  targets:
    - {id: a, service: a, uptime: 99.9%}
    - {id: b, service: b, uptime: 99%}
`;
    expect(fixed(RULE, text)).toContain('{id: a, service: a, uptime: 99.9%, credits: [{below: 99.9%, credit: 5%}]}');
  });

  describe('where credits are the only remedy', () => {
    it.each([
      ['there are none', agreement('  sole-remedy: yes\n')],
      ['there are none, openly', agreement('  credits: none\n  sole-remedy: yes\n')],
      [
        'a service earns none',
        `availability: {targets: [{service: a, uptime: 99%, credits: none}, {service: b, uptime: 99.9%}], credits: ${CREDITS}, sole-remedy: yes}`,
      ],
      [
        'there is another remedy, which it excludes',
        agreement('  sole-remedy: yes\n  chronic-failure: {missed: 3 months, of: 6 months}\n'),
      ],
    ])('finds that %s', (_, text) => {
      expect(told(RULE, text)).toEqual(['availability.sole-remedy: yes']);
      expect(fixed(RULE, text)).toContain('sole-remedy: no');
    });

    it.each([
      ['all earn credits', agreement(`  credits: ${CREDITS}\n  sole-remedy: yes\n`)],
      ['they are only aimed at', agreement('  commitment: target\n  credits: none\n  sole-remedy: yes\n')],
      ['they are not the only one', agreement('  credits: none\n  sole-remedy: no\n')],
    ])('is silent where %s', (_, text) => {
      expect(told(RULE, text)).toEqual([]);
    });

    it('names the uptimes', () => {
      expect(findingsOf(RULE, agreement('  credits: none\n  sole-remedy: yes\n'))[0]?.message).toBe(
        'Credits are the only remedy here, and `availability.uptime` earns none, so that nothing follows when it is missed. Give credits for it, or let other remedies stand.',
      );
    });
  });
});
