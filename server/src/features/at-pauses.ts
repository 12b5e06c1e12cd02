import type { Documents, OpenDocument } from '../documents';
import { type Delayed, delayed } from './delayed';

/**
 * Calls `work` with each document that was opened or changed, as soon as its author has paused for the milliseconds that
 * `pauseFor` asks: with the newest version alone, and not at all where it was closed before.
 */
export function atPauses(
  documents: Documents,
  pauseFor: (document: OpenDocument) => number,
  work: (document: OpenDocument) => void,
): void {
  const waiting = new Map<string, Delayed>();
  const forget = (uri: string): void => {
    waiting.get(uri)?.cancel();
    waiting.delete(uri);
  };
  documents.onChange((document) => {
    forget(document.uri);
    const later = delayed(pauseFor(document), () => {
      waiting.delete(document.uri);
      work(document);
    });
    waiting.set(document.uri, later);
  });
  documents.onClose(forget);
}
