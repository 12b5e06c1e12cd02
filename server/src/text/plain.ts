import type { Inline } from '../agreement/inline';
import type { Block, Part, Provision, SignatureBlock, Table } from '../blocks/block';
import { type PrintedRun, printedText } from '../blocks/printed-run';
import { type Manuscript, needsStop, noticeOf, print, scheduleName, tableInstead } from './manuscript';
import { plainTable } from './plain-table';
import { wrapped } from './wrap';

/** The final text in characters alone: lines of at most 80, numbers hanging in front of their text, tables in columns. */
export function writePlain(manuscript: Manuscript): string {
  const paragraphs = manuscript.text.parts.flatMap((part) => partParagraphs(part, manuscript));
  return `${paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n')}\n`;
}

function partParagraphs(part: Part, manuscript: Manuscript): readonly string[] {
  const words = (content: readonly Inline[]) => wordsOf(content, part, undefined, manuscript);
  switch (part.kind) {
    case 'front': {
      const title = underlined(words(part.title), '=');
      return [title, noticeOf(manuscript.text) ?? '', ...blocksParagraphs(part.blocks, part, manuscript)];
    }
    case 'preamble':
      return [underlined(part.label, '-'), ...blocksParagraphs(part.blocks, part, manuscript)];
    case 'clauses':
      return part.blocks.flatMap((block) => clauseParagraphs(block, part, manuscript));
    case 'schedule': {
      const number = scheduleName(manuscript, part);
      const head = underlined(`${number}: ${words(part.heading)}`, '=');
      return [head, ...part.blocks.flatMap((block) => clauseParagraphs(block, part, manuscript))];
    }
    case 'signatures':
      if (part.blocks.length === 0) return [];
      return [
        underlined('Signatures', '-'),
        ...part.blocks.map((block) => signatureParagraph(block, part, manuscript)),
      ];
  }
}

function underlined(heading: string, sign: '=' | '-'): string {
  return `${heading}\n${sign.repeat(Math.min(80, heading.length))}`;
}

/** A clause has its heading on a line of its own. */
function clauseParagraphs(block: Block, part: Part, manuscript: Manuscript): readonly string[] {
  if (block.kind !== 'provision' || block.heading === undefined) return blockParagraphs(block, part, manuscript, 0);
  const label = manuscript.numbering.labelOf(block, part)?.own ?? '';
  const heading = underlined(`${label} ${wordsOf(block.heading, part, block, manuscript)}`.trim(), '-');
  const text = textParagraphs(block.content, part, block, manuscript, 0);
  return [heading, ...text, ...blocksParagraphs(block.children, part, manuscript)];
}

function blocksParagraphs(blocks: readonly Block[], part: Part, manuscript: Manuscript): readonly string[] {
  return blocks.flatMap((block) => blockParagraphs(block, part, manuscript, 0));
}

function blockParagraphs(block: Block, part: Part, manuscript: Manuscript, indent: number): readonly string[] {
  switch (block.kind) {
    case 'provision':
      return provisionParagraphs(block, part, manuscript, indent);
    case 'paragraph':
      return textParagraphs(block.content, part, undefined, manuscript, indent);
    case 'table':
      return [tableParagraph(block, part, manuscript, indent)];
    case 'missing':
      return [wrapped(`[${block.message}]`, '', indent)];
  }
}

/** The number hangs in front of the heading and the text; what stands below is set in as far as they are. */
function provisionParagraphs(
  provision: Provision,
  part: Part,
  manuscript: Manuscript,
  indent: number,
): readonly string[] {
  const { heading = [], content, children } = provision;
  const label = manuscript.numbering.labelOf(provision, part)?.own ?? '';
  const number = `${label} `.padEnd(label.startsWith('(') ? 4 : 5);
  const below = indent + number.length;
  const table = tableInstead(manuscript, content);
  const head = wordsOf(heading, part, provision, manuscript);
  const stop = head !== '' && needsStop(head) ? '.' : '';
  const text = table ? '' : wordsOf(content, part, provision, manuscript);
  return [
    wrapped(`${head}${stop} ${text}`.trim(), number, indent),
    table ? tableParagraph(table, part, manuscript, below) : '',
    ...children.flatMap((child) => blockParagraphs(child, part, manuscript, below)),
  ];
}

/** Text without a number, or the table that it asks for. */
function textParagraphs(
  content: readonly Inline[],
  part: Part,
  provision: Provision | undefined,
  manuscript: Manuscript,
  indent: number,
): readonly string[] {
  const table = tableInstead(manuscript, content);
  if (table) return [tableParagraph(table, part, manuscript, indent)];
  const text = wordsOf(content, part, provision, manuscript);
  return text === '' ? [] : [wrapped(text, '', indent)];
}

function tableParagraph(table: Table, part: Part, manuscript: Manuscript, indent: number): string {
  return plainTable(table, (cell) => wordsOf(cell.content, part, undefined, manuscript), indent);
}

function signatureParagraph({ intro, lines }: SignatureBlock, part: Part, manuscript: Manuscript): string {
  const widest = Math.max(0, ...lines.map(({ label }) => label.length));
  const rows = lines.map(({ label, content }) => {
    const known = content ? wordsOf(content, part, undefined, manuscript) : '_'.repeat(34);
    return wrapped(known, `${label}:`.padEnd(widest + 2), 0);
  });
  return [wrapped(wordsOf(intro, part, undefined, manuscript), '', 0), ...rows].join('\n');
}

function wordsOf(
  content: readonly Inline[],
  part: Part,
  provision: Provision | undefined,
  manuscript: Manuscript,
): string {
  const runs = print(manuscript, content, { part, provision, beginsSentence: !provision?.continues });
  return runs.map(runWords).join('');
}

/** A link tells where it leads, unless its words do. */
function runWords(run: PrintedRun): string {
  switch (run.kind) {
    case 'line-break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return run.children.map(runWords).join('');
    case 'link': {
      const words = printedText(run.children);
      return words === run.href || `mailto:${words}` === run.href ? words : `${words} (${run.href})`;
    }
    default:
      return run.text;
  }
}
