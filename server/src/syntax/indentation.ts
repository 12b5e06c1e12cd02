import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { code, nextLine, skipSpaces } from './line';
import type { Problem } from './problem';

/** A text whose indentation was mended in place: every offset is as it was. */
export interface Mended {
  readonly text: string;
  readonly problem: Problem;
}

/** Spaces that a fix writes for each tab. */
const tabWidth = 2;

/**
 * `text` with each tab and each space other than the plain one at the beginning of its lines made a plain space;
 * undefined where there is none. Blank lines do not count.
 */
export function mendIndentation(text: string): Mended | undefined {
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start = nextLine(text, start, text.length)) {
    const odd = skipSpaces(text, start, text.length);
    let end = odd;
    while (isIndentation(text.charCodeAt(end))) end++;
    if (end > odd && !'\r\n#'.includes(text.charAt(end)) && end < text.length) runs.push({ start: odd, end });
  }
  const [first] = runs;
  if (first === undefined) return undefined;
  let mended = '';
  let from = 0;
  for (const { start, end } of runs) {
    mended += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return { text: mended + text.slice(from), problem: problemOf(text, first, runs) };
}

/** Spaces that look like the plain one and are not indentation to YAML. */
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const oddStart = /^ *[\u00a0\u2000-\u200a\u202f\u3000]/m;

/** True where a line of `text` is indented by odd spaces, so that YAML took them for the beginning of a key of `node`. */
export function isKeyIndentedOddly(text: string, node: ParsedNode): boolean {
  return oddStart.test(text) && hasOddKey(node);
}

function hasOddKey(node: ParsedNode | null): boolean {
  if (isSeq(node)) return node.items.some((item) => hasOddKey(item as ParsedNode));
  if (!isMap(node) || node.flow) return false;
  return node.items.some(({ key, value }) => {
    return (isScalar(key) && key.type === 'PLAIN' && oddSpaces.test(key.source?.charAt(0) ?? '')) || hasOddKey(value);
  });
}

function isIndentation(char: number): boolean {
  return (
    char === code.tab || char === code.space || (char >= code.noBreakSpace && oddSpaces.test(String.fromCharCode(char)))
  );
}

function problemOf(text: string, first: Run, runs: readonly Run[]): Problem {
  const isTab = text.slice(first.start, first.end).includes('\t');
  const what = isTab ? 'a tab' : 'a space that is not the plain one (it was pasted, probably)';
  return {
    rule: isTab ? 'tab-indent' : 'invisible-character',
    severity: 'error',
    start: first.start,
    end: first.end,
    message: `This line is indented by ${what}. YAML knows only plain spaces there: use two for each step.`,
    fixes: [
      {
        title: runs.length === 1 ? 'Indent the line by spaces' : 'Indent these lines by spaces',
        edits: runs.map(({ start, end }) => ({
          span: { start, end },
          newText: [...text.slice(start, end)].map((char) => (char === '\t' ? ' '.repeat(tabWidth) : ' ')).join(''),
        })),
      },
    ],
  };
}

type Run = { readonly start: number; readonly end: number };
