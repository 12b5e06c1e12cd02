/** Text that goes into the Markdown of hovers and of completions' documentation. */

/**
 * `text` as Markdown that reads as its very characters. Every mark is escaped, those by which an address becomes a link
 * too: nothing of an agreement ever turns into a link, an image or markup.
 */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** `text` between backticks, whatever backticks it has itself. */
export function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line === '' ? '' : fence + pad + line + pad + fence;
}

/** What `markdown`, written here, reads like for a client that shows plain text only. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/\*\*|(?<!\\)`/gu, '').replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** `text` cut to about `length` characters, at a word. */
export function shortened(text: string, length: number): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
