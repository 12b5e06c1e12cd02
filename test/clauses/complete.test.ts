import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { allLines, draft } from './drafted';
import { unprinted } from './printed-facts';
import { traces } from './traces';

const source = readFileSync(new URL('complete.msa.yaml', import.meta.url), 'utf8');
const complete = draft(source);
const text = allLines(complete.manuscript);

describe('a complete agreement', () => {
  it('is read without a fault', () => {
    const findings = analyse(source).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('prints every fact', () => {
    expect(unprinted(complete)).toEqual([]);
  });

  it('shows what an own wording leaves out', () => {
    const own = source.replace('term:\n', 'term:\n  text: It begins on $(term.effective).\n');
    expect(own).not.toBe(source);
    expect(unprinted(draft(own))).toEqual(['term.initial', 'term.renewal', 'term.notice']);
  });

  it('reads as a contract', async () => {
    await expect(`${text.join('\n').trim()}\n`).toMatchFileSnapshot('complete.expected.txt');
  });

  it('leaves no trace of how it was put together', () => {
    expect(traces(complete.manuscript)).toEqual([]);
    expect(text.filter((line) => line.includes('$('))).toEqual([]);
  });

  it('says where each thing is stated', () => {
    expect(complete.manuscript.numbering.numberOf('availability.backups')).toBe('Schedule 2, paragraph 1.9');
    expect(complete.manuscript.numbering.numberOf('response-time.after-hours')).toBe('4.6');
    expect(complete.manuscript.numbering.numberOf('services.included.hosted-desktop')).toBe('3.1');
    expect(complete.manuscript.numbering.numberOf('responsibilities.failures.network')).toBe('5.5');
  });
});
