import type { Agreement } from '../agreement/agreement';
import { firstSegment } from '../agreement/path';
import { printPath } from '../agreement/printed';

/**
 * What a clause asks of the agreement beyond its own facts. Every question is kept, so that what was drafted can be told
 * to hold still, or not, in another version of the agreement.
 */
export interface Inquiry {
  /** Whether `term` means what its section or the list of parties says, no definition or text of the author's own replacing that. */
  definedBySection(term: string): boolean;
  leadsTo(path: string): boolean;
  /** Whether `path` leads to something that a reference calls by a value or a name, rather than by a number. */
  isNamed(path: string): boolean;
  /** The text of the value at `path`; undefined where there is none or it is not known. */
  textAt(path: string): string | undefined;
  /** What was asked so far. */
  asked(): Asked;
}

/** The questions that were asked of one agreement after another, each with its answer in the agreement asked last. */
export interface Inquiries {
  /** An inquiry into `agreement` that has asked nothing yet. */
  into(agreement: Agreement): Inquiry;
  /** Whether `agreement` gives the answers that were given when `asked` was drafted of. */
  stillHolds(asked: Asked, agreement: Agreement): boolean;
  /** Forgets all questions but those of `drafts`. */
  keep(drafts: Iterable<Asked>): void;
  /** How many questions are known. */
  readonly size: number;
}

/** What one draft asked, and when, as this book counts time. */
export interface Asked {
  readonly questions: ReadonlySet<Question>;
  readonly at: number;
}

/** A question, and what is known of its answer. */
interface Question {
  readonly kind: 'term' | 'path' | 'name' | 'text';
  readonly about: string;
  answer: Answer;
  /** When the answer became what it is. */
  changedAt: number;
  /** For which agreement the answer is known to be right, told by its number, and on what ground. */
  agreement: number;
  ground: object | undefined;
}

type Answer = string | boolean | undefined;

/** An inquiry into `agreement` alone, for a draft that nothing will be compared with. */
export function inquire(agreement: Agreement): Inquiry {
  return createInquiries().into(agreement);
}

/** A book in which nothing stands yet. */
export function createInquiries(): Inquiries {
  const book = new Map<string, Question>();
  const numbers = new WeakMap<Agreement, number>();
  let count = 0;
  let now = 0;

  const numberOf = (agreement: Agreement): number => {
    const number = numbers.get(agreement) ?? ++count;
    numbers.set(agreement, number);
    return number;
  };

  const known = (question: Question, agreement: Agreement, number: number): Question => {
    if (question.agreement === number) return question;
    const ground = groundOf(question, agreement);
    // What a path depends on is the very same: so is where it leads. Terms may come from anywhere.
    if (ground === undefined || ground !== question.ground) {
      const answer = answerTo(question, agreement);
      if (answer !== question.answer) question.changedAt = ++now;
      question.answer = answer;
      question.ground = ground;
    }
    question.agreement = number;
    return question;
  };

  const ask = (kind: Question['kind'], about: string, agreement: Agreement): Question => {
    const number = numberOf(agreement);
    const key = `${kind} ${about}`;
    const earlier = book.get(key);
    if (earlier) return known(earlier, agreement, number);
    const asked = { kind, about };
    const ground = groundOf(asked, agreement);
    const question: Question = {
      ...asked,
      answer: answerTo(asked, agreement),
      changedAt: now,
      agreement: number,
      ground,
    };
    book.set(key, question);
    return question;
  };

  return {
    into(agreement) {
      const questions = new Set<Question>();
      const answerOf = (kind: Question['kind'], about: string): Answer => {
        const question = ask(kind, about, agreement);
        questions.add(question);
        return question.answer;
      };
      return {
        definedBySection: (term) => answerOf('term', term) === true,
        leadsTo: (path) => answerOf('path', path) === true,
        isNamed: (path) => answerOf('name', path) === true,
        textAt: (path) => {
          const text = answerOf('text', path);
          return typeof text === 'string' ? text : undefined;
        },
        // No getter: an engine keeps one of a literal, and all that it knows, for as long as it keeps the shape.
        asked() {
          return { questions, at: now };
        },
      };
    },
    stillHolds({ questions, at }, agreement) {
      const number = numberOf(agreement);
      for (const question of questions) if (known(question, agreement, number).changedAt > at) return false;
      return true;
    },
    keep(drafts) {
      const kept = new Set<Question>();
      for (const { questions } of drafts) for (const question of questions) kept.add(question);
      for (const [key, question] of book) if (!kept.has(question)) book.delete(key);
    },
    get size() {
      return book.size;
    },
  };
}

function groundOf({ kind, about }: Pick<Question, 'kind' | 'about'>, { paths }: Agreement): object | undefined {
  if (kind === 'term') return undefined;
  return kind === 'path' ? paths.namesOf(firstSegment(about)) : paths.groundOf(firstSegment(about));
}

const declaredByNature: ReadonlySet<string> = new Set(['section', 'party']);

function answerTo({ kind, about }: Pick<Question, 'kind' | 'about'>, agreement: Agreement): Answer {
  switch (kind) {
    case 'term':
      return declaredByNature.has(agreement.terms.find(about)?.by ?? '');
    case 'path':
      return agreement.paths.resolve(about) !== undefined;
    case 'name':
      return textAt(about, agreement) !== undefined;
    case 'text':
      return textAt(about, agreement);
  }
}

function textAt(path: string, agreement: Agreement): string | undefined {
  const printed = printPath(agreement, path);
  return printed?.kind === 'value' || printed?.kind === 'name' ? printed.text : undefined;
}
