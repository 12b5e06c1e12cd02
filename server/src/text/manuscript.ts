import type { Inline } from '../agreement/inline';
import { textOf } from '../agreement/inline-text';
import type { FinalText, Part, Table } from '../blocks/block';
import type { Numbering } from '../blocks/numbering';
import { printed } from '../blocks/print';
import type { PrintedRun } from '../blocks/printed-run';
import { type PathReader, type ReferencePlace, type ReferencePrinter, referencePrinter } from '../blocks/references';

/** A final text with all that a writer needs to print it. */
export interface Manuscript {
  readonly text: FinalText;
  readonly numbering: Numbering;
  readonly references: ReferencePrinter;
  readonly premises: Premises | undefined;
}

/** What the words that a path prints depend on. */
export interface Premises {
  /** What holds throughout an agreement: where it is another, anything may print otherwise. */
  readonly everywhere: string;
  /** As long as this is the very same, paths that begin with `segment` print the same. */
  groundOf(segment: string): object | undefined;
}

/**
 * The manuscript of a numbered text. `readPath` says what a path alone prints, from the agreement's facts, and `premises`
 * when that may have changed: it can be at any time where they are not told.
 */
export function manuscriptOf(numbering: Numbering, readPath: PathReader, premises?: Premises): Manuscript {
  return { text: numbering.text, numbering, references: referencePrinter(numbering, readPath), premises };
}

/** What `content` prints at `place`. */
export function print(
  { references }: Manuscript,
  content: readonly Inline[],
  place: ReferencePlace,
): readonly PrintedRun[] {
  return printed(content, references, place);
}

/** The table that a text prints which is nothing but the path of a list: `$(priorities.levels)`. */
export function tableInstead({ numbering }: Manuscript, content: readonly Inline[]): Table | undefined {
  const [only, ...more] = content;
  if (more.length > 0 || only?.kind !== 'reference' || only.reference.form !== 'value') return undefined;
  const path = only.reference.paths[0]?.path;
  return path === undefined ? undefined : numbering.tableOf(path);
}

/** `Schedule 2`. */
export function scheduleName({ numbering }: Manuscript, part: Part): string {
  return `Schedule ${numbering.scheduleNumber(part) ?? ''}`.trimEnd();
}

/** The title of the agreement, in characters. */
export function titleOf({ parts }: FinalText): string {
  const front = parts.find((part) => part.kind === 'front');
  return front ? textOf(front.title).trim() : '';
}

/** What is said above a text that is not to be signed; undefined for a final one. */
export function noticeOf({ status }: FinalText): string | undefined {
  switch (status) {
    case 'template':
      return 'Template – to be completed before use';
    case 'draft':
      return 'Draft – not for signature';
    case 'final':
      return undefined;
  }
}

/** A heading that runs in to its text ends in a full stop. */
export function needsStop(heading: string): boolean {
  return !/[.?!:]["”’)]?$/.test(heading.trimEnd());
}
