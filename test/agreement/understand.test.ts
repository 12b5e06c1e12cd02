import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../server/src/agreement/agreement';
import { printPath } from '../../server/src/agreement/printed';
import { understand } from '../../server/src/agreement/understand';
import { read } from '../../server/src/syntax/read';

function agreementOf(text: string): Agreement {
  return understand(read(text), [
    { term: 'Business Hours', path: 'response-time.business-hours', meaning: 'the hours in which help is given' },
  ]).agreement;
}

/** The findings of `text`, each as the rule and the source it points at. */
function findingsOf(text: string): readonly string[] {
  const { tree, findings } = agreementOf(text);
  return findings
    .filter(({ rule }) => rule !== 'missing-field')
    .map(({ rule, span }) => `${rule}: ${tree.sourceOf(span)}`);
}

const office = `msa: 1
title: Managed Services Agreement
language: en-GB
currency: GBP
parties:
  provider: {name: Northwind IT Limited, role: the Provider, also-called: Supplier}
  guarantor: {name: Northwind Group plc}
term:
  effective: 2026-12-01
  initial: 24 months
  notice: 90 days
definitions:
  Client Systems: the hardware listed in $(schedules.estate)
services:
  included:
    - id: help-desk
      name: Help desk
      quantity: 24 users
      fee: GBP 28 per user per month
    - id: line
      name: Internet line
      fee: GBP 30 per quarter
    - id: switches
      name: Switches
      quantity: 3 switches
      fee: GBP 5 per switch per month
clauses-early:
  - id: access
    title: Access
    text: The Provider may enter the premises (the "**Premises**") at any time.
    clauses:
      - {id: keys, title: Keys, text: The Client hands out a key.}
priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 business hour}
clauses:
  - {id: remote, title: Remote access, text: By telephone.}
schedules:
  - id: estate
    title: Estate
    text: Two servers.
    clauses:
      - {id: spares, title: Spares, text: The Client keeps one spare switch.}
documents:
  - {id: dpa, title: Data Processing Addendum, short: DPA}
`;

describe('a path', () => {
  it.each([
    ['term.effective', { kind: 'value', text: '1 December 2026' }],
    ['term.ends', { kind: 'value', text: '30 November 2028' }],
    ['term.notice-by', { kind: 'value', text: '1 September 2028' }],
    ['fees.monthly', { kind: 'value', text: 'GBP 697.00' }],
    ['fees.annual', { kind: 'value', text: 'GBP 8,364.00' }],
    ['priorities.levels.P1.respond', { kind: 'value', text: '1 Business Hour' }],
    ['priorities.levels.P1', { kind: 'name', text: 'Critical' }],
    ['services.included.help-desk', { kind: 'name', text: 'Help desk' }],
    ['parties.provider', { kind: 'name', text: 'the Provider' }],
    ['parties.guarantor', { kind: 'name', text: 'the Guarantor' }],
    ['definitions.Client Systems', { kind: 'name', text: 'Client Systems' }],
    ['clauses.access', { kind: 'number' }],
    ['clauses.keys', { kind: 'number' }],
    ['clauses.remote', { kind: 'number' }],
    ['clauses.spares', { kind: 'number' }],
    ['schedules.estate', { kind: 'number' }],
    ['services', { kind: 'number' }],
  ])('%s prints what it leads to', (path, printed) => {
    expect(printPath(agreementOf(office), path)).toEqual(printed);
  });

  it.each([
    ['fees.monthly', 'quantity: 24 users', '', '`services.included.help-desk` has no quantity of what its fee counts'],
    ['fees.monthly', 'per user per month', 'per device per month', '`services.included.help-desk` has no quantity'],
    ['fees.annual', 'GBP 30', 'EUR 30', 'the fees are in different currencies'],
    [
      'fees.monthly',
      'fee: GBP 28 per user per month',
      'fee: TBD',
      'the fee of `services.included.help-desk` is not known',
    ],
    ['term.ends', '24 months', 'indefinite', 'under `term.initial`'],
    ['term.notice-by', 'notice: 90 days', 'notice: none', 'and `term.notice`'],
  ])('%s says what keeps it from being worked out where “%s” is “%s”', (path, written, instead, lacking) => {
    const target = agreementOf(office.replace(written, instead)).paths.resolve(path);
    const reading = target?.kind === 'derived' ? target.read() : undefined;
    expect(reading && 'lacking' in reading ? reading.lacking : reading).toContain(lacking);
  });

  it('that leads nowhere is answered with the nearest one', () => {
    const { paths } = agreementOf(office);
    expect(paths.resolve('priority.levels.P1')).toBeUndefined();
    expect(paths.nearest('priorities.level.P1.respnd')).toBe('priorities.levels.P1.respond');
    expect(paths.nearest('clauses.acess')).toBe('clauses.access');
    expect(paths.nearest('quarrel')).toBeUndefined();
  });

  it.each([
    ['access', 'clauses.access'],
    ['acess', 'clauses.access'],
    ['P1', 'priorities.levels.P1'],
    ['levels.P1.respond', 'priorities.levels.P1.respond'],
    ['initial', 'term.initial'],
    ['1', undefined],
  ])('that begins in the middle is answered with the whole: %s', (path, whole) => {
    expect(agreementOf(office).paths.nearest(path)).toBe(whole);
  });

  it('to the clauses finds those of every list and schedule, nested ones too', () => {
    const segments = agreementOf(office)
      .paths.children('clauses')
      .map((child) => child.segment);
    expect(segments).toEqual(['access', 'keys', 'remote', 'spares']);
  });
});

