import { type PrintedRun, printedText } from '../blocks/printed-run';

/**
 * Runs as Markdown on one line. Every character that could be markup stands behind a backslash, except that a number
 * in front of a provision is left to `escapedLine`.
 */
export function markdownOf(runs: readonly PrintedRun[]): string {
  const joined = withJoinedMarks(runs);
  return guarded(joined.map((run, index) => runMarkdown(run, joined[index - 1], joined[index + 1])).join(''));
}

/** Emphasis next to its like is one: side by side their marks would run together. */
function withJoinedMarks(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const joined: PrintedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (isMarked(run) && last && isMarked(last) && run.kind === last.kind) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...run.children] };
    } else joined.push(run);
  }
  return joined;
}

function isMarked(run: PrintedRun): run is Extract<PrintedRun, { kind: 'strong' | 'emphasis' }> {
  return run.kind === 'strong' || run.kind === 'emphasis';
}

/** Runs as the cell of a table, where a bar is a bar only outside of code. */
export function cellMarkdown(runs: readonly PrintedRun[]): string {
  const safe = runs.map((run) =>
    run.kind === 'code' && run.text.includes('|') ? ({ kind: 'text', text: run.text } as const) : run,
  );
  return markdownOf(safe).replaceAll('\\\n', '<br>');
}

function runMarkdown(run: PrintedRun, before: PrintedRun | undefined, after: PrintedRun | undefined): string {
  switch (run.kind) {
    case 'text':
    case 'value':
    case 'blank':
    case 'cross-reference':
      return escaped(run.text);
    case 'strong':
      return marked('**', run.children, before, after);
    case 'emphasis':
      return marked('*', run.children, before, after);
    case 'code':
      return codeMarkdown(run.text);
    case 'link':
      return `[${markdownOf(run.children)}](${destination(run.href)})`;
    case 'line-break':
      return '\\\n';
  }
}

/**
 * Emphasis, with its blanks outside of the marks. Where Markdown would not take the marks for marks (a letter right
 * outside and punctuation right inside), or where emphasis stands in or next to another, the words stand without.
 */
function marked(
  mark: '*' | '**',
  children: readonly PrintedRun[],
  before: PrintedRun | undefined,
  after: PrintedRun | undefined,
): string {
  const [, lead = '', trail = ''] = /^(\s*).*?(\s*)$/s.exec(printedText(children)) ?? [];
  const inner = markdownOf(children.map(unmarked)).trim();
  if (inner === '') return lead;
  const words = printedText(children).trim();
  const isApart = !(before && isMarked(before)) && !(after && isMarked(after));
  const opens = lead !== '' || holds(outside(before, -1), words.at(0));
  const closes = trail !== '' || holds(outside(after, 0), words.at(-1));
  return isApart && opens && closes ? `${lead}${mark}${inner}${mark}${trail}` : `${lead}${inner}${trail}`;
}

function unmarked(run: PrintedRun): PrintedRun {
  return isMarked(run) ? { kind: 'text', text: printedText(run.children) } : run;
}

/** The character next to the marks. */
function outside(run: PrintedRun | undefined, at: number): string {
  if (run === undefined || run.kind === 'line-break') return ' ';
  return printedText([run]).at(at) ?? ' ';
}

/** Whether a mark between the two characters is read as one. */
function holds(outer: string, inner: string | undefined): boolean {
  const isLetter = (character: string) => !/[\s\p{P}\p{S}]/u.test(character);
  return inner !== undefined && (!isLetter(outer) || isLetter(inner));
}

function destination(href: string): string {
  const safe = href.replace(/[<>\\\s]/g, encodeURIComponent);
  return /[()]/.test(safe) ? `<${safe}>` : safe;
}

function codeMarkdown(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

/** Characters as characters: none of them begins markup. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\s*\n\s*/g, ' ');
}

/** A line of characters, told so that its beginning is no mark of a block either. */
export function escapedLine(text: string): string {
  return guarded(escaped(text));
}

/** `line` with a backslash before what would begin a heading, a list or a rule, behind a line break too. */
function guarded(line: string): string {
  return line.replace(/^([^\S\n]*)([#+=-]|\d{1,9}(?=[.)](?:\s|$)))/gm, (_, margin: string, mark: string) =>
    /\d/.test(mark) ? `${margin}${mark}\\` : `${margin}\\${mark}`,
  );
}
