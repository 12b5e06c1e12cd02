import type { PrintedRun } from '../blocks/printed-run';

/**
 * The runs of one paragraph with typographic quotation marks and apostrophes in place of straight ones, and with a
 * currency kept on the line of its amount, and a clause on that of its number. Code and addresses stay as they are; so do
 * inches and feet, where no quotation is open.
 */
export function typeset(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const state: State = { before: ' ', quoting: false };
  return runs.map((run) => typesetRun(run, state));
}

const noBreak = '\u00a0';

/** The code of a currency in front of an amount. */
const currency = /\b([A-Z]{3}) (?=\d)/g;

/** What stands before the next character, through the runs of a paragraph. */
interface State {
  before: string;
  quoting: boolean;
}

function typesetRun(run: PrintedRun, state: State): PrintedRun {
  switch (run.kind) {
    case 'strong':
    case 'emphasis':
    case 'link':
      return { ...run, children: run.children.map((child) => typesetRun(child, state)) };
    case 'line-break':
      state.before = ' ';
      return run;
    case 'code':
      state.before = 'x';
      return run;
    case 'cross-reference':
      return { ...run, text: typesetText(run.text, state).replaceAll(' ', noBreak) };
    default:
      return { ...run, text: typesetText(run.text, state).replace(currency, `$1${noBreak}`) };
  }
}

function typesetText(text: string, state: State): string {
  let set = '';
  for (const character of text) {
    set += character === '"' ? doubleQuote(state) : character === "'" ? singleQuote(state) : character;
    state.before = character;
  }
  return set;
}

function doubleQuote(state: State): string {
  if (state.quoting) {
    state.quoting = false;
    return '”';
  }
  if (!opens(state.before)) return /\d/.test(state.before) ? '"' : '”';
  state.quoting = true;
  return '“';
}

function singleQuote({ before }: State): string {
  if (/\d/.test(before)) return "'";
  return opens(before) ? '‘' : '’';
}

function opens(before: string): boolean {
  return /[\s([{"“‘'/–—-]/.test(before);
}