describe('an agreement', () => {
  it('keeps the order of the file for what is printed in place', () => {
    expect(agreementOf(office).order.map((entry) => entry.key)).toEqual([
      'term',
      'definitions',
      'services',
      'clauses-early',
      'priorities',
      'clauses',
    ]);
  });

  it('knows terms by definition, by text, by role, by document and by the nature of its sections', () => {
    const { terms } = agreementOf(office);
    expect(terms.all.map(({ term, by }) => [term, by])).toEqual([
      ['Client Systems', 'definition'],
      ['Premises', 'text'],
      ['Provider', 'party'],
      ['Supplier', 'party'],
      ['Guarantor', 'party'],
      ['DPA', 'document'],
      ['Business Hours', 'section'],
    ]);
  });

  it('takes over what did not change', () => {
    const first = understand(read(office), []);
    const tree = read(office.replace('24 months', '36 months'), first.agreement.tree);
    const second = understand(tree, [], first);
    expect(second.agreement.facts.services).toBe(first.agreement.facts.services);
    expect(second.agreement.facts.term).not.toBe(first.agreement.facts.term);
    expect(printPath(second.agreement, 'term.ends')).toEqual({ kind: 'value', text: '30 November 2029' });
  });
});

describe('the findings of binding', () => {
  it.each([
    ['an unknown key', 'services:\n  inclded: []\n', ['unknown-key: inclded']],
    ['an unknown top-level key', 'servces:\n  included: []\n', ['unknown-key: servces']],
    ['a key of the author’s own', 'x-note: 5\nservices:\n  x-who: me\n  excluded: none\n', []],
    ['a value without its unit', 'term:\n  initial: 24\n', ['invalid-value: 24']],
    ['a word that is no choice', 'status: finel\n', ['invalid-value: finel']],
    ['a text where a map belongs', 'term: two years\n', ['invalid-value: term']],
    ['a placeholder, which wins over a type error', 'term:\n  initial: TBD\n', ['placeholder: TBD']],
    ['a placeholder in place of a section', 'availability: TBD\n', ['placeholder: TBD']],
    ['a list that can only be a placeholder', 'courts: [Northern region]\n', ['placeholder: [Northern region]']],
    [
      'a sentence below its key that YAML takes for a map',
      'background:\n  The Client asks for two things: patching and backups.\n',
      ['colon-in-text: :'],
    ],
    ['a map where a text belongs', 'background:\n  reason: growth\n', ['invalid-value: background']],
    ['an empty value, which is only not yet written', 'term:\n  initial:\n', []],
    ['a number that is a text', 'parties:\n  provider: {name: A, number: 01234567}\n', []],
  ])('for %s', (_, text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });

  it('name the nearest known key, and the fix writes it', () => {
    const [finding] = agreementOf('services:\n  inclded: []\n').findings.filter(({ rule }) => rule === 'unknown-key');
    expect(finding?.message).toContain('Did you mean `included`?');
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe('included');
  });

  it.each([
    ['term:\n  initial: 12\n', '12 months'],
    ['response-time:\n  respond: 4\n', '4 business hours'],
    ['response-time:\n  respond: 1\n', '1 business hour'],
    ['fees:\n  due: 30\n', '30 days'],
  ])('propose for a bare number first the unit that is usual in its field: %j', (text, first) => {
    const finding = agreementOf(text).findings.find(({ rule }) => rule === 'invalid-value');
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe(first);
  });

  it('name each mandatory key of the header that is missing', () => {
    const missing = agreementOf('msa: 1\n').findings.filter(({ rule }) => rule === 'missing-field');
    expect(missing.map(({ path }) => path)).toEqual([
      'title',
      'status',
      'language',
      'currency',
      'governing-law',
      'parties',
      'term',
    ]);
  });
});
