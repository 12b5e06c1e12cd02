import type { Analysis } from '../../analysis';
import type { Block, Part, Provision, Table } from '../../blocks/block';
import type { NumberedPlace } from '../../blocks/numbering';
import { printedText } from '../../blocks/printed-run';
import { needsStop, print } from '../../text/manuscript';
import { escaped } from '../markdown';

/** How many lines of the final text a hover shows. */
const MOST_LINES = 8;

/**
 * How what `path` leads to reads in the final text, with its numbers, as Markdown without any mark of the author's; its
 * first lines, where it is long. Undefined where the text says nothing of it.
 */
export function draftedMarkdown(path: string, analysis: Analysis): string | undefined {
  const place = analysis.numbering.placeOf(path);
  if (place?.provision === undefined) return undefined;
  const shown: string[] = [];
  // A clause may be thousands of lines long: what is not shown is not printed.
  for (const line of provisionLines(place.provision, inPrint(place, analysis), 0)) {
    shown.push(shown.length < MOST_LINES ? line : '…');
    if (shown.length > MOST_LINES) break;
  }
  return shown.join('  \n');
}

/** The first sentence of what states `path`, behind its number and heading; undefined where nothing does. */
export function summaryMarkdown(path: string, analysis: Analysis): string | undefined {
  const place = analysis.numbering.placeOf(path);
  if (place === undefined) return undefined;
  const head = [analysis.numbering.numberOf(path), analysis.numbering.titleOf(path)].filter(
    (part) => part !== undefined,
  );
  const sentence = place.provision && firstSentence(place.provision, inPrint(place, analysis));
  return [`**${escaped(head.join(' '))}**`, sentence && escaped(sentence)].filter((part) => part).join('  \n');
}

/** Turns the text's runs into plain words at one place of it. */
interface Print {
  readonly part: Part;
  readonly analysis: Analysis;
  words(content: Provision['content'], provision: Provision | undefined): string;
}

function inPrint({ part }: NumberedPlace, analysis: Analysis): Print {
  return {
    part,
    analysis,
    words: (content, provision) =>
      printedText(print(analysis.manuscript, content, { part, provision, beginsSentence: true })),
  };
}

function* provisionLines(provision: Provision, print: Print, depth: number): Generator<string> {
  const label = print.analysis.numbering.labelOf(provision, print.part)?.own ?? '';
  const heading = provision.heading ? runInHeading(print.words(provision.heading, provision), provision) : '';
  const words = escaped(print.words(provision.content, provision));
  yield indent(depth) + [escaped(label), heading, words].filter((part) => part !== '').join(' ');
  for (const child of provision.children) yield* blockLines(child, provision, print, depth + 1);
}

/** A heading in bold; one that text follows on its line ends in a full stop, as in print. */
function runInHeading(heading: string, { content }: Provision): string {
  const stop = content.length > 0 && needsStop(heading) ? '.' : '';
  return `**${escaped(heading)}${stop}**`;
}

function* blockLines(block: Block, within: Provision, print: Print, depth: number): Generator<string> {
  switch (block.kind) {
    case 'provision':
      yield* provisionLines(block, print, depth);
      return;
    case 'paragraph':
      yield indent(depth) + escaped(print.words(block.content, within));
      return;
    case 'table':
      yield* tableLines(block, within, print, depth);
      return;
    case 'missing':
      yield `${indent(depth)}*${escaped(block.message)}*`;
  }
}

/** Each row on a line, its cells parted by a stroke: a table of Markdown cannot stand within a clause. */
function* tableLines(table: Table, within: Provision, print: Print, depth: number): Generator<string> {
  const row = (cells: Table['columns'], mark: string): string =>
    indent(depth) + cells.map(({ content }) => `${mark}${escaped(print.words(content, within))}${mark}`).join(' · ');
  yield row(table.columns, '**');
  for (const { cells } of table.rows) yield row(cells, '');
}

/** Blanks that Markdown keeps. */
function indent(depth: number): string {
  return '\u2003'.repeat(depth);
}

function firstSentence(provision: Provision, print: Print): string | undefined {
  const words = print.words(provision.content, provision).trim();
  if (words !== '') return /^.*?[.!?](?=\s|$)/su.exec(words)?.[0] ?? words;
  for (const child of provision.children) {
    const found = child.kind === 'provision' ? firstSentence(child, print) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
