import * as vscode from 'vscode';
import type { StandardClause } from '../../../server/src/protocol';
import { currentAgreement } from '../agreement-documents';
import type { AgreementServer } from '../agreement-server';

interface ClauseItem extends vscode.QuickPickItem {
  readonly clause?: StandardClause;
}

/**
 * Offers the sections and clauses that an agreement may have, and inserts the chosen one where it may stand; of what is
 * there already it goes to the place.
 */
export async function insertStandardClause(server: AgreementServer): Promise<void> {
  const document = currentAgreement();
  if (!document) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open an agreement (.msa.yaml) first, then insert a clause.'),
    );
    return;
  }
  const version = document.version;
  const choice = await vscode.window.showQuickPick<ClauseItem>(server.standardClauses(document.uri).then(clauseItems), {
    title: vscode.l10n.t('Insert Standard Clause'),
    placeHolder: vscode.l10n.t('Which section or clause?'),
    matchOnDescription: true,
  });
  const label = choice?.clause?.label;
  if (label === undefined) return;
  const current = document.version === version ? choice?.clause : await again(server, document, label);
  if (current) await insert(document, current);
}

/** The same clause for the text as it is now: the place told before was that of an older one. */
async function again(
  server: AgreementServer,
  document: vscode.TextDocument,
  label: string,
): Promise<StandardClause | undefined> {
  const clauses = await server.standardClauses(document.uri);
  return clauses.find((clause) => clause.label === label);
}

/** A clause without a snippet is in the agreement already: the place is where it stands. */
async function insert(document: vscode.TextDocument, { snippet, range }: StandardClause): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  if (snippet === '') {
    editor.selection = new vscode.Selection(place.start, place.start);
  } else {
    const asWritten = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    await editor.insertSnippet(new vscode.SnippetString(snippet), place, asWritten);
  }
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function clauseItems(clauses: readonly StandardClause[]): ClauseItem[] {
  const item = (clause: StandardClause): ClauseItem => ({
    label: clause.label,
    description: clause.description,
    clause,
  });
  const absent = clauses.filter((clause) => !clause.present).map(item);
  const present = clauses.filter((clause) => clause.present).map(item);
  if (present.length === 0) return absent;
  const heading = {
    label: vscode.l10n.t('in the agreement already: go there'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  return [...absent, heading, ...present];
}
