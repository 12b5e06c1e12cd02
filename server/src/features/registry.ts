import { checklist } from './checklist';
import { codeActions } from './code-actions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { newAgreement } from './new-agreement';
import { preview } from './preview';
import { standardClauses } from './standard-clauses';

/** Everything that the server does for an editor. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  hover,
  documentSymbols,
  folding,
  inlayHints,
  preview,
  checklist,
  newAgreement,
  standardClauses,
];
