import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { offsetOf } from '../positions';
import { editsBetween, encoded } from './encoded';
import { createTokenFinder, type Snapshot } from './snapshot';
import { createLineStarts } from './token';

/** Answers requests for tokens, and keeps of each document what the client was told last. */
export interface TokenKeeper {
  full(uri: string, analysis: Analysis): SemanticTokens;
  /** What has changed since the answer called `previous`; all, where that is not known any more. */
  delta(uri: string, analysis: Analysis, previous: string): SemanticTokens | SemanticTokensDelta;
  within(document: OpenDocument, analysis: Analysis, range: Range): SemanticTokens;
  forget(uri: string): void;
}

/** How many answers are kept: a client that cancels while one types holds an older one. */
const MOST_TOLD = 4;

/** The snapshots that answers were made of, by the names of the answers, the latest last. */
type Told = Map<string, Snapshot>;

/** A keeper whose answers' names begin with `session`. Of a document that is not open (any more), it keeps nothing. */
export function createTokenKeeper(session: string, isOpen: (uri: string) => boolean): TokenKeeper {
  const lineStarts = createLineStarts();
  const finder = createTokenFinder(lineStarts);
  const documents = new Map<string, Told>();
  let answers = 0;

  const tell = (uri: string, snapshot: Snapshot): string => {
    const resultId = `${session}.${++answers}`;
    if (!isOpen(uri)) return resultId;
    const told: Told = documents.get(uri) ?? new Map();
    documents.set(uri, told.set(resultId, snapshot));
    for (const oldest of told.keys()) if (told.size > MOST_TOLD) told.delete(oldest);
    return resultId;
  };
  const full: TokenKeeper['full'] = (uri, analysis) => {
    const snapshot = finder.snapshot(analysis);
    return { resultId: tell(uri, snapshot), data: encoded(snapshot, lineStarts) };
  };

  return {
    full,
    delta(uri, analysis, previous) {
      const before = documents.get(uri)?.get(previous);
      if (before === undefined) return full(uri, analysis);
      const after = finder.snapshot(analysis);
      return { resultId: tell(uri, after), edits: editsBetween(before, after, lineStarts) };
    },
    within(document, analysis, range) {
      const asked = { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
      const snapshot = finder.within(analysis, asked);
      // A line is told whole, save for one that only its line end before it was asked for.
      const last = range.end.character > 0 ? range.end.line : range.end.line - 1;
      const isAsked = (line: number): boolean => range.start.line <= line && line <= last;
      return { data: encoded(snapshot, lineStarts, isAsked) };
    },
    forget: (uri) => void documents.delete(uri),
  };
}
