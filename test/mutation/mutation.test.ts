import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../scripts/mutation/faults';
import { type Mutation, mutate } from '../../scripts/mutation/run';
import { readSamples } from '../../scripts/mutation/sample';
import { mutationTable, scoresOf } from '../../scripts/mutation/table';
import { chapters } from '../../server/src/rules/registry';

const root = join(import.meta.dirname, '..', '..');

/** Each as a person would look for it. */
function shown(mutations: readonly Mutation[]): readonly string[] {
  return mutations.map(
    ({ sample, fault, injection, strays }) =>
      `${fault.rule}: ${fault.name}, ${sample}, ${injection.at}${strays.map(({ rule, message }) => `\n    ${rule}: ${message}`).join('')}`,
  );
}

describe('faults injected into clean agreements', () => {
  let mutations: readonly Mutation[] = [];
  beforeAll(() => {
    mutations = mutate(readSamples(root));
  }, 300_000);

  it('are there for every rule about what an agreement says', () => {
    const tried = new Set(mutations.map(({ fault }) => fault.rule));
    const wanted = chapters.filter(({ about }) => about !== 'format').flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(wanted.filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('can each be injected somewhere', () => {
    const injected = new Set(mutations.map(({ fault }) => fault));
    expect(faults.filter((fault) => !injected.has(fault)).map(({ rule, name }) => `${rule}: ${name}`)).toEqual([]);
  });

  it('are found, 98 of 100, and nine of ten of each rule', () => {
    const missed = mutations.filter(({ found }) => !found);
    expect(missed.length / mutations.length, shown(missed).join('\n')).toBeLessThanOrEqual(0.02);
    const weak = scoresOf(mutations).filter(({ found, injected }) => found < injected * 0.9);
    expect(weak, shown(missed).join('\n')).toEqual([]);
  });

  it('make other rules tell nothing by mistake, but once in 100', () => {
    const strayed = mutations.filter(({ strays }) => strays.length > 0);
    const strays = strayed.reduce((sum, one) => sum + one.strays.length, 0);
    expect(strays / mutations.length, shown(strayed).join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('are what the page of the rules says', () => {
    const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
    expect(page.includes(mutationTable(scoresOf(mutations))), 'run "npm run generate"').toBe(true);
  });
});
