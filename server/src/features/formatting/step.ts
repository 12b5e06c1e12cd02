import type { FormattingOptions } from 'vscode-languageserver';

/** What the examples, the fixes and the snippets indent by. */
const house = 2;

/**
 * Spaces of one indentation. Two is the style of the house, which our manifest sets in VS Code: agreements pass between
 * parties, and one that is indented alike everywhere shows in a comparison only what was agreed. An author who asks for
 * another width gets it. An editor that indents by tabs tells how wide a tab looks, which says nothing here: YAML knows no
 * tabs. Nor does a width that nobody would read.
 */
export function stepOf({ insertSpaces, tabSize }: FormattingOptions): number {
  return insertSpaces && Number.isInteger(tabSize) && tabSize >= 2 && tabSize <= 8 ? tabSize : house;
}
