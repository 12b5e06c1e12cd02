import { describe, expect, it } from 'vitest';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { type Analysis, analyse } from '../../server/src/analysis';
import { limits } from '../../server/src/syntax/limits';
import { fixed, told } from './agreements';

describe('a word without a colon', () => {
  it('above lines that are indented below it is told by YAML alone, not as an unknown key too', () => {
    const text = 'availability:\n  recovery:\n    failure: 1 hour\n  hello\n    disaster: 5 hours\n';
    expect(told('syntax', text)).toHaveLength(1);
    expect(told('unknown-key', text)).toEqual([]);
  });

  it('leaves the unknown keys beside it', () => {
    expect(told('unknown-key', 'term:\n  hello\n  initail: 1 year\n')).toHaveLength(1);
  });
});

describe('a comment that silences a rule', () => {
  const pending = (comment: string) => `governing-law: TBD${comment}\n`;

  it.each([
    ['on the line', pending(' # msa-ignore placeholder: waiting')],
    ['on the line above', `# msa-ignore placeholder: waiting\n${pending('')}`],
    ['on the key that opens the section', 'parties: # msa-ignore placeholder: waiting\n  client:\n    name: TBD\n'],
  ])('does so %s', (_, text) => {
    expect(told('placeholder', text)).toEqual([]);
    expect(told('suppression-unused', text)).toEqual([]);
  });

  it('silences no other rule and no other place', () => {
    const text = `${pending(' # msa-ignore placeholder: waiting')}courts: TBD\ncurrency: pounds\n`;
    expect(told('placeholder', text)).toEqual(['courts: TBD']);
    expect(told('invalid-value', text)).toEqual(['currency: pounds']);
  });

  it('must say why', () => {
    expect(told('suppression-without-reason', pending(' # msa-ignore placeholder'))).toHaveLength(1);
    expect(told('placeholder', pending(' # msa-ignore placeholder'))).toEqual([]);
  });

  it.each([' # msa-ignore placeholder', ' # msa-ignore placeholder:', ' # msa-ignore placeholder:  '])(
    'is asked for its reason at its end: %j',
    (comment) => {
      expect(fixed('suppression-without-reason', pending(comment))).toBe(
        pending(' # msa-ignore placeholder: why it does not apply here'),
      );
    },
  );

  it('that silences nothing is taken out, with its line where it stands alone', () => {
    expect(fixed('suppression-unused', 'msa: 1 # msa-ignore placeholder: done\ncourts: Leeds\n')).toBe(
      'msa: 1\ncourts: Leeds\n',
    );
    expect(fixed('suppression-unused', 'msa: 1\n# msa-ignore placeholder: done\ncourts: Leeds\n')).toBe(
      'msa: 1\ncourts: Leeds\n',
    );
  });

  it('with a misspelt rule is told which was meant', () => {
    const text = pending(' # msa-ignore placeholdr: waiting');
    expect(fixed('suppression-unused', text)).toBe(pending(' # msa-ignore placeholder: waiting'));
  });
});

describe('the findings', () => {
  const complete = `${plainSnippet(schema.skeleton ?? '').trimEnd()}\n`;
  const shown = ({ tree, findings }: Analysis) =>
    findings.map(({ rule, path, severity, message, span, fixes }) => ({
      rule,
      path,
      severity,
      message,
      at: tree.rangeOf(span),
      fixes: fixes.map((fix) => ({
        title: fix.title,
        edits: fix.edits.map((edit) => ({ text: edit.newText, at: tree.rangeOf(edit.span) })),
      })),
    }));

  it('stand in the order of the text', () => {
    const { tree, findings } = analyse(
      complete.replace('respond: 4 business hours', 'respond: 4').replace('uptime: 99.5%', 'uptime: 100%'),
    );
    const starts = findings.map(({ span }) => tree.rangeOf(span)?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(findings.map(({ rule }) => rule)).toContain('absolute-promise');
  });

  it('are told a thousand times of one rule, and then counted', () => {
    const text = `clauses:\n${'  - text: See $(nowhere).\n'.repeat(1_500)}`;
    const { tree, findings } = analyse(text);
    const [limit, ...more] = findings.filter(({ rule }) => rule === 'limit');
    expect(findings.filter(({ rule }) => rule === 'unresolved-reference')).toHaveLength(1_000);
    expect(more).toEqual([]);
    expect(limit?.message).toContain('in 500 more places');
    expect(limit?.severity).toBe('error');
    expect(limit && tree.sourceOf(limit.span)).toBe('nowhere');
  });

  it('are the same whether they were found anew or taken over', () => {
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replace('clock: always', 'clock: always\n      report-within: 2 business days'),
      (text) => text.replace('at least 95% of cases', 'all cases, always'),
      (text) => text.replace('basis: response-time.respond', 'basis: response-time.responds'),
      (text) => text.replace('status: draft', 'status: final'),
      (text) => text.replace('id: device-management', 'id: help-desk'),
      (text) => text.replace('currency: GBP', 'currency: EUR'),
      (text) => text.replace(/\n {2}backups:\n(?: {4}.*\n)+/u, '\n'),
      (text) => text.replace('rows:', 'rows:\n          - [one]'),
      (text) => text.replace(/services:[\s\S]*?(?=\nresponse-time)/u, ''),
    ];
    let text = complete;
    let analysis = analyse(text);
    for (const edit of edits) {
      const next = edit(text);
      expect(next).not.toBe(text);
      text = next;
      analysis = analyse(text, analysis);
      expect(shown(analysis)).toEqual(shown(analyse(text)));
    }
    expect(analysis.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['business-clock', 'table-row', 'missing-section', 'absolute-promise']),
    );
  });
});

it('of a text that is too long to be read is told only that', () => {
  const text = `msa: 1\n${'# notes\n'.repeat(limits.characters / 8)}`;
  expect(analyse(text).findings.map(({ rule }) => rule)).toEqual(['limit']);
});
