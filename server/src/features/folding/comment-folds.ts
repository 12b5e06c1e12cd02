import { FoldingRangeKind } from 'vscode-languageserver';
import { lineAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { Fold } from './fold';
import type { Lines } from './node-folds';

/** Runs of several comment lines, and the regions that comments mark. Lines of `texts` are text, whatever they look like. */
export function commentFolds(document: OpenDocument, texts: readonly Lines[]): readonly Fold[] {
  const lines = commentLines(document, texts);
  const markers = new Map(lines.flatMap((line) => markerOn(document, line) ?? []));
  return [...runs(lines.filter((line) => !markers.has(line))), ...regions(markers)];
}

/** `texts` follow each other, as the lines do. */
function commentLines({ content }: OpenDocument, texts: readonly Lines[]): readonly number[] {
  const lines: number[] = [];
  let next = 0;
  for (let line = 0; line < content.lineStarts.length; line++) {
    if (!isCommentLine(content.text, content.lineStarts[line] ?? 0)) continue;
    while ((texts[next]?.last ?? line) < line) next++;
    if ((texts[next]?.first ?? line + 1) > line) lines.push(line);
  }
  return lines;
}

function isCommentLine(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return text[at] === '#';
}

function runs(lines: readonly number[]): readonly Fold[] {
  const folds: Fold[] = [];
  let first = lines[0] ?? 0;
  for (const [index, line] of lines.entries()) {
    if (lines[index + 1] === line + 1) continue;
    if (line > first)
      folds.push({ range: { startLine: first, endLine: line, kind: FoldingRangeKind.Comment }, depth: 0 });
    first = lines[index + 1] ?? 0;
  }
  return folds;
}

type Marker = 'region' | 'endregion';

/** The mark in the comment on `line`; as our language configuration has it, for editors that ask no server. */
function markerOn({ content }: OpenDocument, line: number): readonly [readonly [number, Marker]] | undefined {
  const marker = /^\s*#\s*(region|endregion)\b/u.exec(lineAt(content, line))?.[1];
  return marker === 'region' || marker === 'endregion' ? [[line, marker]] : undefined;
}

/** From each `region` to its `endregion`; one without the other marks nothing. */
function regions(markers: ReadonlyMap<number, Marker>): readonly Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const [line, marker] of markers) {
    if (marker === 'region') open.push(line);
    else {
      const startLine = open.pop();
      if (startLine !== undefined) {
        folds.push({ range: { startLine, endLine: line, kind: FoldingRangeKind.Region }, depth: open.length });
      }
    }
  }
  return folds;
}
