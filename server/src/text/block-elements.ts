import type { Block, Cell, Missing, Paragraph, Part, Provision, Table } from '../blocks/block';
import { anchorOf } from '../blocks/references';
import type { PreviewElement } from '../protocol';
import { element } from './element';
import { type Manuscript, tableInstead } from './manuscript';
import { runElements, runInHeading } from './run-elements';

/**
 * The element of one block and all below it. A provision is a `div.provision.level-N` (0 for a clause) that begins with
 * a `p.line`: its `span.number`, its `strong.heading`, its text; what stands below it follows. A table is a
 * `figure.table`, what is not yet written a `p.missing`, text without a number a `p.text`.
 */
export function blockElement(block: Block, part: Part, manuscript: Manuscript): PreviewElement {
  switch (block.kind) {
    case 'provision':
      return provisionElement(block, part, manuscript);
    case 'paragraph':
      return paragraphElement(block, part, manuscript);
    case 'table':
      return tableElement(block, part, manuscript);
    case 'missing':
      return missingElement(block);
  }
}

function provisionElement(provision: Provision, part: Part, manuscript: Manuscript): PreviewElement {
  const level = manuscript.numbering.labelOf(provision, part)?.depth ?? 0;
  return element(
    'div',
    { class: `provision level-${Math.min(level, 6)}`, id: anchorIn(provision, manuscript) },
    provisionLine(provision, part, manuscript),
    provision.children.map((child) => blockElement(child, part, manuscript)),
  );
}

/** The first line of a provision: its number, its heading, its text, or the table that its text asks for. */
export function provisionLine(
  provision: Provision,
  part: Part,
  manuscript: Manuscript,
): readonly (PreviewElement | undefined)[] {
  const { heading, content } = provision;
  const label = manuscript.numbering.labelOf(provision, part);
  const place = { part, provision, beginsSentence: !provision.continues };
  const number = label && numberElement(label.own);
  const head = heading && runInHeading(manuscript, heading, place);
  const table = tableInstead(manuscript, content);
  const runs = table ? undefined : runElements(manuscript, content, place);
  const line = element('p', { class: 'line' }, number, head, head && content.length > 0 ? ' ' : undefined, runs);
  return [line, table && tableElement(table, part, manuscript)];
}

/** The anchor by which references lead to the provision: of what it states first, unless another states that before it. */
export function anchorIn(provision: Provision, { numbering }: Manuscript): string | undefined {
  const path = provision.paths[0];
  if (path === undefined || numbering.placeOf(path)?.provision !== provision) return undefined;
  return anchorOf(path);
}

function paragraphElement(block: Paragraph, part: Part, manuscript: Manuscript): PreviewElement {
  const table = tableInstead(manuscript, block.content);
  if (table) return tableElement(table, part, manuscript);
  const place = { part, provision: undefined, beginsSentence: true };
  const name = part.kind === 'front' ? 'text front' : 'text';
  return element('p', { class: name }, runElements(manuscript, block.content, place));
}

/** A number with the space behind it, which a style must keep (`white-space: pre`) for copies to have it. */
export function numberElement(label: string): PreviewElement {
  return element('span', { class: 'number' }, `${label} `);
}

function missingElement({ path, message }: Missing): PreviewElement {
  return element('p', { class: 'missing', 'data-path': path }, message);
}

function tableElement(table: Table, part: Part, manuscript: Manuscript): PreviewElement {
  const place = { part, provision: undefined, beginsSentence: true };
  const runs = (cell: Cell) => runElements(manuscript, cell.content, place);
  const side = (cell: Cell) => (cell.align === 'end' ? 'end' : undefined);
  const head = table.columns.map((cell) => element('th', { scope: 'col', class: side(cell) }, runs(cell)));
  const rows = table.rows.map(({ cells }) =>
    element(
      'tr',
      {},
      cells.map((cell) => element('td', { class: side(cell) }, runs(cell))),
    ),
  );
  const caption = table.caption && element('figcaption', {}, runElements(manuscript, table.caption, place));
  return element(
    'figure',
    { class: 'table' },
    caption,
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows)),
  );
}
