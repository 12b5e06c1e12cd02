import type { CodeAction } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { positionAt } from '../../server/src/document-text';
import { codeActionsAt } from '../../server/src/features/code-actions/code-actions-at';
import type { OffsetRange } from '../../server/src/syntax/span';
import { openDocument, replaced } from './editor';

/** What can be done to an agreement at one place of it. */
export interface Menu {
  readonly text: string;
  readonly titles: readonly string[];
  /** The text after the action whose title begins with `title`, its tab stops at their defaults. */
  after(title: string): string;
}

/** The actions of `kind` in a text that shows the selection as `«…»`; `«»` is the cursor. */
export function menuOf(drawn: string, kind?: string): Menu {
  const start = drawn.indexOf('«');
  const end = drawn.indexOf('»') - 1;
  const text = drawn.replace(/[«»]/gu, '');
  return menuAt(text, start < 0 ? { start: 0, end: 0 } : { start, end }, kind);
}

/** The actions of `kind` at `range` of `text`. */
export function menuAt(text: string, range: OffsetRange, kind?: string, analysis = analyse(text)): Menu {
  const document = openDocument(text);
  const place = { start: positionAt(document.content, range.start), end: positionAt(document.content, range.end) };
  const params = {
    textDocument: document,
    range: place,
    context: { diagnostics: [], ...(kind === undefined ? {} : { only: [kind] }) },
  };
  const actions = codeActionsAt(document, analysis, {}, params, new WeakMap());
  return {
    text,
    titles: actions.map(({ title }) => title),
    after(title) {
      const action = actions.find((one) => one.title.startsWith(title));
      if (action === undefined) throw new Error(`“${title}” is not offered, but ${actions.map((one) => one.title)}.`);
      return afterAction(text, action);
    },
  };
}

/** `text` after `action`, as a client without snippets makes its edits. */
export function afterAction(text: string, action: CodeAction): string {
  const document = openDocument(text);
  const [edits = []] = Object.values(action.edit?.changes ?? {});
  const { lineStarts } = document.content;
  const offset = (edit: (typeof edits)[number]) =>
    (lineStarts[edit.range.start.line] ?? 0) + edit.range.start.character;
  return [...edits]
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => offset(b.edit) - offset(a.edit) || b.index - a.index)
    .reduce((now, { edit }) => replaced(openDocument(now), edit.range, edit.newText), text);
}
