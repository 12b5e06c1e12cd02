import type { Analysis } from './analysis';
import { changedText, type DocumentText, documentText, type TextChange } from './document-text';

/** One version of a document that the editor has open. Whoever holds it keeps reading that version. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly content: DocumentText;
  /** All that is known of this version: computed when first asked for, building on the version analysed before it. */
  analysis(): Promise<Analysis>;
}

/** Analyses a text, taking over from `previous` what has not changed. */
export type Analyse = (text: string, previous?: Analysis) => Analysis;

/** How the document at `uri` is analysed now; asked anew for each version. */
export type LoadAnalyse = (uri: string) => Promise<Analyse>;

/** The open documents and what happens to them. */
export interface Documents {
  /** The newest version of the document, or undefined when it is not open. */
  get(uri: string): OpenDocument | undefined;
  /** How many milliseconds the newest analysis of the document took; undefined where there was none yet. */
  costOf(uri: string): number | undefined;
  /** Calls `listener` whenever a document was opened or changed. */
  onChange(listener: (document: OpenDocument) => void): void;
  onClose(listener: (uri: string) => void): void;
}

/** The open documents as the editor's notifications keep them. */
export interface DocumentStore extends Documents {
  open(uri: string, version: number, text: string): void;
  /** Makes the changes one after another. Those of a document that is not open are ignored. */
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  /** All documents are to be analysed again as they are: something else than their texts has changed. */
  judgeAgain(): void;
  /** Forgets the document and all that was known of it. */
  close(uri: string): void;
}

/** `loadAnalyse` is asked at the first analysis, so that a server can answer its client before the library is loaded. */
export function createDocuments(loadAnalyse: LoadAnalyse): DocumentStore {
  const entries = new Map<string, { document: OpenDocument; readonly history: History }>();
  const changeListeners: ((document: OpenDocument) => void)[] = [];
  const closeListeners: ((uri: string) => void)[] = [];

  function hold(uri: string, version: number, content: DocumentText, history: History): void {
    const document = openDocument(uri, version, content, history, loadAnalyse);
    entries.set(uri, { document, history });
    for (const listener of changeListeners) listener(document);
  }

  return {
    get: (uri) => entries.get(uri)?.document,
    costOf: (uri) => entries.get(uri)?.history.latest?.cost,
    onChange: (listener) => void changeListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    open: (uri, version, text) => hold(uri, version, documentText(text), { latest: undefined }),
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (entry === undefined) return;
      hold(uri, version, changes.reduce(changedText, entry.document.content), entry.history);
    },
    judgeAgain() {
      for (const { document, history } of [...entries.values()]) {
        hold(document.uri, document.version, document.content, history);
      }
    },
    close(uri) {
      const entry = entries.get(uri);
      if (entry === undefined) return;
      entry.history.latest = undefined;
      entries.delete(uri);
      for (const listener of closeListeners) listener(uri);
    },
  };
}

/** The newest analysis of a document, shared by its versions: the one that the next builds on. */
interface History {
  latest: { readonly version: number; readonly analysis: Analysis; readonly cost: number } | undefined;
}

function openDocument(
  uri: string,
  version: number,
  content: DocumentText,
  history: History,
  loadAnalyse: LoadAnalyse,
): OpenDocument {
  let answer: Promise<Analysis> | undefined;
  const compute = async (): Promise<Analysis> => {
    const analyse = await loadAnalyse(uri);
    const began = performance.now();
    const analysis = analyse(content.text, history.latest?.analysis);
    const cost = performance.now() - began;
    // A request about an older version may come to its analysis after a newer one has.
    if (history.latest === undefined || history.latest.version <= version) history.latest = { version, analysis, cost };
    return analysis;
  };
  return {
    uri,
    version,
    content,
    analysis() {
      answer ??= compute();
      return answer;
    },
  };
}
