/** `text` as the source of a regular expression, with the flag `u`, that matches its very characters. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
