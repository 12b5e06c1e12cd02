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

/** `text` without invisible characters and with ligatures taken apart; a text that has none is returned as it is. */
export function visibleText(text: string): VisibleText {
  if (!HIDING.test(text)) return { text, sourceOffset: (offset) => offset };
  const offsets: number[] = [];
  let visible = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const shown = HIDING.test(character)
      ? character >= '\uFB00' && character <= '\uFB06'
        ? character.normalize('NFKC')
        : ''
      : character;
    for (let i = 0; i < shown.length; i += 1) offsets.push(at);
    visible += shown;
  }
  offsets.push(text.length);
  return { text: visible, sourceOffset: (offset) => offsets[offset] ?? text.length };
}
