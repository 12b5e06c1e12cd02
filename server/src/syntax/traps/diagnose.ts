import type { Chunk } from '../chunk';
import { closingQuote, code, commentStart, isGap, lineEnd, nextLine, skipBlanks, skipSpaces } from '../line';
import type { ScalarNode } from '../node';
import { openQuestion } from '../placeholder';
import { plainText } from '../plain-text';
import type { Problem } from '../problem';
import { spanIn } from '../span';
import { colonProblem } from './colon';
import { leadingMarkProblem } from './leading-mark';
import { brief, quoteFix } from './problem-text';

/** What is wrong with a value that YAML cannot read, and the text that was meant. */
export interface Diagnosis {
  /** None where the text itself says all: an open question (`TBD: who?`). */
  readonly problems: readonly Problem[];
  readonly scalar: ScalarNode;
}

/** Looks at the value that begins at `start`, in a chunk whose content ends at `end`; undefined where it is no text. */
export function diagnose(text: string, start: number, end: number, chunk: Chunk): Diagnosis | undefined {
  switch (text.charAt(start)) {
    case '"':
    case "'":
      return quotedText(text, start, end, chunk);
    case '[':
    case '{':
      return bracketedText(text, start, end, chunk);
    case '|':
    case '>':
      return blockText(text, start, end, chunk);
    case '#':
      return undefined;
    case '*':
    case '&':
    case '!':
    case '`':
    case '@':
    case '%':
    case ',':
    case ']':
    case '}':
      return marked(text, start, end, chunk);
    case '-':
    case '?':
      return isGap(text, start + 1, end) ? marked(text, start, end, chunk) : plain(text, start, end, chunk);
    default:
      return plain(text, start, end, chunk);
  }
}

function marked(text: string, start: number, end: number, chunk: Chunk): Diagnosis {
  const scalar = plainText(start, end, chunk);
  return { problems: [leadingMarkProblem(scalar, text)], scalar };
}

/** `"Priority" means …` goes on behind its closing mark; `"Priority means …` has none. */
function quotedText(text: string, start: number, end: number, chunk: Chunk): Diagnosis | undefined {
  const close = closingQuote(text, start, end);
  if (close >= 0) {
    const rest = skipBlanks(text, close + 1, end);
    return rest < end && text.charCodeAt(rest) !== code.hash ? marked(text, start, end, chunk) : undefined;
  }
  const mark = text.charAt(start);
  const lastOfLine = lineEnd(text, start, end);
  const whole = plainText(start, end, chunk);
  const inside = plainText(start + 1, end, chunk);
  const scalar: ScalarNode = { ...whole, text: inside.text };
  const closing = text.slice(start, lastOfLine).trimEnd().length + start;
  const problem: Problem = {
    rule: 'syntax',
    severity: 'error',
    start,
    end: start + 1,
    message: `The quotation mark that begins this text is not closed. Write ${mark} at the end of the text.`,
    fixes: [
      closing === end
        ? { title: `Close it with ${mark}`, edits: [{ span: { start: end, end }, newText: mark }] }
        : {
            title: `Close it with ${mark} at the end of the text`,
            edits: [{ span: { start: end, end }, newText: mark }],
          },
      quoteFix(start, end, whole.text),
    ],
  };
  return { problems: [problem], scalar };
}

/** `[Client] shall …` goes on behind its bracket. One that is not closed stays the list or map that it is. */
function bracketedText(text: string, start: number, end: number, chunk: Chunk): Diagnosis | undefined {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > 0) continue;
    const rest = skipBlanks(text, at + 1, end);
    return rest < end && text.charCodeAt(rest) !== code.hash ? marked(text, start, end, chunk) : undefined;
  }
  return undefined;
}

/** `> 99%` is no block; a block whose lines fall back behind its first one is one all the same. */
function blockText(text: string, start: number, end: number, chunk: Chunk): Diagnosis {
  const headerEnd = lineEnd(text, start, end);
  const rest = text.slice(start + 1, headerEnd);
  if (!/^[-+\d]{0,2}[ \t]*(?:[ \t]#.*)?$/.test(rest) || headerEnd === end) return marked(text, start, end, chunk);
  const lines = text.slice(nextLine(text, start, end), end).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const least = Math.min(...written.map((line) => skipSpaces(line, 0, line.length)));
  const body = lines.map((line) => line.slice(least).trimEnd()).join('\n');
  const style = text.charAt(start) === '|' ? 'literal' : 'folded';
  const scalar: ScalarNode = { kind: 'scalar', span: spanIn(chunk, start, end), style, text: `${body}\n` };
  return { problems: [fallenLine(text, start, end)], scalar };
}

function fallenLine(text: string, start: number, end: number): Problem {
  let due = -1;
  let fallen = nextLine(text, start, end);
  const edits: Problem['fixes'][number]['edits'][number][] = [];
  for (let at = fallen; at < end; at = nextLine(text, at, end)) {
    const width = skipSpaces(text, at, end) - at;
    if (lineEnd(text, at, end) === at + width) continue;
    if (due < 0) due = width;
    if (width >= due) continue;
    if (edits.length === 0) fallen = at;
    edits.push({ span: { start: at, end: at }, newText: ' '.repeat(due - width) });
  }
  const from = skipSpaces(text, fallen, end);
  return {
    rule: 'syntax',
    severity: 'error',
    start: from,
    end: lineEnd(text, from, end),
    message: 'This line is indented less than the first line of its text. Indent all lines of a text alike.',
    fixes: edits.length === 0 ? [] : [{ title: 'Indent it as the first line is', edits }],
  };
}

/** Words with a colon among them, or with a comment in the midst of their lines. */
function plain(text: string, start: number, end: number, chunk: Chunk): Diagnosis | undefined {
  const scalar = plainText(start, end, chunk);
  if (openQuestion.test(scalar.text)) return { problems: [], scalar };
  const hash = commentStart(text, start, lineEnd(text, start, end));
  if (hash < end && hash < lineEnd(text, start, end)) {
    return { problems: [cutProblem(text, hash, scalar)], scalar };
  }
  const colon = innerColon(text, start, end);
  if (colon < 0) return undefined;
  return { problems: [colonProblem(colon, scalar, text)], scalar };
}

function innerColon(text: string, start: number, end: number): number {
  let colon = text.indexOf(':', start);
  while (colon >= 0 && colon < end && !isGap(text, colon + 1, end)) colon = text.indexOf(':', colon + 1);
  return colon < end ? colon : -1;
}

function cutProblem(text: string, hash: number, scalar: ScalarNode): Problem {
  const end = lineEnd(text, hash, scalar.span.end);
  return {
    rule: 'swallowed-text',
    severity: 'error',
    start: hash,
    end,
    message: `YAML takes “${brief(text.slice(hash, end))}” for a comment that ends the text, so that the lines below belong to nothing. Put the whole text in quotation marks, or the comment above it.`,
    fixes: [quoteFix(scalar.span.start, scalar.span.end, scalar.text)],
  };
}
