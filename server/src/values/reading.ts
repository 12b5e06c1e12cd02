import type { ParseContext, Parsed } from './value';

/** Reads the source text of one scalar. Never throws; what cannot be read is answered with a message and suggestions. */
export type Parser<T> = (text: string, context: ParseContext) => Parsed<T>;

/**
 * No value of an agreement is longer than this. Longer input is refused before any pattern looks at it, so that a file
 * made to be slow costs nothing.
 */
export const LONGEST_VALUE = 200;

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text with one plain space for every run of spaces, one plain hyphen for every kind of dash, and nothing invisible. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text.replace(INVISIBLE, '').replace(DASHES, '-').replace(SPACES, ' ').trim();
}

/** True for printable ASCII with single spaces inside: nearly every value. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > LAST_PRINTABLE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

const SPACE = 32;
const LAST_PRINTABLE = 126;

/** A value that was read. */
export function right<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A text that is not such a value: what to tell its author, and what would be right in its place, best first. */
export function wrong(message: string, suggestions: readonly string[] = []): Parsed<never> {
  return { ok: false, message, suggestions: suggestions.length < 2 ? suggestions : [...new Set(suggestions)] };
}

/**
 * Wraps the reading of one kind: answers an empty or overlong text by itself and hands on a tidy one.
 * @param what the kind with an example, to follow "Write …": "a duration, for example `4 hours`"
 */
export function reader<T>(what: string, read: Parser<T>): Parser<T> {
  return (text, context) => {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST_VALUE) {
      return wrong(`This text is far too long to be read as a value. Write ${what}.`);
    }
    const tidied = tidy(trimmed);
    return tidied === '' ? wrong(`Nothing is written here yet. Write ${what}.`) : read(tidied, context);
  };
}

const HEDGE =
  /^(?:within|up to|at most|at least|(?:no|not) (?:more|less|later) than|(?:less|more) than|under|over|max(?:imum)?\.?(?: of)?|min(?:imum)?\.?(?: of)?|approx(?:imately|\.)?|about|around|roughly|circa|ca\.?|~|<=?|>=?|[\u2264\u2265\u2248])\s*(?=[^\s])/i;

/**
 * The text without a leading `within`, `up to`, `approximately`, `≥` …, or undefined when it has none. The drafted
 * sentence says which bound is meant; the value itself is bare.
 */
export function withoutHedge(text: string): string | undefined {
  const match = HEDGE.exec(text);
  return match === null ? undefined : text.slice(match[0].length);
}
