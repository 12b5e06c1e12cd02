import {
  type Diagnostic,
  type DiagnosticsCapabilities,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { Documents, OpenDocument } from '../../documents';
import type { Survey, Visitor } from '../../workspace/survey';
import { diagnosticsOf } from '../diagnostics/diagnostics-of';
import { sameJson } from '../same-json';
import { createOutbox } from './outbox';

/** What telling the findings of closed agreements needs. */
export interface ClosedFindingsOptions {
  readonly survey: Survey;
  readonly documents: Documents;
  readonly client: DiagnosticsCapabilities;
  /** Part of the results' names. */
  readonly session: string;
  /** What the client still has. */
  readonly previousResultIds: readonly PreviousResultId[];
  /** Takes what there is to tell; undefined where all is told in the end. */
  readonly report: ((items: readonly WorkspaceDocumentDiagnosticReport[]) => void) | undefined;
}

/** Tells a client the findings of closed agreements. */
export interface ClosedFindings {
  /** Off, everything that was told is taken back. */
  setOn(on: boolean): void;
  /** Tells what is found in a file of the workspace that is open, where that is new. */
  tell(document: OpenDocument, analysis: Analysis): void;
  /** Off, takes back the findings of a document that was closed: nobody looks at its file. */
  closed(uri: string): void;
  /** Resolves when all that is known to be there has been told. */
  finished(): Promise<void>;
  /** Nothing more is told; returns what has not been. */
  end(): readonly WorkspaceDocumentDiagnosticReport[];
}

/**
 * Findings follow from the text alone, so that a result is named by the text's hash. Of each file no more than that
 * name is kept. What is open has pulls of its own: the client puts those before what is told here.
 */
export function closedFindings(options: ClosedFindingsOptions): ClosedFindings {
  const { survey, documents, client, session, previousResultIds, report } = options;
  const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const open = new Map<string, readonly Diagnostic[]>();
  const outbox = createOutbox(report);
  const nameOf = (hash: string): string => `${session}.${hash}`;
  let ended = false;
  let leave: (() => void) | undefined;

  function takeBack(uri: string): void {
    told.delete(uri);
    open.delete(uri);
    outbox.add({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }

  const visitor: Visitor = {
    knows: (uri, hash) => told.get(uri) === nameOf(hash),
    visit({ document, analysis }, hash) {
      const { uri } = document;
      const resultId = nameOf(hash);
      const items = diagnosticsOf(document, analysis, client);
      told.set(uri, resultId);
      open.delete(uri);
      outbox.add({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items });
    },
    opened: (uri) => void told.delete(uri),
    gone: takeBack,
  };

  function takeBackAll(): void {
    for (const uri of [...told.keys()]) if (documents.get(uri) === undefined) takeBack(uri);
  }

  return {
    setOn(on) {
      if (ended || on === (leave !== undefined)) return;
      leave?.();
      leave = on ? survey.join(visitor).leave : undefined;
      if (!on) takeBackAll();
    },
    tell(document, analysis) {
      const { uri, version } = document;
      if (leave === undefined || !survey.listed.has(uri)) return;
      const items = diagnosticsOf(document, analysis, client);
      if (sameJson(items, open.get(uri))) return;
      open.set(uri, items);
      outbox.add({ kind: DocumentDiagnosticReportKind.Full, uri, version, items });
    },
    closed(uri) {
      if (leave === undefined) takeBack(uri);
    },
    async finished() {
      if (leave === undefined) return takeBackAll();
      await survey.finished();
      for (const uri of [...told.keys()]) if (!survey.listed.has(uri) && !documents.get(uri)) takeBack(uri);
    },
    end() {
      ended = true;
      leave?.();
      return outbox.end();
    },
  };
}
