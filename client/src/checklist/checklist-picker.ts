import * as vscode from 'vscode';
import type { Checklist } from '../../../server/src/protocol';
import { openAgreement, revealPlace } from '../agreement-documents';
import type { ChecklistFeed } from './checklist-feed';
import { openPoints, progressOf } from './checklist-summary';

type Place = Checklist['sections'][number]['position'];

interface PlaceItem extends vscode.QuickPickItem {
  readonly position?: Place;
}

/**
 * Lists what is missing from the active agreement, and what is complete, and goes to what is chosen. With the key of a
 * section that lacks something, only that.
 */
export async function showMissing(feed: ChecklistFeed, key?: unknown): Promise<void> {
  const current = feed.current();
  if (!current) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open an agreement first: what is missing is told of the active one.'),
    );
    return;
  }
  const section = current.checklist.sections.find((some) => some.key === key && some.state !== 'complete');
  const listed = section ? { ...current.checklist, sections: [section] } : current.checklist;
  const choice = await vscode.window.showQuickPick(placeItems(listed), {
    title: section ? vscode.l10n.t('What {0} still must say', section.title) : titleOf(current.checklist),
    placeHolder: vscode.l10n.t('Go to a section'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!choice?.position) return;
  const document = await openAgreement(current.uri);
  if (!document) return;
  const position = new vscode.Position(choice.position.line, choice.position.character);
  await revealPlace(document, new vscode.Range(position, position));
}

function titleOf(checklist: Checklist): string {
  const { complete, of } = progressOf(checklist);
  return complete === of
    ? vscode.l10n.t('All {0} mandatory sections say what they must', of)
    : vscode.l10n.t('What the agreement still must say ({0} of {1} sections complete)', complete, of);
}

function placeItems(checklist: Checklist): readonly PlaceItem[] {
  const missing = openPoints(checklist).map(({ section, path, message, position }): PlaceItem => {
    const absent = section.state === 'missing';
    return {
      label: `${absent ? '$(circle-large-outline)' : '$(warning)'} ${section.title}`,
      ...(message ? { detail: message } : { description: vscode.l10n.t('not yet written') }),
      ...(!absent && { description: path }),
      position,
    };
  });
  const complete = checklist.sections
    .filter((section) => section.state === 'complete')
    .map((section): PlaceItem => ({ label: `$(pass) ${section.title}`, position: section.position }));
  return [...withHeading(vscode.l10n.t('missing'), missing), ...withHeading(vscode.l10n.t('complete'), complete)];
}

function withHeading(label: string, items: readonly PlaceItem[]): readonly PlaceItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
