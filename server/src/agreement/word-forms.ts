import { plural, singular } from '../values/words';

/**
 * The forms under which a defined term is used: as declared, and its last word in the other number. Possessives need no
 * form of their own, since the apostrophe ends the word.
 */
export function inflections(term: string): readonly string[] {
  const name = term.trim();
  if (name === '') return [];
  const [, before = '', last = ''] = name.match(/^(.*?)([^\s-]+)$/su) ?? [];
  const forms = [last, plural(last), singular(last), ...(ABBREVIATION.test(last) ? [`${last}s`] : [])];
  return [...new Set(forms.map((form) => before + form))];
}

/** Words in capitals, which are counted (`SLAs`) unless they are units. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]+$/u;

/** A text as a reader sees it, and the way back to the offsets of the text as it is written. */
export interface VisibleText {
  readonly text: string;
  sourceOffset(offset: number): number;
}

/** Soft hyphens, zero-width characters, directional marks, and ligatures that Unicode takes apart. */
const HIDING = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFB00-\uFB06]/u;

/** Whether a reader sees other characters than `text` has: invisible ones, or ligatures. */
export function hidesCharacters(text: string): boolean {
  return HIDING.test(text);
}

/**
 * `text` without invisible characters, with ligatures taken apart, and with a space where a line of a paragraph goes on
 * below; a text that has none of these is returned as it is.
 */
export function visibleText(text: string): VisibleText {
  if (!HIDING.test(text) && !BLANKS_AT_BREAK.test(text)) {
    return { text: text.replace(SINGLE_BREAK, ' '), sourceOffset: (offset) => offset };
  }
  const offsets: number[] = [];
  let visible = '';
  let at = 0;
  while (at < text.length) {
    const end = endOfBlanks(text, at);
    const shown = end > at ? shownBlanks(text.slice(at, end)) : shownCharacter(text.charAt(at));
    // What is shown as itself keeps its places; anything else begins where its source does.
    const isItself = shown.length === end - at;
    for (let i = 0; i < shown.length; i += 1) offsets.push(isItself ? at + i : at);
    visible += shown;
    at = Math.max(end, at + 1);
  }
  offsets.push(text.length);
  return { text: visible, sourceOffset: (offset) => offsets[offset] ?? text.length };
}

/** A line break between two lines that are not set in: in its place a space changes no offset. */
const SINGLE_BREAK = /(?<!\n)\n(?!\n)/gu;
const BLANKS_AT_BREAK = /[ \t\r]\n|\n[ \t\r]/u;

function shownCharacter(character: string): string {
  if (!HIDING.test(character)) return character;
  return character >= '\uFB00' && character <= '\uFB06' ? character.normalize('NFKC') : '';
}

/** One line break among blanks is a space to a reader; a blank line parts paragraphs. */
function shownBlanks(blanks: string): string {
  const lineBreak = blanks.indexOf('\n');
  return lineBreak >= 0 && lineBreak === blanks.lastIndexOf('\n') ? ' ' : blanks;
}

function endOfBlanks(text: string, start: number): number {
  let end = start;
  while (end < text.length && BLANKS.has(text.charAt(end))) end += 1;
  return end;
}

const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r']);
