import * as vscode from 'vscode';
import { commandIds } from '../commands/command-ids';
import type { ChecklistFeed } from './checklist-feed';
import { openPoints, progressOf } from './checklist-summary';

/** Below the language and above the notifications, where other languages tell their state. */
const priority = 90;

/** The status bar item that counts the complete sections; shown only while an agreement is active. */
export function createChecklistStatus(feed: ChecklistFeed): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('msa.checklist', vscode.StatusBarAlignment.Right, priority);
  item.name = vscode.l10n.t('MSA Checklist');
  item.command = commandIds.showMissing;

  const show = (): void => {
    const current = feed.current();
    if (!current) {
      item.hide();
      return;
    }
    const { complete, of } = progressOf(current.checklist);
    item.text = `${complete === of ? '$(pass)' : '$(checklist)'} MSA ${complete}/${of}`;
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0} of {1} mandatory sections of the agreement are complete', complete, of),
      role: 'button',
    };
    item.tooltip = tooltip(current.checklist);
    item.show();
  };

  const subscription = feed.onDidChange(show);
  show();
  return vscode.Disposable.from(item, subscription);
}

function tooltip(checklist: Parameters<typeof progressOf>[0]): vscode.MarkdownString {
  const { complete, of } = progressOf(checklist);
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`**${vscode.l10n.t('{0} of {1} sections complete', complete, of)}**\n\n`);
  for (const section of checklist.sections) {
    const lacks = section.missing.length;
    const state = {
      complete: '$(pass)',
      incomplete: '$(warning)',
      missing: '$(circle-large-outline)',
    }[section.state];
    text.appendMarkdown(`${state} `);
    text.appendText(section.title);
    if (section.state === 'missing') text.appendText(` — ${vscode.l10n.t('not yet written')}`);
    else if (lacks === 1) text.appendText(` — ${vscode.l10n.t('1 statement missing')}`);
    else if (lacks > 1) text.appendText(` — ${vscode.l10n.t('{0} statements missing', lacks)}`);
    text.appendMarkdown('  \n');
  }
  const open = openPoints(checklist).length;
  text.appendMarkdown('\n');
  text.appendText(
    open === 0
      ? vscode.l10n.t('Nothing that must be stated is missing.')
      : vscode.l10n.t('Select to see what is missing.'),
  );
  return text;
}
