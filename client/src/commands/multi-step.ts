import * as vscode from 'vscode';

/** One question of a form. It changes the answers so far into those with its own. */
export type Question<Answers> = TextQuestion<Answers> | ChoiceQuestion<Answers>;

interface TextQuestion<Answers> {
  readonly kind: 'text';
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the field when it opens. */
  readonly initial: (answers: Answers) => string;
  /** What is wrong, or undefined. */
  readonly validate: (text: string, answers: Answers) => string | undefined;
  readonly answer: (text: string, answers: Answers) => Answers;
}

interface ChoiceQuestion<Answers> {
  readonly kind: 'choice';
  readonly prompt: string;
  readonly choices: (answers: Answers) => readonly Choice[];
  /** The value of the choice that is offered first. */
  readonly initial: (answers: Answers) => string;
  readonly answer: (value: string, answers: Answers) => Answers;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** How a person left a question. */
type Outcome =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/**
 * Asks the questions one after another, with a way back to each; a question asked again holds the answer given before.
 * Undefined where the form was left.
 */
export async function askAll<Answers>(
  title: string,
  questions: readonly Question<Answers>[],
  start: Answers,
): Promise<Answers | undefined> {
  let answers = start;
  let step = 0;
  while (step < questions.length) {
    const question = questions[step];
    if (!question) break;
    const outcome = await ask({ title, step: step + 1, of: questions.length }, question, answers);
    if (outcome.kind === 'cancel') return undefined;
    if (outcome.kind === 'back') {
      step -= 1;
    } else {
      answers = question.answer(outcome.value, answers);
      step += 1;
    }
  }
  return answers;
}

interface Step {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

function ask<Answers>(step: Step, question: Question<Answers>, answers: Answers): Promise<Outcome> {
  return question.kind === 'text' ? askText(step, question, answers) : askChoice(step, question, answers);
}

function askText<Answers>(step: Step, question: TextQuestion<Answers>, answers: Answers): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.initial(answers);
  return run(step, input, (settle) => [
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    }),
    input.onDidAccept(() => {
      const fault = question.validate(input.value, answers);
      if (fault === undefined) settle({ kind: 'answer', value: input.value.trim() });
      else input.validationMessage = fault;
    }),
  ]);
}

function askChoice<Answers>(step: Step, question: ChoiceQuestion<Answers>, answers: Answers): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & Choice>();
  pick.placeholder = question.prompt;
  pick.matchOnDescription = true;
  pick.items = question.choices(answers).map((choice) => ({ ...choice }));
  const initial = pick.items.find((item) => item.value === question.initial(answers));
  if (initial) pick.activeItems = [initial];
  return run(step, pick, (settle) => [
    pick.onDidAccept(() => {
      const chosen = pick.activeItems[0];
      if (chosen) settle({ kind: 'answer', value: chosen.value });
    }),
  ]);
}

/** Shows the input until it is settled, left or hidden, and disposes of it. */
function run(
  { title, step, of }: Step,
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem & Choice>,
  listen: (settle: (outcome: Outcome) => void) => readonly vscode.Disposable[],
): Promise<Outcome> {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      resolve(outcome);
      for (const subscription of subscriptions) subscription.dispose();
      input.dispose();
    };
    const subscriptions = [
      ...listen(settle),
      input.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) settle({ kind: 'back' });
      }),
      input.onDidHide(() => settle({ kind: 'cancel' })),
    ];
    input.show();
  });
}
