import type { Inline } from './inline';

/**
 * A paragraph while it is being read: what is certain, and what may still turn out to be a mark. Offsets in the
 * excerpt that is read.
 */
export type Piece = FixedPiece | TextPiece | DelimiterPiece | BracketPiece;

/** Characters; neighbours are made one at the end. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is read to its end. */
export interface FixedPiece {
  readonly kind: 'fixed';
  readonly inline: Inline;
}

/** A run of `*` or `_`. */
export interface DelimiterPiece {
  readonly kind: 'delimiter';
  readonly sign: '*' | '_';
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A `[` that may begin a link. */
export interface BracketPiece {
  readonly kind: 'bracket';
  readonly start: number;
}

/** The run of delimiters from `start` to `end` of `text`, and by its neighbours whether it may open or close emphasis. */
export function delimiter(text: string, start: number, end: number): DelimiterPiece {
  const sign = text[start] === '_' ? '_' : '*';
  const before = neighbour(characterBefore(text, start));
  const after = neighbour(String.fromCodePoint(text.codePointAt(end) ?? 32));
  const left = after !== 'space' && (after !== 'punctuation' || before !== 'letter');
  const right = before !== 'space' && (before !== 'punctuation' || after !== 'letter');
  const opens = sign === '*' ? left : left && (!right || before === 'punctuation');
  const closes = sign === '*' ? right : right && (!left || after === 'punctuation');
  return { kind: 'delimiter', sign, start, end, opens, closes };
}

function characterBefore(text: string, offset: number): string {
  const code = text.charCodeAt(offset - 1);
  const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
  return text.slice(isLowSurrogate ? offset - 2 : offset - 1, offset);
}

function neighbour(character: string): 'space' | 'punctuation' | 'letter' {
  if (character === '' || /^\s$/u.test(character)) return 'space';
  return /^[\p{P}\p{S}]$/u.test(character) ? 'punctuation' : 'letter';
}
