import { describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { startClient, URI } from './client';

const document = { textDocument: { uri: URI } };

/** Longer than any answer takes, shorter than an author's patience with a hang. */
const PATIENCE = 20_000;

const INPUTS: readonly (readonly [name: string, text: string, rule: string | undefined])[] = [
  ['an empty file', '', 'missing-section'],
  ['only comments', '# one\n\n# two\n', 'missing-section'],
  ['only blanks', ' \n\t\n  ', undefined],
  ['tabs for indentation', 'term:\n\tinitial: 24 months\n', 'tab-indent'],
  ['the line ends of Windows', 'term:\r\n  initial: 24 months\r\n', undefined],
  ['the line ends of old', 'term:\r  initial: 24 months\r', undefined],
  ['a byte order mark', '\uFEFFmsa: 1\nterm:\n  initial: 24 months\n', undefined],
  ['astral characters', 'title: 👩‍⚖️ 𝔸greement\nterm:\n  initial: 24 months # 😀\n  nonsense: 😀\n', 'unknown-key'],
  ['halves of characters', 'title: "\uD83D"\n', undefined],
  ['NUL', 'title: a\u0000b\n', undefined],
  ['anchors, aliases and merge keys', 'a: &a {b: 1}\nterm: {<<: *a, initial: 1 year}\n', 'merge-key'],
  ['an alias to nothing', 'title: *nobody\n', 'unknown-alias'],
  ['a key twice', 'title: A\ntitle: B\n', 'duplicate-key'],
  ['several documents', 'title: A\n---\ntitle: B\n', 'several-documents'],
  ['a quotation that is not closed', 'title: "A\nterm:\n  initial: 24 months\n', undefined],
  ['brackets that are not closed', 'style: {numbering: [\nterm:\n  initial: 24 months\n', undefined],
  ['a list', '- a\n- b\n', undefined],
  ['a word', 'agreement', undefined],
  ['a directive', '%YAML 1.2\n---\nmsa: 1\n', undefined],
  ['a tag', '!!map {msa: 1}\n', undefined],
  ['20,000 nested brackets', `term: ${'['.repeat(20_000)}`, undefined],
  [
    '2,000 levels of indentation',
    Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
    undefined,
  ],
  ['5 MB', `clauses:\n${'  - text: The Provider shall answer within a day.\n'.repeat(100_000)}`, undefined],
  ['one line of 1 MB', `title: ${'long '.repeat(200_000)}`, undefined],
  ['1 MB of open references', `clauses:\n  - text: ${'$('.repeat(500_000)}`, undefined],
  ['60,000 keys in one map', Array.from({ length: 60_000 }, (_, key) => `k${key}: 1`).join('\n'), 'unknown-key'],
  ['50,000 anchors', `x-a:\n${Array.from({ length: 50_000 }, (_, n) => `  - &a${n} x`).join('\n')}`, undefined],
  [
    'an alias bomb',
    `x-a: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
      { length: 30 },
      (_, n) => `x-b${n}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    ).join('\n')}\nservices: {included: *a30}\n`,
    'limit',
  ],
];

describe('bad input is a finding, never a crash or a hang', () => {
  it.each(INPUTS)(
    '%s',
    async (_, text, rule) => {
      await using client = await startClient({ textDocument: { diagnostic: {} } });
      await client.open(text);
      const ask = <T>(method: string, params: object): Promise<T> =>
        client.connection.sendRequest(method, { ...document, uri: URI, ...params });
      const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', {});
      const items = report.kind === 'full' ? report.items : [];
      expect(items.length).toBeLessThanOrEqual(1000);
      if (rule !== undefined) expect(items.map(({ code }) => code)).toContain(rule);

      const positions = [
        { line: 0, character: 0 },
        { line: 0, character: 7 },
        { line: 1, character: 3 },
        { line: 1_000_000, character: 0 },
      ];
      for (const position of positions) {
        expect(await ask('textDocument/completion', { position })).toMatchObject({ items: expect.any(Array) });
        await ask('textDocument/hover', { position });
        const range = { start: position, end: position };
        expect(Array.isArray(await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }))).toBe(true);
      }
      expect(Array.isArray(await ask('textDocument/documentSymbol', {}))).toBe(true);
      expect(Array.isArray(await ask('textDocument/foldingRange', {}))).toBe(true);
      expect(await ask('msa/openPreview', {})).toMatchObject({ uri: URI, version: 1, base: 0 });
      expect(await ask('msa/checklist', {})).toMatchObject({ sections: expect.arrayContaining([]) });

      await client.replace('msa: 1\nterm:\n  initial: 24 months\n', 2);
      expect(await ask('textDocument/documentSymbol', {})).toHaveLength(3);
      expect(await client.end()).toBe(0);
    },
    PATIENCE,
  );
});
