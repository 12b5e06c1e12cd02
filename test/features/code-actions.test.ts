import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver';
import { codeActionsAt } from '../../server/src/features/code-actions/code-actions-at';
import { diagnosticsOf } from '../../server/src/features/diagnostics/diagnostics-of';
import type { Edit, Finding } from '../../server/src/syntax/finding';
import { afterAction } from './actions';
import { editorWith, MODERN, withFindings } from './editor';

type Editor = ReturnType<typeof editorWith>;

/** A finding from the line that holds `at`, mended by inserting `newText` at the beginning of the line that holds `before`. */
function missing(editor: Editor, rule: string, at: string, before: string, newText: string): Finding {
  const { tree } = editor.analysis;
  const start = editor.text.indexOf(at);
  const line = editor.text.lastIndexOf('\n', editor.text.indexOf(before)) + 1;
  const edit: Edit = { span: tree.spanAt(line, line), newText, snippet: true };
  return {
    rule,
    severity: 'error',
    span: tree.spanAt(start, start + at.length),
    message: `${rule} at ${at}`,
    fixes: [{ title: `Insert ${newText.split(':')[0]?.trim()}`, edits: [edit] }],
  };
}

function actions(
  editor: Editor,
  findings: readonly Finding[],
  client: ClientCapabilities = MODERN,
  only?: string[],
): CodeAction[] {
  const { document, analysis, position } = editor;
  const range = { start: position, end: position };
  const params = { textDocument: document, range, context: { diagnostics: [], ...(only ? { only } : {}) } };
  return codeActionsAt(document, withFindings(analysis, findings), client, params, new WeakMap());
}

/** The text after `action`, by a client without snippets. */
function afterPlain(editor: Editor, action: CodeAction | undefined): string {
  return action === undefined ? editor.text : afterAction(editor.text, action);
}

const DRAWN = 'ter|m:\n  initial: 1 year\nservices:\n  excluded: none\n';

describe('quick fixes', () => {
  it('are those of the findings at the cursor, the first of each preferred', () => {
    const editor = editorWith('term:\n  int|ial: 1 year\n  nottice: 90 days\n');
    const found = actions(editor, editor.analysis.findings).filter(({ isPreferred }) => isPreferred);
    expect(found.map(({ title }) => title)).toEqual(['Change to `initial`']);
    expect(found[0]?.diagnostics).toMatchObject([{ code: 'unknown-key' }]);
  });

  it('stand beside the diagnostic that the client sent', () => {
    const editor = editorWith('term:\n  int|ial: 1 year\n');
    const { document, analysis, position } = editor;
    const [sent] = diagnosticsOf(document, analysis, { codeDescriptionSupport: true }).filter(
      ({ code }) => code === 'unknown-key',
    );
    const params = {
      textDocument: document,
      range: { start: position, end: position },
      context: { diagnostics: sent ? [sent] : [] },
    };
    const [action] = codeActionsAt(document, analysis, MODERN, params, new WeakMap());
    expect(action?.diagnostics?.[0]).toBe(sent);
  });

  it.each([
    [undefined, true],
    [['quickfix'], true],
    [[''], true],
    [['refactor'], false],
    [['source.organizeImports'], false],
  ])('are given where the client asks only for %j: %s', (only, given) => {
    const editor = editorWith('term:\n  int|ial: 1 year\n');
    expect(actions(editor, editor.analysis.findings, MODERN, only).length > 0).toBe(given);
  });

  it('have tab stops for a client that takes snippets in edits, bound to the version', () => {
    const editor = editorWith(DRAWN);
    const finding = missing(editor, 'missing-statement', 'term', 'services', '  notice: ${1:90 days}\n');
    expect(actions(editor, [finding])[0]?.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: editor.document.uri, version: 1 },
          edits: [
            {
              range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
              snippet: { kind: 'snippet', value: '  notice: ${1:90 days}\n' },
            },
          ],
        },
      ],
    });
  });

  it('have the defaults for a client that takes none', () => {
    const editor = editorWith(DRAWN);
    const finding = missing(editor, 'missing-statement', 'term', 'services', '  notice: ${1:90 days}\n');
    const [action] = actions(editor, [finding], {});
    expect(afterPlain(editor, action)).toBe(
      'term:\n  initial: 1 year\n  notice: 90 days\nservices:\n  excluded: none\n',
    );
  });

  it('do not indent twice where an editor indents the further lines itself', () => {
    const editor = editorWith('term:\n  ini|tial: 1 year\n');
    const end = editor.text.length - 1;
    const finding: Finding = {
      rule: 'missing-statement',
      severity: 'warning',
      span: editor.analysis.tree.spanAt(0, end),
      message: '',
      fixes: [
        {
          title: 'Insert',
          edits: [
            {
              span: editor.analysis.tree.spanAt(end, end),
              newText: '\n  notice: ${1:90 days}\n  renewal: none',
              snippet: true,
            },
          ],
        },
      ],
    };
    expect(actions(editor, [finding])[0]?.edit?.documentChanges?.[0]).toMatchObject({
      edits: [{ snippet: { value: '\nnotice: ${1:90 days}\nrenewal: none' } }],
    });
  });
});

describe('inserting all that is missing', () => {
  /** Findings that the agreement lacks what stands at `paths`, at its first key. */
  const lacking = (editor: Editor, ...paths: readonly string[]): Finding[] =>
    paths.map((path) => ({
      rule: path.includes('.') ? 'missing-statement' : 'missing-section',
      severity: 'error',
      span: editor.analysis.tree.spanAt(0, 4),
      message: `No ${path}.`,
      path,
      missing: true,
      fixes: [],
    }));

  it('puts each in its place: what belongs to a section before the next section', () => {
    const editor = editorWith(DRAWN);
    const [all] = actions(editor, lacking(editor, 'definitions', 'term.notice', 'services.included'), {});
    expect(all?.title).toBe('Insert all that is missing (3 places)');
    expect(afterPlain(editor, all)).toMatch(
      /^term:\n {2}initial: 1 year\n {2}notice: .*\n+definitions:\n {2}.*\n+services:\n {2}included:\n.*\n {2}excluded: none\n$/su,
    );
  });

  it('counts its tab stops through', () => {
    const editor = editorWith(DRAWN);
    const [all] = actions(editor, lacking(editor, 'definitions', 'term.notice', 'term.renewal'));
    expect(JSON.stringify(all?.edit).match(/\$\{\d+/gu)).toEqual(['${1', '${2', '${3', '${4']);
  });

  it('is not offered for one place, nor where nothing is missing', () => {
    const editor = editorWith(DRAWN);
    const inserting = (found: CodeAction[]) => found.filter(({ title }) => title.startsWith('Insert'));
    expect(inserting(actions(editor, lacking(editor, 'term.notice')))).toEqual([]);
    const elsewhere = editorWith('term:\n  initial: 1 year\nserv|ices:\n  excluded: none\n');
    expect(inserting(actions(elsewhere, lacking(elsewhere, 'term.notice', 'definitions')))).toEqual([]);
  });
});
