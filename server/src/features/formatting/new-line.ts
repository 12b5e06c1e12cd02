import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { formatted, type SpaceEdit } from '../../syntax/format/format';
import { type Header, headerOf } from '../../syntax/header';
import { skipBlanks } from '../../syntax/line';
import { isFlow } from '../../syntax/node';
import type { OffsetRange } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';
import { lineAround, offsetOf, rangeOfOffsets } from '../positions';
import { stepOf } from './step';

/**
 * What is put in order when an author has ended a line and the cursor stands on the next one, at `position`: the spaces
 * within the line that was left, and the indentation of the new one where the editor did not know better. Lines of a text are
 * the author's own.
 */
export function newLineEdits(
  document: OpenDocument,
  { tree }: Analysis,
  options: FormattingOptions,
  position: Position,
): TextEdit[] {
  if (position.line < 1) return [];
  const cursor = offsetOf(document, position);
  const left = lineAround(document, offsetOf(document, { line: position.line - 1, character: 0 }));
  const header = headerOf(tree.text, left.start, left.end);
  if (header === undefined || isInsideValue(tree, left)) return [];
  const step = stepOf(options);
  const edits = [
    ...leftLineEdits(tree, left, header, step),
    ...indentation(tree, header, lineAround(document, cursor), step),
  ];
  return edits.map(({ start, end, newText }) => ({ range: rangeOfOffsets(document, { start, end }), newText }));
}

/** True where the line is a further one of a text, or of something in brackets. */
function isInsideValue(tree: SyntaxTree, line: OffsetRange): boolean {
  const content = skipBlanks(tree.text, line.start, line.end);
  return tree.trailAt(content).some(({ node }) => {
    const range = node.kind === 'scalar' || isFlow(node) ? tree.rangeOf(node.span) : undefined;
    return range !== undefined && range.start < line.start && range.end > line.start;
  });
}

/** Everything but the line's own indentation, which the cursor's line has taken after; a dash alone keeps its space. */
function leftLineEdits(tree: SyntaxTree, line: OffsetRange, header: Header, step: number): readonly SpaceEdit[] {
  if (header.dash && header.content === line.end) return [];
  return formatted(tree, { step, within: line }).filter(({ start, end }) => start > line.start && end <= line.end);
}

/** The indentation of the empty line `line` below one that begins as `header` says; what is indented further stays so. */
function indentation({ text }: SyntaxTree, header: Header, line: OffsetRange, step: number): readonly SpaceEdit[] {
  const isEmpty = skipBlanks(text, line.start, line.end) === line.end;
  const wanted = columnBelow(text, header, step);
  return isEmpty && line.end - line.start < wanted ? [{ ...line, newText: ' '.repeat(wanted) }] : [];
}

/** Below a key alone and what opens a block text, its value; below an item's field, the next; elsewhere, nothing is due. */
function columnBelow(text: string, header: Header, step: number): number {
  const column = header.content - header.start;
  const value = text.slice(header.value, header.end);
  const opensText = /^[|>][-+\d]*\s*(?:#.*)?$/.test(value);
  if (header.colon >= 0 && (value === '' || opensText)) return column + step;
  return header.dash && (header.colon >= 0 || opensText) ? column : 0;
}
