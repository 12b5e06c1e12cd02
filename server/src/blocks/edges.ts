import type { Inline } from '../agreement/inline';
import { textOf } from '../agreement/inline-text';

/** Stands for a reference where only the shape of the text matters: neither a space nor a stop. */
const somewhere = '§';

/** The characters of `inlines`, a reference being one character that is no punctuation. */
export function shapeOf(inlines: readonly Inline[]): string {
  return textOf(inlines, somewhere);
}

/** `inlines` with the first run of characters changed by `change`; a reference or code at the front is left alone. */
export function changeFirst(inlines: readonly Inline[], change: (text: string) => string): readonly Inline[] {
  const at = inlines.findIndex((inline) => shapeOf([inline]) !== '');
  const run = inlines[at];
  if (run === undefined) return inlines;
  return inlines.with(at, changeRun(run, change, changeFirst));
}

/** `inlines` with the last run of characters changed by `change`; a reference or code at the end is left alone. */
export function changeLast(inlines: readonly Inline[], change: (text: string) => string): readonly Inline[] {
  const at = inlines.findLastIndex((inline) => shapeOf([inline]) !== '');
  const run = inlines[at];
  if (run === undefined) return inlines;
  return inlines.with(at, changeRun(run, change, changeLast));
}

function changeRun(run: Inline, change: (text: string) => string, within: typeof changeFirst): Inline {
  switch (run.kind) {
    case 'text':
    case 'value': {
      const text = change(run.text);
      return text === run.text ? run : { ...run, text };
    }
    case 'strong':
    case 'emphasis':
    case 'link':
      return { ...run, children: within(run.children, change) };
    default:
      return run;
  }
}

/** The first letter made a capital; opening quotes and brackets before it are passed over. */
export function capitalised(inlines: readonly Inline[]): readonly Inline[] {
  const opening = /^["'“‘([]*$/;
  const at = inlines.findIndex((inline) => !opening.test(shapeOf([inline])));
  const first = inlines[at];
  if (first === undefined) return inlines;
  return inlines.with(at, changeRun(first, capitalisedText, changeFirst));
}

/** `text` with its first letter made a capital; `iPhone` and `e-mail` alike. */
export function capitalisedText(text: string): string {
  return text.replace(/^(["'“‘([\s]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Whether the text ends as a sentence does, be it inside a closing quote or bracket, or announces what follows with a colon. */
export function endsSentence(text: string): boolean {
  return /[.!?:…]["'”’)\]]*\s*$/.test(text.slice(-20));
}

/** Abbreviations keep their full stop wherever they stand. */
const abbreviation = /(?:^|[\s(])(?:etc|Inc|Ltd|Co|Corp|No|e\.g|i\.e|a\.m|p\.m|(?:\p{L}\.)*\p{Lu})\.$/u;

/** `inlines` as a fragment of a larger sentence: without the full stop, semicolon or comma at its end, and spaces around. */
export function fragment(inlines: readonly Inline[]): readonly Inline[] {
  const ending = shapeOf(inlines).trimEnd();
  const keepsStop = abbreviation.test(ending.slice(-12));
  const trimmed = changeLast(inlines, (text) => (keepsStop ? text.trimEnd() : withoutStop(text)));
  return changeFirst(trimmed, (text) => text.trimStart());
}

/** The three points of something left open stay. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.;,]/.test(text.charAt(end - 1)) && !text.endsWith('...', end)) end -= 1;
  return text.slice(0, end);
}

/** Whether the text holds more than one sentence. */
export function severalSentences(inlines: readonly Inline[]): boolean {
  return /[\p{Ll}\p{N}%)"”][.!?]["”)]?\s+\p{Lu}/u.test(shapeOf(inlines));
}
