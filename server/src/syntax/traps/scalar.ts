import { code, isBlank, isDash, lineEnd, nextLine, skipBlanks } from '../line';
import type { ScalarNode } from '../node';
import type { Problem } from '../problem';
import { brief, quoteFix, textFix } from './problem-text';

/** What YAML does to a single text: words after ` #` are lost, lines of a block that begin with `#` are not. */
export function scalarProblems(scalar: ScalarNode, text: string): readonly Problem[] {
  if (scalar.style === 'plain') {
    const problem = swallowedByHash(scalar, text) ?? swallowedItem(scalar, text);
    return problem === undefined ? NONE : [problem];
  }
  return scalar.style === 'literal' || scalar.style === 'folded' ? hashLines(scalar, text) : NONE;
}

const NONE: readonly never[] = [];

/**
 * `Teams channel #support`, `Unit # 4`: a plain text followed by one blank and a `#` that has a character right behind it,
 * or a number alone. A comment is set off by more blanks or by one after its `#`, so that `4 hours # from the report` is
 * left alone.
 */
function swallowedByHash({ span }: ScalarNode, text: string): Problem | undefined {
  const hash = span.end + 1;
  if (text.charCodeAt(hash) !== code.hash || !isBlank(text.charCodeAt(span.end))) return undefined;
  const end = lineEnd(text, hash, text.length);
  const comment = text.slice(hash, end).trimEnd();
  const isText = /^#[^\s#=\-*!]/.test(comment) || /^# \d+$/.test(comment);
  if (!isText || comment.startsWith('#msa-ignore')) return undefined;
  const whole = text.slice(span.start, hash + comment.length);
  if (whole.includes('\n')) return undefined;
  return {
    rule: 'swallowed-text',
    severity: 'warning',
    start: hash,
    end: hash + comment.length,
    message: `YAML takes “${brief(comment)}” for a comment: it is no part of the agreement. Put the whole text in quotation marks, or write a space after # if a comment is meant.`,
    fixes: [
      quoteFix(span.start, hash + comment.length, whole),
      { title: 'Make it a comment', edits: [{ span: { start: hash + 1, end: hash + 1 }, newText: ' ' }] },
    ],
  };
}

/**
 * A line that begins with a dash below a plain text is an item to its author and a part of that text to YAML: it stands
 * below a value, or is not in line with the items above it.
 */
function swallowedItem(scalar: ScalarNode, text: string): Problem | undefined {
  const { start, end } = scalar.span;
  for (let at = nextLine(text, start, end); at < end; at = nextLine(text, at, end)) {
    const from = skipBlanks(text, at, end);
    if (!isDash(text, from, end)) continue;
    return {
      rule: 'swallowed-text',
      severity: 'warning',
      start: from,
      end: lineEnd(text, from, end),
      message:
        'YAML reads this line as part of the text above it, not as an item of a list. Put it in line with the items above, or write the whole as a block of text.',
      fixes: [textFix(scalar, text)],
    };
  }
  return undefined;
}

/** Each line of a block text that begins with `#`: it will be printed. */
function hashLines({ span }: ScalarNode, text: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (let at = nextLine(text, span.start, span.end); at < span.end; at = nextLine(text, at, span.end)) {
    const from = skipBlanks(text, at, span.end);
    if (text.charCodeAt(from) !== code.hash) continue;
    problems.push({
      rule: 'hash-in-text',
      severity: 'information',
      start: from,
      end: lineEnd(text, from, span.end),
      message:
        'Inside a text, a line that begins with # is printed. If a comment is meant, put it above the key of this text.',
      fixes: [
        {
          title: 'Take the line out of the text',
          edits: [{ span: { start: at, end: nextLine(text, at, text.length) }, newText: '' }],
        },
      ],
    });
  }
  return problems;
}
