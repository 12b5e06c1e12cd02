import { checklist } from './checklist';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { linkedEditing } from './linked-editing';
import { newAgreement } from './new-agreement';
import { preview } from './preview';
import { references } from './references';
import { rename } from './rename';
import { selectionRange } from './selection-range';
import { semanticTokens } from './semantic-tokens';
import { signatureHelp } from './signature-help';
import { standardClauses } from './standard-clauses';
import { workspaceSymbols } from './workspace-symbols';

/** Everything that the server does for an editor. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  signatureHelp,
  hover,
  definition,
  references,
  documentHighlight,
  rename,
  linkedEditing,
  documentSymbols,
  workspaceSymbols,
  folding,
  formatting,
  selectionRange,
  inlayHints,
  codeLens,
  documentLinks,
  semanticTokens,
  preview,
  checklist,
  newAgreement,
  standardClauses,
];
