import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { formatted } from '../../syntax/format/format';
import { offsetOf, rangeOfOffsets } from '../positions';
import { stepOf } from './step';

/** The edits that lay out the lines of `range`, or all lines; none where that could change what the agreement says. */
export function formattingEdits(
  document: OpenDocument,
  { tree }: Analysis,
  options: FormattingOptions,
  range?: Range,
): TextEdit[] {
  const within = range && { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
  const layout = { step: stepOf(options), ...(within && { within }) };
  return formatted(tree, layout).map(({ start, end, newText }) => ({
    range: rangeOfOffsets(document, { start, end }),
    newText,
  }));
}
