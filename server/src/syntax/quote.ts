/**
 * Writing a text as YAML, so that any YAML tool reads back the very same characters: plain where that is safe under
 * YAML 1.1 as well as 1.2, else quoted, several lines as a block.
 */

/** Where the scalar is written: what surrounds it forbids some characters, and a block needs to know its indentation. */
export interface QuoteContext {
  /** True inside `{ }` or `[ ]`. */
  readonly flow?: boolean;
  /** Spaces before the lines of a block text; without it, several lines are quoted on one. */
  readonly blockIndent?: number;
}

/** `text` as a YAML scalar. Several lines become a block only where `blockIndent` is given and nothing would be lost. */
export function quote(text: string, context: QuoteContext = {}): string {
  if (text.includes('\n')) {
    const block = context.flow || context.blockIndent === undefined ? undefined : blockText(text, context.blockIndent);
    return block ?? doubleQuoted(text);
  }
  return isSafePlain(text, context.flow ?? false) ? text : quoted(text);
}

/** `text` on one line in quotation marks: double ones unless single ones need no escapes and double ones would. */
export function quoted(text: string): string {
  if (needsEscapes.test(text)) return doubleQuoted(text);
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : doubleQuoted(text);
}

/** Line breaks, control and invisible characters, and halves of a character, that no reader could see in a quoted text. */
const needsEscapes = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

/** Words that YAML 1.1 takes for a truth value or for nothing. */
const misreadWords = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

/** Numbers, and times of day, which YAML 1.1 reads in base 60. */
const numberLike =
  /^[-+]?(?:[.\d_][\d_,.]*(?:e[-+]?\d+)?|e[-+]?\d+|0x[\da-f_]+|0o?[0-7_]+|\.inf|\.nan|\d+(?::[0-5]?\d)+(?:\.\d*)?)$/i;

/** Dates, which YAML 1.1 reads as a moment. */
const dateLike = /^\d{4}-\d\d?-\d\d?/;

/** True when `text` can stand without quotation marks and is read back as itself, as text. */
export function isSafePlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || needsEscapes.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:\s|$)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || /^(?:---|\.\.\.)(?:\s|$)/.test(text) || /^[=<]{1,2}$/.test(text)) return false;
  if (flow && /[,[\]{}]|^[-?:]|:$/.test(text)) return false;
  return !misreadWords.test(text) && !numberLike.test(text) && !dateLike.test(text);
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

function doubleQuoted(text: string): string {
  const body = text.replace(/["\\]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, (char) => {
    const code = char.charCodeAt(0);
    return escapes[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
  return `"${body}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** `text` as a literal block, or undefined where a block cannot hold it: blanks at its beginning, invisible characters. */
function blockText(text: string, indent: number): string | undefined {
  const lines = text.split('\n');
  const first = lines.find((line) => line !== '');
  if (first === undefined || /^\s/.test(first)) return undefined;
  if (lines.some((line) => needsEscapes.test(line.replaceAll('\t', ''))) || /^\t/m.test(text)) return undefined;
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined;
  const trailing = /\n*$/.exec(text)?.[0].length ?? 0;
  const header = trailing === 0 ? '|-' : trailing === 1 ? '|' : '|+';
  const body = trailing === 0 ? lines : lines.slice(0, -1);
  const margin = ' '.repeat(indent);
  return `${header}\n${body.map((line) => (line === '' ? '' : margin + line)).join('\n')}`;
}
