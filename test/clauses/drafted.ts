import type { Inline } from '../../server/src/agreement/inline';
import { printPath } from '../../server/src/agreement/printed';
import { understand } from '../../server/src/agreement/understand';
import type { Block, Part, Provision } from '../../server/src/blocks/block';
import { numbered } from '../../server/src/blocks/numbering';
import { printedText } from '../../server/src/blocks/printed-run';
import { createComposer } from '../../server/src/clauses/compose';
import { clauses } from '../../server/src/clauses/registry';
import { read } from '../../server/src/syntax/read';
import { type Manuscript, manuscriptOf, needsStop, print } from '../../server/src/text/manuscript';

/** The header of an agreement in British English; a clause under test stands below it. */
export const HEADER = `msa: 1
title: Agreement
status: draft
language: en-GB
currency: GBP
`;

/**
 * The lines of the final text that are drafted of `section`, a piece of YAML at the top level, with whatever else of
 * an agreement it needs in `besides`. Only the part `key` is told; what is missing of the section is left out.
 */
export function drafted(key: string, section: string, besides = HEADER): string {
  return linesOfPart(draft(`${besides}${outdented(section)}\n`).manuscript, key).join('\n');
}

const builtIn = clauses.flatMap((clause) => clause.terms);

/** The final text of `source` and what it was drafted from. */
export function draft(source: string) {
  const tree = read(source);
  const { agreement } = understand(tree, builtIn);
  const { text } = createComposer().compose(agreement);
  const manuscript = manuscriptOf(numbered(text), (path) => printPath(agreement, path));
  return { tree, agreement, text, manuscript };
}

/** The lines of the part with that key; none where the text has no such part. */
export function linesOfPart(manuscript: Manuscript, key: string): readonly string[] {
  const part = manuscript.text.parts.find((some) => some.key === key);
  return part ? linesOf(part, manuscript) : [];
}

/** The whole final text, a line for each provision, paragraph and row. */
export function allLines(manuscript: Manuscript): readonly string[] {
  return manuscript.text.parts.flatMap((part) => ['', ...linesOf(part, manuscript)]);
}

function outdented(text: string): string {
  const rows = text.replace(/^\n+|\s+$/g, '').split('\n');
  const depth = Math.min(...rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/)));
  return rows.map((row) => row.slice(depth)).join('\n');
}

function linesOf(part: Part, manuscript: Manuscript): readonly string[] {
  const words = (content: readonly Inline[], provision?: Provision) =>
    printedText(print(manuscript, content, { part, provision, beginsSentence: !provision?.continues }));
  switch (part.kind) {
    case 'signatures':
      return part.blocks.flatMap((block) => [
        words(block.intro),
        ...block.lines.map(({ label, content }) => `  ${label}: ${content ? words(content) : '____'}`),
      ]);
    case 'front':
      return [words(part.title), ...blockLines(part.blocks, '')];
    case 'preamble':
      return [part.label, ...blockLines(part.blocks, '')];
    case 'schedule':
      return [words(part.heading), ...blockLines(part.blocks, '')];
    case 'clauses':
      return blockLines(part.blocks, '');
  }

  function blockLines(blocks: readonly Block[], indent: string): readonly string[] {
    return blocks.flatMap((block) => linesOfBlock(block, indent));
  }

  function linesOfBlock(block: Block, indent: string): readonly string[] {
    switch (block.kind) {
      case 'missing':
        return [`${indent}<${block.message}>`];
      case 'paragraph':
        return [indent + words(block.content)];
      case 'table':
        return [block.columns, ...block.rows.map((row) => row.cells)].map(
          (cells) => `${indent}| ${cells.map((cell) => words(cell.content)).join(' | ')} |`,
        );
      case 'provision': {
        const label = manuscript.numbering.labelOf(block, part)?.own.replace(/\.$/, '') ?? '';
        const content = words(block.content, block);
        const heading = block.heading ? words(block.heading, block) : '';
        const stop = heading !== '' && content !== '' && needsStop(heading) ? '.' : '';
        const line = [label, heading + stop, content].filter((piece) => piece !== '').join(' ');
        return [indent + line, ...blockLines(block.children, `${indent}  `)];
      }
    }
  }
}
