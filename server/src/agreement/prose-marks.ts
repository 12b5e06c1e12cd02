/** What stands in front of a list item. Its kind decides the level where indentation does not. */
export interface Mark {
  readonly kind: MarkKind;
  /** Without brackets and point: `a`, `ii`, `3`; empty for a bullet. */
  readonly sign: string;
  /** Its length with the space behind it. */
  readonly length: number;
}

/** `1.` and `(1)` are told apart, so that one may stand below the other; so are `(a)` and `a)`. */
export type MarkKind = 'bullet' | `${'digits' | 'letters' | 'LETTERS' | 'roman' | 'ROMAN'}${'.' | ')' | '()'}`;

const bullet = /[-*+•◦▪·](?=[ \t]|$)[ \t]*/y;
const bracketed = /\((\d{1,3}|[a-z]{1,5}|[A-Z]{1,5})\)(?=[ \t]|$)[ \t]*/y;
const open = /(\d{1,3}|[a-z]{1,5})(\))(?=[ \t]|$)[ \t]*/y;
const pointed = /(\d{1,3})(\.)(?=[ \t]|$)[ \t]*/y;
const romanSign = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i;

/**
 * The marks that the characters at `offset` of `text` may be: two where a sign may be a letter or a Roman numeral,
 * none where no list item begins.
 */
export function marksAt(text: string, offset: number): readonly Mark[] {
  if (isCapital(text, offset)) return [];
  const dash = matchAt(bullet, text, offset);
  if (dash) return [{ kind: 'bullet', sign: '', length: dash[0].length }];
  const found = matchAt(bracketed, text, offset);
  if (found) return readings(found[1] ?? '', '()', found[0].length);
  const half = matchAt(open, text, offset) ?? matchAt(pointed, text, offset);
  if (half) return readings(half[1] ?? '', half[2] === '.' ? '.' : ')', half[0].length);
  return [];
}

/** True where a capital stands, as at the beginning of most lines: no mark begins with one. */
function isCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 65 && code <= 90;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function readings(sign: string, shape: '.' | ')' | '()', length: number): readonly Mark[] {
  if (/^\d/.test(sign)) return [{ kind: `digits${shape}`, sign, length }];
  const capital = sign === sign.toUpperCase();
  const marks: Mark[] = [];
  if (isLetterSign(sign)) marks.push({ kind: `${capital ? 'LETTERS' : 'letters'}${shape}`, sign, length });
  if (romanSign.test(sign)) marks.push({ kind: `${capital ? 'ROMAN' : 'roman'}${shape}`, sign, length });
  return marks;
}

/** `a` to `z`, then `aa`, `bb` or `ab`: anything longer is a word in brackets. */
function isLetterSign(sign: string): boolean {
  return sign.length === 1 || (sign.length === 2 && /^(?:([a-z])\1|a[a-z])$/i.test(sign));
}

/** Whether `mark` comes right after `before` in one list. */
export function follows(mark: Mark, before: Mark): boolean {
  if (mark.kind !== before.kind) return false;
  const [now, then] = [ordinal(mark), ordinal(before)];
  return now === then + 1;
}

/** Whether a list may begin with `mark`. */
export function begins(mark: Mark): boolean {
  return mark.kind === 'bullet' || ordinal(mark) === 1;
}

function ordinal(mark: Mark): number {
  const sign = mark.sign.toLowerCase();
  if (/^digits/.test(mark.kind)) return Number(sign);
  if (/^letters/i.test(mark.kind)) return letterOrdinal(sign);
  return romanOrdinal(sign);
}

function letterOrdinal(sign: string): number {
  const last = sign.charCodeAt(sign.length - 1) - 96;
  return sign.length === 1 ? last : 26 + last;
}

function romanOrdinal(sign: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let index = 0; index < sign.length; index += 1) {
    const value = worth[sign.charAt(index)] ?? 0;
    const next = worth[sign.charAt(index + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
