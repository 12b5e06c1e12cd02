/** A stretch of a text that is still to be filled in. Offsets count in the text; `end` is exclusive. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that stand for what is still to come, or open a note about it. */
const openWords = 'TBD|TBC|TBA|TODO|FIXME';

/** Such a word alone, or in front of a colon, by which YAML makes a key of it: `TBD: who?`. */
export const openQuestion = new RegExp(`^(?:${openWords}|XXX)(?=$|:)`);

/**
 * The marks that drafters leave for what is still to come. Each alternative says what it takes and, where something
 * honest looks like it, what it leaves alone.
 */
const marks = [
  // TBD, TODO; `tbd` too, but no word that merely contains them.
  new RegExp(`(?<![\\w$-])(?:${openWords}|tbd|tbc|tba)(?![\\w-])`),
  // XXX, also inside a date such as XX/XX/XXXX; never a Roman number such as XXXIV.
  /(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])/,
  // ____ and ........, lines to write on; not the `__` or `___` of Markdown around a word.
  /(?<!\w)_{3,}(?!\w)|(?<!\.)\.{5,}/,
  // ??
  /\?{2,}/,
  // {{client}}, ${NAME}, {client name}
  /\$?\{\{[^{}\n]{0,80}\}\}|\$?\{[^\W\d][^{}\n:,]{0,80}\}/,
  // <<Client>>
  /<<[^\W\d][^<>\n]{0,80}>>/,
  // %CLIENT%
  /(?<![\w%])%[A-Z][A-Z0-9_]+%/,
];

const simple = new RegExp(marks.map((mark) => mark.source).join('|'), 'g');

/** `[Client name]`, `[●]`, `[…]`. What is not meant: see `isBracketBlank`. */
const bracketed = /\[([^[\]\n]{1,80})\]/g;

/** `<Client name>`. What is not meant: see `isAngleBlank`. */
const angled = /<([A-Za-z][^<>\n]{0,80})>/g;

/** `$CLIENT_NAME`. What is not meant: `US$`, `$USD 100`, `$(path)`. */
const dollar = /(?<![\w$])\$[A-Z][A-Z0-9_]{1,}(?![\w(])/g;

/** Whether a text could hold any placeholder at all. */
const possible = /[[<{]|\$[A-Z]|%[A-Z]|\?\?|___|\.{5}|[Tt][Bb][ACDacd]|TODO|FIXME|[Xx]{3}/;

/**
 * The placeholders of `text`, in order, none inside another: `TBD`, `[Client name]`, `____`, `XXX`, `{{client}}`,
 * `<Client>`, `$NAME`, `[●]` and the like. Left alone are Markdown links and footnotes, `[1]`, `[x]`, `agree[s]`,
 * `$(path)`, `US$`, HTML and addresses.
 */
export function findPlaceholders(text: string): readonly Placeholder[] {
  if (!mayHold(text)) return NONE;
  const found: Placeholder[] = [];
  const add = (match: RegExpExecArray) =>
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  for (const match of text.matchAll(simple)) add(match);
  if (text.includes('[')) for (const match of text.matchAll(bracketed)) if (isBracketBlank(text, match)) add(match);
  if (text.includes('<')) for (const match of text.matchAll(angled)) if (isAngleBlank(text, match)) add(match);
  if (text.includes('$')) for (const match of text.matchAll(dollar)) if (!isCurrency(text, match)) add(match);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return outermost(found);
}

const NONE: readonly never[] = [];

/** Whether `text` could hold any placeholder. Most texts show at a glance that they hold none. */
function mayHold(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < telling.length && telling[code] === 1 && begins(text.charAt(at), text.charAt(at + 1))) {
      return possible.test(text);
    }
  }
  return false;
}

/** The characters that a placeholder may begin with. */
const telling = Uint8Array.from({ length: 128 }, (_, code) =>
  '[<{$%?_.tTFxX'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function begins(char: string, next: string): boolean {
  switch (char) {
    case '$':
    case '%':
      return next >= 'A' && next <= 'Z';
    case 't':
      return next === 'b' || next === 'B';
    case 'T':
      return next === 'b' || next === 'B' || next === 'O';
    case 'F':
      return next === 'I';
    case 'x':
    case 'X':
      return next === 'x' || next === 'X';
    case '?':
    case '_':
    case '.':
      return next === char;
    default:
      return true;
  }
}

/** An open word with a note behind it. */
const notes = new RegExp(`^(?:${openWords})\\b[:.?!\\s-]`);

/** True where the whole of `text` is one placeholder: nothing of a value is there yet. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  const [first] = findPlaceholders(trimmed);
  if (first === undefined || first.start !== 0) return false;
  return first.end === trimmed.length || notes.test(trimmed);
}

function outermost(sorted: readonly Placeholder[]): readonly Placeholder[] {
  let end = 0;
  return sorted.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function isBracketBlank(text: string, match: RegExpExecArray): boolean {
  const inside = match[1] ?? '';
  const before = text.charAt(match.index - 1);
  const after = text.charAt(match.index + match[0].length);
  // A Markdown link, a reference to one, a correction inside a word, a list of `$(…)`.
  if (after === '(' || after === '[' || after === ':' || /[\w$\]!\\]/.test(before) || /\w/.test(after)) return false;
  if (/^[●•…\s]+$|^\.{3}$/.test(inside)) return inside.trim() !== '';
  if (/^(?:sic|x|X|[a-z]|[ivx]+)$/.test(inside) || inside.startsWith('^')) return false;
  return /\p{L}/u.test(inside) && !/^\s|\s$|[|`"]/.test(inside);
}

/** Names of HTML that people write in Markdown. */
const html =
  /^\/?(?:a|abbr|b|br|code|dd|del|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b/;

function isAngleBlank(text: string, match: RegExpExecArray): boolean {
  const inside = match[1] ?? '';
  if (html.test(inside) || /[:@/=]/.test(inside) || /\s$/.test(inside)) return false;
  return text.charAt(match.index - 1) !== '<';
}

function isCurrency(text: string, match: RegExpExecArray): boolean {
  return match[0].length === 4 && /^\s?\d/.test(text.slice(match.index + 4));
}
