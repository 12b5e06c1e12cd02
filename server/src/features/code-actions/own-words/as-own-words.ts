import type { Fact } from '../../../agreement/bound';
import { textOf } from '../../../agreement/inline-text';
import { printPath } from '../../../agreement/printed';
import type { Prose } from '../../../agreement/prose';
import type { Analysis } from '../../../analysis';
import type { Block, Provision } from '../../../blocks/block';
import { printedText } from '../../../blocks/printed-run';
import { needsStop, print } from '../../../text/manuscript';
import { type DraftedPlace, textFact } from './drafted-place';
import { proseSource } from './prose-source';
import { replacedBy } from './replaced';

/** Stands for the text that is not written yet. */
const MARK = 'Own words.';

/**
 * The text that says what is drafted at `place` in the very words of the draft; undefined where nothing is, or where no
 * text of the author's would print the same.
 */
export function asOwnWords(place: DraftedPlace, analysis: Analysis): string | undefined {
  const mark = textFact(MARK, place.path);
  const provision = mark && replacedBy(place.draft(undefined), place.draft(mark), isMark, reading(analysis));
  if (!provision) return undefined;
  const text = proseSource(provision.provisions, (path, words) => isPrinted(path, words, analysis));
  const fact = textFact(text, place.path);
  if (!fact || text === '' || !leadsSomewhere(fact, analysis)) return undefined;
  const words = linesIn(place.draft(fact), analysis);
  const wanted = linesIn(place.draft(undefined), analysis);
  return sameLines(words, wanted) ? text : undefined;
}

/** Whether sentences are drafted at `place` that a text of its own takes the place of. */
export function isDraftedWithout(place: DraftedPlace, analysis: Analysis): boolean {
  const mark = textFact(MARK, place.path);
  return (
    mark !== undefined && replacedBy(place.draft(undefined), place.draft(mark), isMark, reading(analysis)) !== undefined
  );
}

/** A field that names what is not there has its finding already; a text would have the same. */
function leadsSomewhere({ value }: Fact<Prose>, { agreement }: Analysis): boolean {
  const paths = value?.references.flatMap(({ reference }) => reference.paths) ?? [];
  return paths.every(({ path }) => agreement.paths.resolve(path) !== undefined);
}

function isMark({ content }: Provision): boolean {
  return textOf(content) === MARK;
}

/** A name, or a value as it is: the first word of a sentence may have got a capital. */
function isPrinted(path: string, words: string, { agreement }: Analysis): boolean {
  const printed = printPath(agreement, path);
  return printed?.kind === 'value' && printed.text === words;
}

function reading(analysis: Analysis): (block: Block) => string {
  return (block) => linesOf(block, analysis).join('\n');
}

/** Every line of a provision as it prints, without numbers: what its author reads. */
function linesIn({ children, content }: Provision, analysis: Analysis): readonly string[] {
  return [wordsOf(content, analysis), ...children.flatMap((child) => linesOf(child, analysis))];
}

function linesOf(block: Block, analysis: Analysis): readonly string[] {
  switch (block.kind) {
    case 'provision': {
      const heading = block.heading ? wordsOf(block.heading, analysis) : '';
      const stop = heading !== '' && block.content.length > 0 && needsStop(heading) ? '.' : '';
      const own = [heading + stop, wordsOf(block.content, analysis)].filter((part) => part !== '').join(' ');
      return [own, ...block.children.flatMap((child) => linesOf(child, analysis).map((line) => `  ${line}`))];
    }
    case 'paragraph':
      return [wordsOf(block.content, analysis)];
    case 'table':
      return [block.columns, ...block.rows.map(({ cells }) => cells)].map((cells) =>
        cells.map(({ content }) => wordsOf(content, analysis)).join(' | '),
      );
    case 'missing':
      return [block.message];
  }
}

function wordsOf(content: Provision['content'], { manuscript, text }: Analysis): string {
  const [part] = text.parts;
  if (part === undefined) return '';
  return printedText(print(manuscript, content, { part, provision: undefined, beginsSentence: true })).trim();
}

/** The same lines, in whatever order: what an author says stands before the items and tables that are still drafted. */
function sameLines(one: readonly string[], other: readonly string[]): boolean {
  const sorted = (lines: readonly string[]) => [...lines].sort().join('\n');
  return sorted(one) === sorted(other);
}
