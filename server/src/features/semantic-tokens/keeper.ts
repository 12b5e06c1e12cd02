import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { offsetOf } from '../positions';
import { editsBetween, encoded } from './encoded';
import { createTokenFinder, type Snapshot, type TokenFinder } from './snapshot';
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

interface Kept {
  readonly finder: TokenFinder;
  /** The latest last. */
  readonly told: Map<string, Snapshot>;
}

export function createTokenKeeper(): TokenKeeper {
  const lineStarts = createLineStarts();
  const documents = new Map<string, Kept>();
  let answers = 0;

  const keptOf = (uri: string): Kept => {
    const kept = documents.get(uri) ?? { finder: createTokenFinder(lineStarts), told: new Map() };
    documents.set(uri, kept);
    return kept;
  };
  const tell = (kept: Kept, snapshot: Snapshot): string => {
    const resultId = String(++answers);
    kept.told.set(resultId, snapshot);
    for (const oldest of kept.told.keys()) if (kept.told.size > MOST_TOLD) kept.told.delete(oldest);
    return resultId;
  };
  const full: TokenKeeper['full'] = (uri, analysis) => {
    const kept = keptOf(uri);
    const snapshot = kept.finder.snapshot(analysis);
    return { resultId: tell(kept, snapshot), data: encoded(snapshot, lineStarts) };
  };

  return {
    full,
    delta(uri, analysis, previous) {
      const kept = keptOf(uri);
      const before = kept.told.get(previous);
      if (before === undefined) return full(uri, analysis);
      const after = kept.finder.snapshot(analysis);
      return { resultId: tell(kept, after), edits: editsBetween(before, after, lineStarts) };
    },
    within(document, analysis, range) {
      const asked = { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
      const snapshot = keptOf(document.uri).finder.within(analysis, asked);
      // A line is told whole, save for one that only its line end before it was asked for.
      const last = range.end.character > 0 ? range.end.line : range.end.line - 1;
      const isAsked = (line: number): boolean => range.start.line <= line && line <= last;
      return { data: encoded(snapshot, lineStarts, isAsked) };
    },
    forget: (uri) => void documents.delete(uri),
  };
}
