import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { pauseFor } from '../../server/src/features/diagnostics';
import { diagnosticsOf } from '../../server/src/features/diagnostics/diagnostics-of';
import type { Finding } from '../../server/src/syntax/finding';
import { editorWith, withFindings } from './editor';

const { document, analysis } = editorWith('title: A\nstatus: draft\n');
const { tree } = analysis;

const FINDING: Finding = {
  rule: 'invalid-value',
  severity: 'error',
  span: tree.spanAt(17, 22),
  message: 'Write another.',
  path: 'status',
  fixes: [{ title: 'Write `final`', edits: [] }],
  related: [{ span: tree.spanAt(0, 5), message: 'The title.' }],
};

describe('diagnostics', () => {
  it('tell place, rule, words, path and fixes of a finding', () => {
    expect(diagnosticsOf(document, withFindings(analysis, [FINDING]), {})).toEqual([
      {
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 13 } },
        severity: DiagnosticSeverity.Error,
        source: 'msa',
        code: 'invalid-value',
        message: 'Write another.',
        data: { path: 'status', fixes: ['Write `final`'] },
      },
    ]);
  });

  it('tell the other place of a conflict, the rule’s page and what has no effect, to a client that shows it', () => {
    const findings = [
      FINDING,
      { ...FINDING, rule: 'suppression-unused' },
      { ...FINDING, rule: 'duplicate-key' },
      { ...FINDING, rule: 'merge-key' },
    ];
    const client = {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    };
    const [value, comment, again, merged] = diagnosticsOf(document, withFindings(analysis, findings), client);
    expect(value?.tags).toBeUndefined();
    expect(value?.codeDescription?.href).toMatch(/rules\.md#invalid-value$/u);
    expect(value?.relatedInformation).toEqual([
      {
        location: { uri: document.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } } },
        message: 'The title.',
      },
    ]);
    expect(comment?.tags).toEqual([DiagnosticTag.Unnecessary]);
    expect(again?.tags).toEqual([DiagnosticTag.Unnecessary]);
    expect(merged?.tags).toEqual([DiagnosticTag.Deprecated]);
    const fewTags = { tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } };
    expect(diagnosticsOf(document, withFindings(analysis, findings), fewTags)[3]?.tags).toBeUndefined();
  });

  it('are a thousand at most, the gravest', () => {
    const hints = Array.from({ length: 1500 }, (): Finding => ({ ...FINDING, severity: 'hint' }));
    const shown = diagnosticsOf(document, { ...analysis, findings: [...hints, FINDING] }, {});
    expect(shown).toHaveLength(1000);
    expect(shown.some(({ severity }) => severity === DiagnosticSeverity.Error)).toBe(true);
  });
});

describe('findings that are sent unasked', () => {
  it('wait for a pause only where they cost something, and never long', () => {
    expect([undefined, 0.5, 9].map(pauseFor)).toEqual([0, 0, 0]);
    expect(pauseFor(20)).toBe(80);
    expect([100, 5_000].map(pauseFor)).toEqual([150, 150]);
  });
});
