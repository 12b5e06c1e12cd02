import type { Inline } from '../agreement/inline';
import type { Block, Part, Provision, SignatureBlock } from '../blocks/block';
import { type PrintedRun, printedText } from '../blocks/printed-run';
import { type Manuscript, needsStop, noticeOf, print, tableInstead } from './manuscript';
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
      const number = `Schedule ${manuscript.numbering.scheduleNumber(part) ?? ''}`.trimEnd();
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
  const text = contentParagraphs(block, part, '', 0, manuscript);
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
      return contentParagraphs(block, part, '', indent, manuscript);
    case 'table':
      return [plainTable(block, (cell) => wordsOf(cell.content, part, undefined, manuscript), indent)];
    case 'missing':
      return [wrapped(`[${block.message}]`, '', indent)];
  }
}

function provisionParagraphs(
  provision: Provision,
  part: Part,
  manuscript: Manuscript,
  indent: number,
): readonly string[] {
  const label = manuscript.numbering.labelOf(provision, part)?.own ?? '';
  const number = `${label} `.padEnd(label.startsWith('(') ? 4 : 5);
  const below = indent + number.length;
  return [
    ...contentParagraphs(provision, part, number, indent, manuscript),
    ...provision.children.flatMap((child) => blockParagraphs(child, part, manuscript, below)),
  ];
}

/** The text behind `number`, and the table that it asks for below it. */
function contentParagraphs(
  block: { readonly content: readonly Inline[]; readonly heading?: readonly Inline[]; readonly kind: string },
  part: Part,
  number: string,
  indent: number,
  manuscript: Manuscript,
): readonly string[] {
  const provision = isProvision(block) ? block : undefined;
  const heading = number === '' ? '' : runIn(provision, part, manuscript);
  const table = tableInstead(manuscript, block.content);
  const text = table ? '' : wordsOf(block.content, part, provision, manuscript);
  const line = [heading, text].filter((words) => words !== '').join(' ');
  const paragraph = line === '' && number.trim() === '' ? '' : wrapped(line, number, indent);
  if (!table) return [paragraph];
  return [paragraph, plainTable(table, (cell) => wordsOf(cell.content, part, undefined, manuscript), indent)];
}

function isProvision(block: { readonly kind: string }): block is Provision {
  return block.kind === 'provision';
}

function runIn(provision: Provision | undefined, part: Part, manuscript: Manuscript): string {
  if (provision?.heading === undefined) return '';
  const heading = wordsOf(provision.heading, part, provision, manuscript);
  return heading + (needsStop(heading) ? '.' : '');
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
  const depth = (provision && manuscript.numbering.labelOf(provision, part)?.depth) ?? 0;
  const runs = print(manuscript, content, { part, provision, beginsSentence: depth < 2 });
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
