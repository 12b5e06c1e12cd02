/**
 * Most texts of an agreement are one sentence without any mark. To see that costs a look at each character, and saves
 * laying the text out, which takes many times as long.
 */

/** Where `text` begins and ends without the blanks and line ends around it. */
export function unpadded(text: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && isPadding(text.charCodeAt(start))) start += 1;
  while (end > start && isPadding(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Space, tab and line end; anything else that looks like a blank is a character of the text. */
function isPadding(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/**
 * True where `start` to `end` of `text` is one line that begins with no mark of a list and holds nothing that could be a
 * mark, a reference, an address or a placeholder. False wherever that is not certain at a glance.
 */
export function isPlainLine(text: string, start: number, end: number): boolean {
  return beginsWithWord(text, start) && isUnmarked(text, start, end);
}

/**
 * True where `start` to `end` of `text` holds nothing but characters of one line: nothing that could be a mark, a reference,
 * an address or a placeholder. False wherever that is not certain at a glance.
 */
export function isUnmarked(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= telling.length) continue;
    const kind = telling[code];
    if (kind === ALONE || (kind === BEFORE && begins(code, text.charCodeAt(at + 1)))) return false;
  }
  return true;
}

/** Items begin with a bullet, a bracket, or a short number or letters with a point or a bracket behind them. */
function beginsWithWord(text: string, start: number): boolean {
  let at = start;
  while (isAlphanumeric(text.charCodeAt(at))) at += 1;
  return at > start && text.charCodeAt(at) !== POINT && text.charCodeAt(at) !== CLOSE;
}

const POINT = 46;
const CLOSE = 41;

const ALONE = 1;
const BEFORE = 2;

/** What each character tells: nothing, all, or something when the right one follows. */
const telling = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('\n\r\t\\`*_[]<{|$'.includes(char)) return ALONE;
  return '?.:%tTFxX'.includes(char) ? BEFORE : 0;
});

/** Whether two characters may begin `??`, `.....`, `://`, `%NAME%`, `TBD`, `TODO`, `FIXME` or `XXX`. */
function begins(code: number, next: number): boolean {
  const follower = String.fromCharCode(next);
  switch (String.fromCharCode(code)) {
    case ':':
      return follower === '/';
    case '%':
      return isCapital(next);
    case 't':
    case 'T':
      return 'bBO'.includes(follower);
    case 'F':
      return follower === 'I';
    case 'x':
    case 'X':
      return follower === 'x' || follower === 'X';
    default:
      return next === code;
  }
}

function isAlphanumeric(code: number): boolean {
  return isCapital(code) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
