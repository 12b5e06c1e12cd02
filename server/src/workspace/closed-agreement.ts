import { type Analysis, analyse } from '../analysis';
import { documentText } from '../document-text';
import type { OpenDocument } from '../documents';

/** An agreement that no editor has open, while it is looked at. Nobody is to hold on to it: there may be thousands. */
export interface ClosedAgreement {
  /** As features know documents; of a closed one the version says nothing. */
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

/** Reads and judges `text` as the agreement at `uri`. */
export function closedAgreement(uri: string, text: string): ClosedAgreement {
  const analysis = analyse(text);
  const document = { uri, version: 0, content: documentText(text), analysis: () => Promise.resolve(analysis) };
  return { document, analysis };
}
