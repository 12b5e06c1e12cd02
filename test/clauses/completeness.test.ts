import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeness } from '../../server/src/clauses/completeness';
import { draft, HEADER } from './drafted';

const complete = readFileSync(new URL('complete.msa.yaml', import.meta.url), 'utf8');

/** What each mandatory section of `source` still lacks; sections that lack nothing are left out. */
function lacking(source: string): Readonly<Record<string, readonly string[] | 'missing'>> {
  const states = completeness(draft(source).agreement).filter(({ state }) => state !== 'complete');
  return Object.fromEntries(
    states.map(({ clause, state, unstated }) => [
      clause.key,
      state === 'missing' ? state : unstated.map(({ path }) => path),
    ]),
  );
}

/** What the section `key` lacks, written as `yaml`. */
function lacks(key: string, yaml: string): readonly string[] | 'missing' | undefined {
  return lacking(`${HEADER}${key}: ${yaml}\n`)[key];
}

describe('completeness', () => {
  it('is that of all eight sections', () => {
    expect(lacking(complete)).toEqual({});
    expect(completeness(draft('').agreement).map(({ clause, state }) => [clause.key, state])).toEqual([
      ['services', 'missing'],
      ['response-time', 'missing'],
      ['responsibilities', 'missing'],
      ['availability', 'missing'],
      ['client-demands', 'missing'],
      ['guarantee', 'missing'],
      ['performance', 'missing'],
      ['priorities', 'missing'],
    ]);
  });

  it('counts a section that is moved to a schedule', () => {
    const moved = complete.replace('sections: [availability, priorities]', 'sections: [availability, guarantee]');
    expect(lacking(moved)).toEqual({});
  });

  it.each([
    ['services', '{x-note: 1}', ['services.included', 'services.excluded']],
    ['services', '{included: [Help], excluded: none}', undefined],
    [
      'response-time',
      '{x-note: 1}',
      [
        'response-time.business-hours',
        'response-time.time-zone',
        'response-time.holidays',
        'response-time.respond',
        'response-time.after-hours',
      ],
    ],
    ['response-time', '{business-hours: 24x7, respond: none}', undefined],
    [
      'response-time',
      '{business-hours: Mon-Fri 08:00-18:00 Europe/London, holidays: none, respond: 1 hour, after-hours: {available: yes}}',
      ['response-time.after-hours.charge'],
    ],
    [
      'response-time',
      '{business-hours: Mon-Fri 08:00-18:00, time-zone: Europe/London, holidays: none, respond: 1 hour, after-hours: {available: no}}',
      undefined,
    ],
    [
      'responsibilities',
      '{provider: [watch], client: none, failures: {system: none, hardware: {within: none}}}',
      ['responsibilities.failures.hardware', 'responsibilities.failures.network'],
    ],
    ['responsibilities', '{provider: [watch], client: none, failures: {text: Each party helps.}}', undefined],
    ['availability', '{uptime: 99%}', ['availability.measured', 'availability.recovery', 'availability.backups']],
    ['availability', '{uptime: none, recovery: none, backups: none}', undefined],
    [
      'availability',
      '{uptime: none, recovery: {data-loss: 1 day}, backups: {retention: 30 days}}',
      ['availability.recovery.failure', 'availability.recovery.disaster', 'availability.backups.every'],
    ],
    [
      'availability',
      '{targets: [{service: a, uptime: 99%}], recovery: none, backups: none}',
      ['availability.measured'],
    ],
    ['client-demands', '{standards: [Supported.], unmet: {effect: []}}', ['client-demands.unmet']],
    ['client-demands', '{standards: none}', undefined],
    ['guarantee', '{promises: [One.]}', ['guarantee.limits']],
    ['guarantee', '{promises: none}', undefined],
    ['performance', '{hardware: none}', ['performance.workstations', 'performance.third-party']],
    ['priorities', '{levels: [{id: P1}]}', ['priorities.urgent', 'priorities.can-wait']],
    ['priorities', '{levels: [{id: P1}], urgent: none, can-wait: none}', undefined],
  ] as const)('of %s: %s', (key, yaml, expected) => {
    expect(lacks(key, yaml)).toEqual(expected);
  });

  it('does not count an empty value as said', () => {
    expect(lacks('services', '{included: [Help], excluded: }')).toEqual(['services.excluded']);
  });

  it('leaves a placeholder to the finding that it is', () => {
    expect(lacks('services', '{included: [Help], excluded: TBD}')).toBeUndefined();
  });

  it('says what is missing and why', () => {
    for (const { clause } of completeness(draft('').agreement)) {
      expect(clause.purpose).toMatch(/^[a-z].*[a-z]$/);
      for (const { path, what, reason } of clause.mustState) {
        expect(path.startsWith(`${clause.key}.`), path).toBe(true);
        expect(what).toMatch(/^[a-z].*[^.]$/);
        expect(reason).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});
