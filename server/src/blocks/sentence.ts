import type { Inline } from '../agreement/inline';
import { capitalised, changeLast, endsSentence, fragment, shapeOf } from './edges';
import { inlinesOf, type Phrase, text } from './inlines';

/**
 * Words and facts put together, as they stand in the middle of a sentence:
 *
 *     phrase`within ${respond} ${clock}`
 *
 * Spaces take care of themselves: what is absent leaves none behind, and none stands before a comma or a full stop.
 */
export function phrase(words: TemplateStringsArray, ...phrases: readonly Phrase[]): readonly Inline[] {
  const runs = words.flatMap((word, index) => [...inlinesOf(word), ...inlinesOf(phrases[index])]);
  return tidied(runs);
}

/**
 * The same as a whole sentence: a capital at its beginning and a full stop at its end, unless it has one (a company may
 * be called "Inc.") or ends in a colon that announces a list.
 *
 *     sentence`${provider} ${shall} respond to a ${level} incident within ${respond}, ${clock}`
 */
export function sentence(words: TemplateStringsArray, ...phrases: readonly Phrase[]): readonly Inline[] {
  return asSentence(phrase(words, ...phrases));
}

/** A line of the author's, or runs put together elsewhere, as a whole sentence. Nothing stays nothing. */
export function asSentence(runs: readonly Inline[]): readonly Inline[] {
  if (shapeOf(runs).trim() === '') return [];
  return stopped(capitalised(runs));
}

/** `runs` with a full stop at the end, unless they end as a sentence does; the beginning stays as it is. */
export function stopped(runs: readonly Inline[]): readonly Inline[] {
  if (endsSentence(shapeOf(runs))) return changeLast(runs, (end) => end.trimEnd());
  return tidied([...fragment(runs), text('.')]);
}

/** Sentences one after the other, in one paragraph. */
export function sentences(...parts: readonly Phrase[]): readonly Inline[] {
  return parts
    .map(inlinesOf)
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [text(' '), ...part]));
}

/**
 * "a", "a and b", "a, b and c". Where an item has a comma of its own (or one of many has an "and"), semicolons keep the
 * items apart: "a, b; c and d; and e". Absent items are passed over.
 */
export function listing(items: readonly Phrase[], conjunction: 'and' | 'or' | 'nor'): readonly Inline[] {
  const present = items.map(inlinesOf).filter((item) => item.length > 0);
  const entangling = present.length > 2 ? /[,;]|\b(?:and|or)\b/ : /[,;]/;
  const entangled = present.some((item) => entangling.test(shapeOf(item)));
  return present.flatMap((item, index) => [...joint(index, present.length, conjunction, entangled), ...item]);
}

function joint(index: number, count: number, conjunction: string, entangled: boolean): readonly Inline[] {
  if (index === 0) return [];
  const last = index === count - 1;
  if (entangled) return [text(last ? `; ${conjunction} ` : '; ')];
  return [text(last ? ` ${conjunction} ` : ', ')];
}

/**
 * Neighbouring drafted texts made one, their spaces made single, and none left before punctuation or at the ends.
 * The author's own runs (those that carry a span) are not touched.
 */
function tidied(runs: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    if (run.kind === 'text' && run.span === undefined && last?.kind === 'text' && last.span === undefined) {
      tidy[tidy.length - 1] = text(last.text + run.text);
    } else tidy.push(run);
  }
  return tidy
    .map((run, index) => (isDrafted(run) ? text(spaced(run.text, tidy[index - 1], tidy[index + 1])) : run))
    .filter((run) => run.kind !== 'text' || run.text !== '');
}

function isDrafted(run: Inline): run is Extract<Inline, { kind: 'text' }> {
  return run.kind === 'text' && run.span === undefined;
}

function spaced(words: string, before: Inline | undefined, after: Inline | undefined): string {
  const single = words.replace(/\s+/g, ' ').replace(/ (?=[,.;:)])/g, '');
  const begun = before === undefined || endsInSpace(before) ? single.trimStart() : single;
  return after === undefined ? begun.trimEnd() : begun;
}

function endsInSpace(run: Inline): boolean {
  return run.kind === 'line-break' || /\s$/.test(shapeOf([run]));
}
