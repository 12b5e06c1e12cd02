import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolutePromises } from '../../../server/src/rules/guarantee/absolute-words';
import { told } from '../agreements';

const words = (text: string) => absolutePromises(text).map((found) => found.words);

describe('absolute words', () => {
  it.each([
    ['We guarantee 100% uptime.', ['100%']],
    ['Uptime is 100.0 % each month.', ['100.0 %']],
    ['one hundred is 100 per cent', ['100 per cent']],
    ['The service never fails.', ['never']],
    ['The desk is always staffed.', ['always']],
    ['Help is there at all times.', ['at all times']],
    ['We respond immediately.', ['immediately']],
    ['We send the list every quarter immediately.', ['immediately']],
    ['The Client will never wait.', ['never']],
    ['We respond immediately after a report.', ['immediately']],
    ['Faults are mended instantly and at once.', ['instantly', 'at once']],
    ['We solve all issues.', ['all issues']],
    ['We solve all of the issues of which we know; we prevent every attack.', ['all of the issues', 'every attack']],
    ['All security incidents are resolved.', ['All security incidents']],
    ['We guarantee uninterrupted service.', ['uninterrupted']],
    ['The software is error-free.', ['error-free']],
    ['There is zero downtime and no data loss.', ['zero downtime', 'no data loss']],
    ['Your data is completely secure.', ['completely secure']],
    ['Under all circumstances the line is up.', ['Under all circumstances']],
    ['We do not sleep. We always answer.', ['always']],
    ['always,\nimmediately', ['always', 'immediately']],
  ])('are found in %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    'Uptime is 99.9% each month.',
    'The credit is up to 100% of the monthly fee.',
    'We credit 100% of the fees of that month.',
    'The remedy is a 100% refund.',
    'We never take more than 4 hours.',
    'Never later than the next day.',
    'Costs never exceed GBP 100.',
    'The service is not always available.',
    'The line is almost always up.',
    'We do not respond immediately at night.',
    'the month immediately preceding the failure',
    'in the month immediately after the failure',
    'We respond to 95% of all incidents in time.',
    'In at least 95% of cases we respond to all incidents within 4 hours.',
    'Not all issues can be solved.',
    'The Provider does not guarantee that the services are uninterrupted or error-free.',
    'No warranty is given that the software is error-free.',
    'alwaysness, nevertheless, immediatelyish',
    'The term is $(term.always).',
    '1100% and 0.100%',
    'We give all notices by e-mail.',
  ])('are not found in %j', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('are told apart, in order, inside the text', () => {
    const piece = fc.constantFrom(
      'always ',
      '100% ',
      'never ',
      'not ',
      'all issues ',
      '. ',
      '\n\n',
      'of ',
      '$(a) ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const found of absolutePromises(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.words).toBe(text.slice(found.start, found.end));
          end = found.end;
        }
      }),
    );
  });

  it('are told fifty times of each kind', () => {
    const found = words('We always solve all issues. '.repeat(2_000));
    expect(found.filter((word) => word === 'always')).toHaveLength(50);
    expect(found.filter((word) => word === 'all issues')).toHaveLength(50);
  });
});

describe('absolute words outside a guarantee', () => {
  const words = (text: string, manner: 'duty' | 'clause') => absolutePromises(text, manner).map((found) => found.words);

  it.each([
    ['The service is always available.', ['always']],
    ['Always on', ['Always']],
    ['The Provider solves all incidents.', ['all incidents']],
    ['Prevention of every attack: we block every attack.', ['every attack']],
    ['The system never fails.', ['never']],
    ['answers at once', ['at once']],
    ['100% protection', ['100%']],
    ['The Client reports it, and the Provider always answers.', ['always']],
  ])('are a result that is promised in %j', (text, expected) => {
    expect(words(text, 'duty')).toEqual(expected);
  });

  it.each([
    'record all incidents',
    'never share a password',
    'always ask before a change',
    'The Client shall always keep its line available.',
    'Users must report all incidents immediately.',
    'Each party shall respond immediately.',
    'look for the cause of every incident of that level',
  ])('are a duty that can be kept, or of another, in %j', (text) => {
    expect(words(text, 'duty')).toEqual([]);
  });

  it.each([
    ['The Provider guarantees 100% uptime.', ['100%']],
    ['The Provider shall ensure that the desk is always staffed.', ['always']],
    ['The Provider warrants that the software is error-free.', ['error-free']],
    ['The Provider shall tell the Client immediately.', []],
    ['The Provider shall solve all incidents.', []],
    ['The Client shall ensure that its line is always available.', []],
    ['The Client shall ensure that its users always reach it.', []],
    ['The Provider does not warrant that the software is error-free.', []],
  ])('count in a clause where the sentence ensures a result: %j', (text, expected) => {
    expect(words(text, 'clause')).toEqual(expected);
  });
});

describe('an absolute promise', () => {
  it('is looked for where something is promised, not where it is measured, remedied or limited', () => {
    const text = `guarantee:
  text: The Provider is always there.
  promises:
    - We never fail.
    - id: speed
      promise: >
        The Provider responds
        immediately.
      measured: always by the clock
      remedy: We always pay.
  limits: [Credits never come without a claim.]
  exclusions: [all incidents at night]
  also: [All issues are solved.]
services:
  included: [{id: desk, name: Desk, description: Always on}, Mending all faults]
  excluded: [{name: Repairs, reason: Only the maker solves all issues.}]
response-time:
  response-means: an answer at once
  also: A person answers immediately.
availability:
  recovery: {failure: 4 hours, also: The Provider restores everything instantly.}
  measured: {by: a probe that always runs}
priorities:
  levels: [{id: P1, definition: All users always wait., also: The Provider solves all incidents.}]
responsibilities:
  provider: [monitor the systems at all times, {id: f, duty: fix every fault}]
  client: [report all faults immediately]
  failures: {system: {provider: restores it at once, client: stops at once, escalation: the maker at once}}
performance:
  third-party: [{id: m, metric: Mail, target: always available, supplier-target: always available}]
clauses:
  - {id: access, text: The Provider guarantees 100% security. The Provider shall answer immediately.}
schedules:
  - {id: terms, clauses: [{id: up, text: The Provider ensures uninterrupted service.}]}
`;
    expect(told('absolute-promise', text)).toEqual([
      'guarantee.text: always',
      'guarantee.promises.1: never',
      'guarantee.promises.speed.promise: immediately',
      'guarantee.also.1: All issues',
      'services.included.desk.description: Always',
      'services.included.2: all faults',
      'response-time.also.1: immediately',
      'availability.recovery.also.1: instantly',
      'priorities.levels.P1.also.1: all incidents',
      'responsibilities.provider.1: at all times',
      'responsibilities.provider.f.duty: every fault',
      'responsibilities.failures.system.provider: at once',
      'performance.third-party.m.target: always',
      'clauses.access.text: 100%',
      'clauses.up.text: uninterrupted',
    ]);
  });

  it.each([
    ['availability: {uptime: 100%}', ['availability.uptime: 100%']],
    ['availability: {uptime: 100.00%, commitment: firm}', ['availability.uptime: 100.00%']],
    ['availability: {uptime: 100%, commitment: target}', []],
    ['availability: {uptime: 99.999%}', []],
    ['availability: {uptime: none}', []],
    [
      'availability: {targets: [{service: a, uptime: 100%}, {service: b, uptime: 99%}]}',
      ['availability.targets.1.uptime: 100%'],
    ],
  ])('is an uptime without any failure: %s', (text, expected) => {
    expect(told('absolute-promise', text)).toEqual(expected);
  });
});
