import type { Agreement } from '../agreement/agreement';
import { printPath } from '../agreement/printed';

/**
 * What a clause asks of the agreement beyond its own facts. Every answer is kept, so that what was drafted can be told
 * to hold still, or not, in a later version of the agreement.
 */
export interface Inquiry {
  /** Whether `term` means what its section or the list of parties says, no definition or text of the author's own replacing that. */
  definedBySection(term: string): boolean;
  leadsTo(path: string): boolean;
  /** Whether `path` leads to something that a reference calls by a value or a name, rather than by a number. */
  isNamed(path: string): boolean;
  /** The text of the value at `path`; undefined where there is none or it is not known. */
  textAt(path: string): string | undefined;
  readonly answers: Answers;
}

/** The questions that were asked, each with the answer that was given. */
export type Answers = ReadonlyMap<Question, Answer>;

type Question = `${'term' | 'path' | 'name' | 'text'} ${string}`;
type Answer = string | boolean | undefined;

/** An inquiry into `agreement` that has asked nothing yet. */
export function inquire(agreement: Agreement): Inquiry {
  const answers = new Map<Question, Answer>();
  const ask = (question: Question): Answer => {
    const answer = answerTo(question, agreement);
    answers.set(question, answer);
    return answer;
  };
  return {
    definedBySection: (term) => ask(`term ${term}`) === true,
    leadsTo: (path) => ask(`path ${path}`) === true,
    isNamed: (path) => ask(`name ${path}`) === true,
    textAt: (path) => {
      const text = ask(`text ${path}`);
      return typeof text === 'string' ? text : undefined;
    },
    answers,
  };
}

/** Whether `agreement` would give the same answers. */
export function stillHolds(answers: Answers, agreement: Agreement): boolean {
  return [...answers].every(([question, answer]) => answerTo(question, agreement) === answer);
}

const declaredByNature: ReadonlySet<string> = new Set(['section', 'party']);

function answerTo(question: Question, agreement: Agreement): Answer {
  const space = question.indexOf(' ');
  const about = question.slice(space + 1);
  switch (question.slice(0, space)) {
    case 'term':
      return declaredByNature.has(agreement.terms.find(about)?.by ?? '');
    case 'path':
      return agreement.paths.resolve(about) !== undefined;
    case 'name':
      return textAt(about, agreement) !== undefined;
    default:
      return textAt(about, agreement);
  }
}

function textAt(path: string, agreement: Agreement): string | undefined {
  const printed = printPath(agreement, path);
  return printed?.kind === 'value' || printed?.kind === 'name' ? printed.text : undefined;
}
