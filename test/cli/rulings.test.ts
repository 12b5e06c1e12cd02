import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { msaHere } from './in-process';

const TEXT = 'msa: 1\nguarantee: {promises: [We never fail.]}\n';

describe('what the shell tells', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'msa-rulings-'));
    write('north/a.msa.yaml', TEXT);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  /** How `msa check` tells the finding of a rule; undefined where it does not. */
  async function level(rule: string, ...more: readonly string[]): Promise<string | undefined> {
    const { out } = await msaHere(folder, ['check', 'north/a.msa.yaml', '--format', 'json', ...more]);
    const findings: readonly { rule: string; severity: string }[] = JSON.parse(out).findings;
    return findings.find((finding) => finding.rule === rule)?.severity;
  }

  it('follows the file above the agreement, and an option where that names no profile', async () => {
    expect(await level('absolute-promise')).toBe('warning');
    expect(await level('missing-section', '--profile', 'sla-only')).toBeUndefined();
    write('house.msarc.yaml', 'extends: strict\nrules: {absolute-promise: error}\n');
    write('.msarc.yaml', 'extends: ./house.msarc.yaml\n');
    expect(await level('absolute-promise')).toBe('error');
    expect(await level('missing-section', '--profile', 'sla-only')).toBe('error');
    write('north/.msarc.yaml', 'rules: {absolute-promise: off}\n');
    expect(await level('absolute-promise')).toBeUndefined();
  });

  it('of standard input follows the file of its own folder', async () => {
    write('.msarc.yaml', 'rules: {absolute-promise: off}\n');
    const { out } = await msaHere(folder, ['check', '-'], TEXT);
    expect(out).toContain('missing-section');
    expect(out).not.toContain('absolute-promise');
  });

  it('is nothing where a file is at fault: it says where, and what was meant', async () => {
    write('.msarc.yaml', 'rules:\n  absolute-promises: off\n');
    const { code, err } = await msaHere(folder, ['check', 'north/a.msa.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('msa: .msarc.yaml:2:3: There is no rule `absolute-promises`. Did you mean `absolute-promise`?\n');
  });

  it('refuses a profile that there is not', async () => {
    const { code, err } = await msaHere(folder, ['check', 'north/a.msa.yaml', '--profile', 'lax']);
    expect(code).toBe(2);
    expect(err).toContain('Choices are recommended, strict, sla-only.');
  });

  it('is listed with its levels', async () => {
    write('.msarc.yaml', 'rules: {absolute-promise: off}\n');
    const { out } = await msaHere(folder, ['rules']);
    expect(out).toMatch(/^ {2}absolute-promise +off +A promise without bound/mu);
    expect(out).toMatch(/^ {2}missing-section +error +One of/mu);
  });
});
