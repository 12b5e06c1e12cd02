import { compose } from '../compose';
import { code, isBlank, lineEnd, nextLine } from '../line';
import type { Problem } from '../problem';
import { brief, quoteFix } from './problem-text';

/**
 * `{address: Teams channel #support}`: what stands behind ` #` is a comment to YAML, the closing bracket with it. Undefined
 * unless quotation marks alone let the text be read.
 */
export function swallowedBracket(text: string, start: number, end: number): Problem | undefined {
  for (let at = start; at < end; at = nextLine(text, at, end)) {
    const problem = swallowedInLine(text, at, lineEnd(text, at, end));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function swallowedInLine(text: string, start: number, end: number): Problem | undefined {
  const hash = hashIn(text, start, end);
  const brackets = /\s*[\]}][\]},\s]*$/.exec(text.slice(hash, end));
  if (hash < 0 || brackets === null) return undefined;
  const from = hash - afterSeparator(text.slice(start, hash)).length;
  const close = hash + brackets.index;
  const fix = quoteFix(from, close, text.slice(from, close));
  const [edit] = fix.edits;
  if (edit === undefined || compose(text.slice(0, from) + edit.newText + text.slice(close)).faults.length > 0)
    return undefined;
  const lost = text.slice(hash, end).trimEnd();
  return {
    rule: 'swallowed-text',
    severity: 'error',
    start: hash,
    end: hash + lost.length,
    message: `YAML takes “${brief(lost)}” for a comment, so that the bracket before it is never closed. Put the whole value in quotation marks.`,
    fixes: [fix],
  };
}

/** The first `#` of the line that begins a word behind a blank; -1 where there is none. */
function hashIn(text: string, start: number, end: number): number {
  for (let at = start + 1; at + 1 < end; at++) {
    const begins = text.charCodeAt(at) === code.hash && isBlank(text.charCodeAt(at - 1));
    if (begins && !isBlank(text.charCodeAt(at + 1))) return at;
  }
  return -1;
}

/** What stands behind the last comma, bracket or colon of `line`, without the blanks before it. */
function afterSeparator(line: string): string {
  return line.replace(/^.*(?:[,[{]|:\s)\s*/s, '');
}
