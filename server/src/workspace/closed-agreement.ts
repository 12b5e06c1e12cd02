import { type Analysis, analyse } from '../analysis';
import { documentText } from '../document-text';
import type { OpenDocument } from '../documents';
import type { Ruling } from '../rules/ruling';

/** An agreement that no editor has open, while it is looked at. Nobody is to hold on to it: there may be thousands. */
export interface ClosedAgreement {
  /** As features know documents; of a closed one the version says nothing. */
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

/** Reads `text` as the agreement at `uri`, and judges it by `ruling`. */
export function closedAgreement(uri: string, text: string, ruling: Ruling): ClosedAgreement {
  const analysis = analyse(text, undefined, ruling);
  const document = { uri, version: 0, content: documentText(text), analysis: () => Promise.resolve(analysis) };
  return { document, analysis };
}
