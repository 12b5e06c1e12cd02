import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from './random';
import { scraps } from './texts';

/** The client's copy of a document: kept by another library than the server's. */
export interface Mirror {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
}

export function mirrorOf(uri: string, version: number, text: string): Mirror {
  return { uri, version, document: TextDocument.create(uri, 'msa', version, text) };
}

/** `mirror` after `changes`, as its next version. */
export function changed({ uri, version, document }: Mirror, changes: TextDocumentContentChangeEvent[]): Mirror {
  const copy = TextDocument.create(uri, 'msa', version, document.getText());
  return { uri, version: version + 1, document: TextDocument.update(copy, changes, version + 1) };
}

/** One to four edits, small ones mostly, at random places or one behind another. */
export function randomChanges(mirror: Mirror, random: Random): TextDocumentContentChangeEvent[] {
  if (random.happens(1)) return [{ text: random.of(scraps).repeat(3) }];
  let { document } = mirror;
  let place = random.below(document.getText().length + 1);
  return Array.from({ length: random.happens(80) ? 1 : 1 + random.below(4) }, () => {
    const { length } = document.getText();
    const start = random.happens(60) ? Math.min(place, length) : random.below(length + 1);
    const removed = random.happens(60) ? 0 : random.below(random.happens(90) ? 8 : 2_000);
    const end = Math.min(start + removed, length);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const text = random.happens(20) ? '' : random.of(scraps);
    const change = { range, text };
    const copy = TextDocument.create(mirror.uri, 'msa', 0, document.getText());
    document = TextDocument.update(copy, [change], 0);
    place = start + text.length;
    return change;
  });
}

/** A place of the document, or now and then one beyond its lines. */
export function randomPosition({ document }: Mirror, random: Random): Position {
  if (random.happens(2)) return { line: random.below(document.lineCount * 2), character: random.below(2_000) };
  return document.positionAt(random.below(document.getText().length + 1));
}

export function randomRange(mirror: Mirror, random: Random): Range {
  const one = randomPosition(mirror, random);
  const other = random.happens(50) ? one : randomPosition(mirror, random);
  const isBefore = one.line < other.line || (one.line === other.line && one.character <= other.character);
  return isBefore ? { start: one, end: other } : { start: other, end: one };
}
