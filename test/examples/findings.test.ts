import { describe, expect, it } from 'vitest';
import { example, marked } from './examples';

describe('the agreements that are finished', () => {
  it('lack at a small office only topics that it may settle elsewhere', () => {
    const { findings } = example('small-office').analysis;
    expect(findings.map(({ rule, severity }) => `${rule}: ${severity}`)).toEqual(['recommended-sections: information']);
  });

  it.each(['mid-size', 'enterprise'])('give the editor nothing to say about %s', (name) => {
    expect(marked(example(name).analysis)).toEqual([]);
  });

  it.each([
    ['small-office', 150, 250],
    ['mid-size', 450, 650],
    ['enterprise', 1500, 2500],
  ])('are of a realistic length: %s', (name, least, most) => {
    const { lines } = example(name);
    expect(lines).toBeGreaterThanOrEqual(least);
    expect(lines).toBeLessThanOrEqual(most);
  });
});

describe('the first draft', () => {
  it('is marked wherever people really go wrong, and nowhere else', () => {
    expect(marked(example('first-draft').analysis)).toEqual([
      'missing-section: msa',
      'missing-section: msa',
      'recommended-sections: msa',
      'placeholder: [Client name]',
      'placeholder: TBD',
      'invalid-value: 12',
      'missing-statement: services',
      'invalid-value: suport',
      'swallowed-text: GBP 1,200 per month',
      'duplicate-id: support',
      'response-undefined: response-time',
      'hours-without-zone: business-hours',
      'holidays-missing: business-hours',
      'unknown-key: timezone',
      'swallowed-text: #support',
      'after-hours-charge: after-hours',
      'missing-statement: responsibilities',
      'missing-statement: failures',
      'missing-statement: availability',
      'measurement-missing: availability',
      'absolute-promise: 100%',
      'target-without-remedy: 100%',
      'recovery-order: 8 business hours',
      'promise-without-basis: We guarantee uninterrupted service and will always solve all issues immediately.',
      'absolute-promise: uninterrupted',
      'absolute-promise: always',
      'absolute-promise: all issues',
      'absolute-promise: immediately',
      'unresolved-reference: response-time.responds',
      'missing-statement: priorities',
      'clock-missing: P1',
      'colon-in-text: :',
      'table-row: [Station Parade, Derby, 9]',
    ]);
  });

  it('says of each missing statement which it is', () => {
    const { findings } = example('first-draft').analysis;
    const missing = findings.filter(({ rule }) => rule === 'missing-statement').map(({ path }) => path);
    expect(missing).toEqual([
      'services.excluded',
      'responsibilities.client',
      'responsibilities.failures.network',
      'availability.backups',
      'priorities.can-wait',
    ]);
  });

  it('names the two sections that nobody wrote', () => {
    const { findings } = example('first-draft').analysis;
    const missing = findings.filter(({ rule }) => rule === 'missing-section').map(({ path }) => path);
    expect(missing).toEqual(['client-demands', 'performance']);
  });

  it('has a fix for what a fix can mend', () => {
    const { findings } = example('first-draft').analysis;
    const mendable = [
      'unknown-key',
      'swallowed-text',
      'colon-in-text',
      'table-row',
      'missing-section',
      'missing-statement',
      'response-undefined',
      'hours-without-zone',
      'holidays-missing',
      'after-hours-charge',
      'clock-missing',
    ];
    const without = findings.filter(({ rule, fixes }) => mendable.includes(rule) && fixes.length === 0);
    expect(without.map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
  });
});
