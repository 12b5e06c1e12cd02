import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { faultsOf } from '../rules/agreements';

const samples = new URL('samples/', import.meta.url);
const names = readdirSync(samples).filter((name) => name.endsWith('.msa.yaml'));

describe('the agreements into which faults are injected', () => {
  it('are of four kinds', () => {
    expect(names).toEqual(['break-fix.msa.yaml', 'co-managed.msa.yaml', 'german-law.msa.yaml', 'hosting.msa.yaml']);
  });

  it.each(names)('are free of errors and warnings: %s', (name) => {
    expect(faultsOf(analyse(readFileSync(new URL(name, samples), 'utf8')))).toEqual([]);
  });
});
