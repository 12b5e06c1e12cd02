import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Text that goes into the Markdown of hovers and of completions' documentation. */

/**
 * `text` on one line, as Markdown that reads as its very characters. Marks are escaped, and so is what turns an address
 * into a link: nothing of an agreement ever becomes a link, an image or markup.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>~|&@]/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./giu, '\\$&')
    .replace(/^(\s*)([#+=-])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2');
}

/** `text` between backticks, whatever backticks it has itself. */
export function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line === '' ? '' : fence + pad + line + pad + fence;
}

/** Lines of YAML as they stand, whatever backticks they have themselves. */
export function fenced(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${yaml}\n${fence}`;
}

/** What `markdown`, written here, reads like for a client that shows plain text only. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^```.*\n?/gmu, '')
    .replace(/\*\*|(?<!\\)`/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** `markdown` for a client that shows these formats; one that names none shows plain text. */
export function markupIn(formats: readonly MarkupKind[] = [], markdown: string): MarkupContent {
  return formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarks(markdown) };
}

/** `text` cut to about `length` characters, at a word. */
export function shortened(text: string, length: number): string {
  // A text may be long: only its beginning is looked at.
  const line = text
    .trimStart()
    .slice(0, 4 * length)
    .trimEnd()
    .replace(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
