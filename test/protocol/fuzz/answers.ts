import type { Position, Range } from 'vscode-languageserver-protocol/node';
import type { Mirror } from './mirror';

/** What is wrong with `answer` to `method` about the document that was `asked` about, of that version; empty where nothing is. */
export function faultsOf(method: string, answer: unknown, asked: Mirror): readonly string[] {
  const { document, uri } = asked;
  const ranges = rangesIn(answer);
  return [
    ...ranges.filter(({ start, end }) => !isIn(document, start) || !isIn(document, end)).map(told('is outside')),
    ...ranges.filter(({ start, end }) => compare(start, end) > 0).map(told('ends before it begins')),
    ...urisIn(answer)
      .filter((other) => other !== uri)
      .map(told('is another document')),
    ...marksIn(answer)
      .filter((mark) => mark !== markOf(uri))
      .map(told('is of another document')),
    ...linesIn(answer)
      .filter((line) => line < 0 || line >= document.lineCount)
      .map(told('is no line')),
    ...(method.startsWith('textDocument/semanticTokens') ? tokenFaults(answer, asked) : []),
    ...(/formatting/iu.test(method) ? overlaps(ranges).map(told('overlap')) : []),
  ].map((fault) => `${method}: ${fault}`);
}

/** A key that no other document has: what is said of one must not show that of another. */
export function markOf(uri: string): string {
  return `x-mark-of-${/\w+(?=\.msa)/u.exec(uri)?.[0]}-here`;
}

function marksIn(answer: unknown): readonly string[] {
  return (JSON.stringify(answer) ?? '').match(/x-mark-of-\d+-here/gu) ?? [];
}

function told(what: string): (where: unknown) => string {
  return (where) => `${JSON.stringify(where)} ${what}`;
}

/** Edits that begin before the one in front of them ends. */
function overlaps(ranges: readonly Range[]): readonly (readonly [Range, Range])[] {
  const sorted = ranges.toSorted((a, b) => compare(a.start, b.start));
  return sorted.flatMap((range, index) => {
    const before = sorted[index - 1];
    return before !== undefined && compare(before.end, range.start) > 0 ? [[before, range] as const] : [];
  });
}

/** Every range in `value`, and each single position as an empty one; what the server notes for itself is its own affair. */
function rangesIn(value: unknown): readonly Range[] {
  if (isRange(value)) return [value];
  if (isPosition(value)) return [{ start: value, end: value }];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'data' ? [] : rangesIn(part)));
}

/** The addresses of agreements: what documents link to lies anywhere. */
function urisIn(value: unknown): readonly string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if ((key === 'uri' || key === 'targetUri') && typeof part === 'string') return [part];
    if (key === 'changes' && isObject(part)) return [...Object.keys(part), ...urisIn(part)];
    return urisIn(part);
  });
}

/** Lines that are told by their number alone: of folds, and of pieces of the preview. */
function linesIn(value: unknown): readonly number[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if ((key === 'startLine' || key === 'endLine') && typeof part === 'number') return [part];
    if (key === 'lines' && Array.isArray(part)) return part.filter((line) => typeof line === 'number');
    return linesIn(part);
  });
}

/** Five numbers a token, each token's place told from the one before. */
function tokenFaults(answer: unknown, { document }: Mirror): readonly string[] {
  if (!isObject(answer) || !('data' in answer) || !Array.isArray(answer.data)) return [];
  const data: readonly number[] = answer.data;
  if (data.length % 5 !== 0) return [`${data.length} numbers`];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const down = data[at] ?? 0;
    line += down;
    character = (down === 0 ? character : 0) + (data[at + 1] ?? 0);
    const end = character + (data[at + 2] ?? 0);
    if (!isIn(document, { line, character: end })) return [`a token is outside: ${line}:${character}-${end}`];
  }
  return [];
}

/** Whether there is such a place: the document gives it back as it is. */
function isIn(document: Mirror['document'], { line, character }: Position): boolean {
  if (line < 0 || line >= document.lineCount || character < 0) return false;
  const real = document.positionAt(document.offsetAt({ line, character }));
  return real.line === line && real.character === character;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && 'line' in value && 'character' in value && typeof value.character === 'number';
}

function isRange(value: unknown): value is Range {
  return isObject(value) && 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}
