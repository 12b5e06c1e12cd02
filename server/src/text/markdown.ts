import type { Inline } from '../agreement/inline';
import type { Block, Cell, Part, Provision, SignatureBlock, Table } from '../blocks/block';
import { type Manuscript, needsStop, noticeOf, print, scheduleName, tableInstead } from './manuscript';
import { cellMarkdown, escapedLine, markdownOf } from './markdown-runs';

/**
 * The final text as CommonMark with GFM tables. Numbers are characters, not list marks, so that every renderer shows the
 * same ones; items are set in by spaces that Markdown keeps. No text of the agreement becomes markup.
 */
export function writeMarkdown(manuscript: Manuscript): string {
  const paragraphs = manuscript.text.parts.flatMap((part) => partParagraphs(part, manuscript));
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function partParagraphs(part: Part, manuscript: Manuscript): readonly string[] {
  const runs = (content: readonly Inline[]) => runsIn(content, part, undefined, manuscript);
  switch (part.kind) {
    case 'front': {
      const notice = noticeOf(manuscript.text);
      const head = [`# ${runs(part.title)}`, ...(notice ? [`*${notice}*`] : [])];
      return [...head, ...part.blocks.flatMap((block) => blockParagraphs(block, part, manuscript))];
    }
    case 'preamble':
      return [
        `## ${escapedLine(part.label)}`,
        ...part.blocks.flatMap((block) => blockParagraphs(block, part, manuscript)),
      ];
    case 'clauses':
      return part.blocks.flatMap((block) => clauseParagraphs(block, part, '##', manuscript));
    case 'schedule': {
      const number = scheduleName(manuscript, part);
      const head = `## ${number}: ${runs(part.heading)}`;
      return [head, ...part.blocks.flatMap((block) => clauseParagraphs(block, part, '###', manuscript))];
    }
    case 'signatures':
      return part.blocks.length === 0
        ? []
        : ['## Signatures', ...part.blocks.map((block) => signatureParagraph(block, part, manuscript))];
  }
}

/** A clause has its heading on a line of its own. */
function clauseParagraphs(block: Block, part: Part, marks: string, manuscript: Manuscript): readonly string[] {
  if (block.kind !== 'provision' || block.heading === undefined) return blockParagraphs(block, part, manuscript);
  const label = manuscript.numbering.labelOf(block, part)?.own ?? '';
  const head = `${marks} ${label} ${runsIn(block.heading, part, block, manuscript)}`;
  const below = block.children.flatMap((child) => blockParagraphs(child, part, manuscript));
  return [head, textOrTable(block.content, part, block, '', manuscript), ...below];
}

function blockParagraphs(block: Block, part: Part, manuscript: Manuscript, depth = 0): readonly string[] {
  switch (block.kind) {
    case 'provision':
      return provisionParagraphs(block, part, manuscript);
    case 'paragraph':
      return [textOrTable(block.content, part, undefined, marginOf(depth), manuscript)];
    case 'table':
      return tableParagraphs(block, part, manuscript);
    case 'missing':
      return [`**\\[${escapedLine(block.message)}\\]**`];
  }
}

function provisionParagraphs(provision: Provision, part: Part, manuscript: Manuscript): readonly string[] {
  const label = manuscript.numbering.labelOf(provision, part);
  const depth = label?.depth ?? 0;
  const heading = provision.heading && runsIn(provision.heading, part, provision, manuscript);
  const head = heading && `**${heading}${needsStop(heading) ? '.' : ''}**`;
  const table = tableInstead(manuscript, provision.content);
  const text = table ? '' : runsIn(provision.content, part, provision, manuscript);
  const line = [escapedLine(label?.own ?? ''), head, text].filter((piece) => piece).join(' ');
  return [
    marginOf(depth) + line,
    ...(table ? tableParagraphs(table, part, manuscript) : []),
    ...provision.children.flatMap((child) => blockParagraphs(child, part, manuscript, depth)),
  ];
}

/** Em spaces, which Markdown does not take for indentation. */
function marginOf(depth: number): string {
  return '\u2003\u2003'.repeat(Math.max(0, depth - 1));
}

function textOrTable(
  content: readonly Inline[],
  part: Part,
  provision: Provision | undefined,
  margin: string,
  manuscript: Manuscript,
): string {
  const table = tableInstead(manuscript, content);
  if (table) return tableParagraphs(table, part, manuscript).join('\n\n');
  const text = runsIn(content, part, provision, manuscript);
  return text === '' ? '' : margin + text;
}

function tableParagraphs(table: Table, part: Part, manuscript: Manuscript): readonly string[] {
  const place = { part, provision: undefined, beginsSentence: true };
  const cell = ({ content }: Cell) => cellMarkdown(print(manuscript, content, place));
  const row = (cells: readonly Cell[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `| ${table.columns.map(({ align }) => (align === 'end' ? '---:' : '---')).join(' | ')} |`;
  const grid = [row(table.columns), rule, ...table.rows.map(({ cells }) => row(cells))].join('\n');
  return table.caption ? [`**${runsIn(table.caption, part, undefined, manuscript)}**`, grid] : [grid];
}

function signatureParagraph({ intro, lines }: SignatureBlock, part: Part, manuscript: Manuscript): string {
  const rows = lines.map(({ label, content }) => {
    const known = content ? runsIn(content, part, undefined, manuscript) : '\\_'.repeat(30);
    return `${escapedLine(label)}: ${known}`;
  });
  return [runsIn(intro, part, undefined, manuscript), ...rows].join('\\\n');
}

function runsIn(
  content: readonly Inline[],
  part: Part,
  provision: Provision | undefined,
  manuscript: Manuscript,
): string {
  const place = { part, provision, beginsSentence: !provision?.continues };
  return markdownOf(print(manuscript, content, place));
}
