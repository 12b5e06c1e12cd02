import type { Inline } from '../agreement/inline';
import type { Prose, ProseBlock, ProseItem } from '../agreement/prose';
import type { Block, Provision, Table } from './block';
import { paragraph, provision, table } from './provisions';

/**
 * The author's text as the provisions below a clause: each paragraph a sub-clause with its heading; a list or a table
 * stands below the paragraph that leads to it, and so does a reference alone in its paragraph.
 */
export function provisionsOf(prose: Prose): readonly Block[] {
  const found: Block[] = [];
  for (const block of prose.blocks) {
    const last = found.at(-1);
    const isOwn = block.kind === 'paragraph' && !isLoneReference(block.content);
    if (isOwn || last?.kind !== 'provision') found.push(...blocksOf(block));
    else found[found.length - 1] = { ...last, children: [...last.children, ...belowOf(block)] };
  }
  return found;
}

/** Whether a paragraph is nothing but `$(path)`: it may print the table of a list, and needs no number. */
function isLoneReference(content: readonly Inline[]): boolean {
  const [only, ...more] = content;
  return more.length === 0 && only?.kind === 'reference' && only.reference.form === 'value';
}

/** What an author's text contributes to a provision that stands already. */
export interface ProvisionBody {
  readonly heading: readonly Inline[] | undefined;
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
}

/**
 * The author's text as the body of one provision: its only paragraph is the provision's own text and what follows that
 * stands below it. A text of several paragraphs has no text of its own: each is a sub-clause.
 */
export function bodyOf(prose: Prose): ProvisionBody {
  const blocks = provisionsOf(prose);
  const [first, ...rest] = blocks;
  if (first?.kind === 'provision' && !rest.some((block) => block.kind === 'provision')) {
    return { heading: first.heading, content: first.content, children: [...first.children, ...rest] };
  }
  return { heading: undefined, content: [], children: blocks };
}

function blocksOf(block: ProseBlock): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [provision({ heading: block.heading, content: block.content, span: block.span })];
    case 'list':
      return block.items.map(itemOf);
    case 'table':
      return [tableOf(block)];
  }
}

function itemOf(item: ProseItem): Provision {
  const children = item.children.flatMap(belowOf);
  return provision({ content: item.content, children, continues: true, span: item.span });
}

/** What stands below a provision's own text: there a paragraph has no number. */
function belowOf(block: ProseBlock): readonly Block[] {
  return block.kind === 'paragraph' ? [paragraph(withHeading(block), block.span)] : blocksOf(block);
}

function withHeading({ heading, content }: ProseBlock & { readonly kind: 'paragraph' }): readonly Inline[] {
  return heading ? [{ kind: 'strong', children: heading }, { kind: 'text', text: ' ' }, ...content] : content;
}

function tableOf({ align, header, rows, span }: ProseBlock & { readonly kind: 'table' }): Table {
  const columns = header.map((content, index) => {
    const side = align[index];
    return side ? { content, align: side } : content;
  });
  return table({ columns, rows: rows.map((cells) => ({ cells, span })), span });
}
