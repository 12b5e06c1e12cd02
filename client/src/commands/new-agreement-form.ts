import * as vscode from 'vscode';
import type { NewAgreementRequest } from '../../../server/src/protocol';
import { askAll, type Choice, type Question } from './multi-step';
import {
  clientFault,
  currencyChoices,
  type Fault,
  languageChoices,
  nameFault,
  startFault,
  usualLanguage,
  usualLaw,
  usualStart,
} from './new-agreement-facts';

/** Asks the two names and the few facts that nothing else can supply. Undefined where the form was left. */
export function askForAgreement(today: Date): Promise<NewAgreementRequest | undefined> {
  const title = vscode.l10n.t('New Agreement');
  return askAll<NewAgreementRequest>(title, questions(today), { provider: '', client: '' });
}

function questions(today: Date): readonly Question<NewAgreementRequest>[] {
  const language = (answers: NewAgreementRequest): string => answers.language ?? usualLanguage(vscode.env.language);
  return [
    {
      kind: 'text',
      prompt: vscode.l10n.t('Who provides the services? The full legal name, as it stands in the register.'),
      placeholder: 'Northwind IT Limited',
      initial: (answers) => answers.provider,
      validate: (text) => explain(nameFault(text)),
      answer: (provider, answers) => ({ ...answers, provider }),
    },
    {
      kind: 'text',
      prompt: vscode.l10n.t('Who is the client? The full legal name.'),
      placeholder: 'Contoso Foods Limited',
      initial: (answers) => answers.client,
      validate: (text, answers) => explain(clientFault(text, answers.provider)),
      answer: (client, answers) => ({ ...answers, client }),
    },
    {
      kind: 'choice',
      prompt: vscode.l10n.t('Whose way of writing dates, numbers and amounts? The text itself is drafted in English.'),
      choices: () => languageChoices.map((choice) => languageItem(choice.tag)),
      initial: language,
      answer: (tag, answers) => (tag === answers.language ? answers : afterLanguage(tag, answers)),
    },
    {
      kind: 'choice',
      prompt: vscode.l10n.t('In which currency are the fees?'),
      choices: (answers) => currencyChoices(language(answers)).map(currencyItem),
      initial: (answers) => answers.currency ?? currencyChoices(language(answers))[0] ?? '',
      answer: (currency, answers) => ({ ...answers, currency }),
    },
    {
      kind: 'text',
      prompt: vscode.l10n.t('Whose law governs the agreement?'),
      placeholder: vscode.l10n.t('England and Wales, the State of New York, New South Wales…'),
      initial: (answers) => answers.governingLaw ?? usualLaw(language(answers)),
      validate: (text) => explain(nameFault(text)),
      answer: (governingLaw, answers) => ({ ...answers, governingLaw }),
    },
    {
      kind: 'text',
      prompt: vscode.l10n.t('From which day does it apply? As 2026-12-01, or: last signature.'),
      initial: (answers) => answers.effective ?? usualStart(today),
      validate: (text) => explain(startFault(text)),
      answer: (effective, answers) => ({ ...answers, effective }),
    },
  ];
}

/** Another language suggests another currency and law: those suggested for the old one do not hold. */
function afterLanguage(language: string, answers: NewAgreementRequest): NewAgreementRequest {
  return { provider: answers.provider, client: answers.client, effective: answers.effective, language };
}

function languageItem(tag: string): Choice {
  return { value: tag, label: nameOf('language', tag) ?? tag, description: tag };
}

function currencyItem(code: string): Choice {
  const name = nameOf('currency', code);
  return name ? { value: code, label: code, description: name } : { value: code, label: code };
}

function nameOf(type: 'language' | 'currency', code: string): string | undefined {
  return new Intl.DisplayNames([vscode.env.language, 'en'], { type, languageDisplay: 'dialect' }).of(code);
}

function explain(fault: Fault | undefined): string | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case 'empty':
      return vscode.l10n.t('This cannot be left empty: the agreement needs it.');
    case 'too-long':
      return vscode.l10n.t('A name of at most 200 characters, please.');
    case 'several-lines':
      return vscode.l10n.t('One line, please.');
    case 'same-parties':
      return vscode.l10n.t('The client and the provider cannot be the same.');
    case 'no-date':
      return vscode.l10n.t('A day of the calendar as 2026-12-01 (year, month, day), or: last signature.');
  }
}
