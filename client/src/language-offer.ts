import * as vscode from 'vscode';
import { languageId } from './agreement-documents';
import { isNameOfAgreement } from './workspace/find-agreements';

/** Under these names it is remembered that the offer is not wanted: in this workspace, or at all. */
const memory = 'msa.languageOffer.declined';

/**
 * Offers to read agreements that are open as plain YAML, as a person's own `files.associations` may have it, in the
 * language of agreements. Once: whoever declines is asked again in another workspace, or never.
 */
export function offerLanguage({ workspaceState, globalState }: vscode.ExtensionContext): vscode.Disposable {
  const isDeclined = (): boolean => workspaceState.get(memory, false) || globalState.get(memory, false);
  let asking = false;

  const offer = async (document: vscode.TextDocument): Promise<void> => {
    if (asking || isDeclined()) return;
    asking = true;
    try {
      await act(await ask(document));
    } finally {
      asking = false;
    }
  };

  const act = async (answer: Answer): Promise<void> => {
    if (answer === 'switch') await switchAll();
    else await (answer === 'never' ? globalState : workspaceState).update(memory, true);
  };

  const look = (document: vscode.TextDocument | undefined): void => {
    if (document && isPlainYaml(document)) void offer(document);
  };
  look(vscode.window.activeTextEditor?.document);
  return vscode.window.onDidChangeActiveTextEditor((editor) => look(editor?.document));
}

type Answer = 'switch' | 'not now' | 'never';

/** A message that is closed without a choice says: not now. */
async function ask(document: vscode.TextDocument): Promise<Answer> {
  const answers = new Map<string, Answer>([
    [vscode.l10n.t('Switch'), 'switch'],
    [vscode.l10n.t('Not Now'), 'not now'],
    [vscode.l10n.t('Do Not Ask Again'), 'never'],
  ]);
  const question = vscode.l10n.t(
    '{0} is an agreement, but open as plain YAML. Switch its language for findings, completion and the preview?',
    nameOf(document),
  );
  return answers.get((await vscode.window.showInformationMessage(question, ...answers.keys())) ?? '') ?? 'not now';
}

/** All that are open: who wants one agreement understood wants the others too. */
async function switchAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(isPlainYaml)) {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }
}

function isPlainYaml({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === 'yaml' && isNameOfAgreement(uri.path) && !isPastState(uri);
}

/** One side of a comparison with a former version is no document that anyone works on. */
function isPastState({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
