import type { Block, FinalText, Part, Provision, SignatureBlock } from '../blocks/block';
import { anchorOf } from '../blocks/references';
import type { PreviewElement } from '../protocol';
import { type Span, spanAcross, startOf } from '../syntax/span';
import { anchorIn, blockElement, numberElement, provisionLine } from './block-elements';
import { element } from './element';
import { type Manuscript, noticeOf, scheduleName, tableInstead } from './manuscript';
import { runElements } from './run-elements';

/**
 * One child of the page, and what of the source it was drafted from. Classes of the pieces: `h1.title`, `p.notice`,
 * `h2.part-heading` (parties, background, signatures), `h2.clause-heading`, `h2.schedule-heading`, `h3.clause-heading`
 * in a schedule, `div.provision`, `p.text`, `figure.table`, `p.missing`, `div.signatures`.
 */
export interface PieceSource {
  /** What it is drafted from: with the same source, nothing else than numbers and references can make it differ. */
  readonly source: object;
  /** Tells two pieces of one source apart: the heading of a clause and the text below it. */
  readonly role: 'whole' | 'heading' | 'text' | 'notice';
  readonly span: Span | undefined;
  draw(manuscript: Manuscript): PreviewElement;
}

/** Pieces that stand together: those of one block, or what a part says of itself. */
export interface PieceGroup {
  /** With the same, in a part of the same kind, they are the same. */
  readonly of: object;
  pieces(): readonly PieceSource[];
}

/** The pieces of a part, in order; each is drawn only when it is asked for. */
export function piecesOf(part: Part, text: FinalText): readonly PieceSource[] {
  return pieceGroupsOf(part, text).flatMap((group) => group.pieces());
}

/** The same, block by block. */
export function pieceGroupsOf(part: Part, text: FinalText): readonly PieceGroup[] {
  switch (part.kind) {
    case 'front':
      return [ownGroup(part, () => frontPieces(part, text)), ...wholeGroups(part.blocks, part)];
    case 'preamble':
      return [ownGroup(part, () => [preamblePiece(part)]), ...wholeGroups(part.blocks, part)];
    case 'clauses':
      return clauseGroups(part.blocks, part);
    case 'schedule':
      return [ownGroup(part, () => [schedulePiece(part)]), ...clauseGroups(part.blocks, part)];
    case 'signatures':
      return [ownGroup(part, () => signaturePieces(part))];
  }
}

function ownGroup(part: Part, pieces: PieceGroup['pieces']): PieceGroup {
  return { of: part, pieces };
}

function wholeGroups(blocks: readonly Block[], part: Part): readonly PieceGroup[] {
  return blocks.map((block) => ({ of: block, pieces: () => [wholePiece(block, part)] }));
}

function clauseGroups(blocks: readonly Block[], part: Part): readonly PieceGroup[] {
  return blocks.map((block) => ({ of: block, pieces: () => clausePieces(block, part) }));
}

function piece(
  source: object,
  role: PieceSource['role'],
  span: Span | undefined,
  draw: PieceSource['draw'],
): PieceSource {
  return { source, role, span, draw };
}

function wholePiece(block: Block, part: Part): PieceSource {
  return piece(block, 'whole', block.span, (manuscript) => blockElement(block, part, manuscript));
}

function preamblePiece(part: Part & { readonly kind: 'preamble' }): PieceSource {
  return piece(part, 'heading', undefined, () =>
    element('h2', { class: 'part-heading', id: anchorOf(part.key) }, part.label),
  );
}

function frontPieces(part: Part & { readonly kind: 'front' }, text: FinalText): readonly PieceSource[] {
  const place = { part, provision: undefined, beginsSentence: true };
  const title = piece(part, 'heading', undefined, (manuscript) =>
    element('h1', { class: 'title' }, runElements(manuscript, part.title, place)),
  );
  const notice = noticeOf(text);
  if (notice === undefined) return [title];
  return [title, piece(part, 'notice', undefined, () => element('p', { class: 'notice' }, notice))];
}

/** A clause of its own: its heading, the text below it, and each of its sub-clauses as a piece. */
function clausePieces(block: Block, part: Part): readonly PieceSource[] {
  if (block.kind !== 'provision' || block.heading === undefined) return [wholePiece(block, part)];
  const children = block.children.map((child) => wholePiece(child, part));
  const head = piece(block, 'heading', startOf(block.span), (manuscript) => clauseHeading(block, part, manuscript));
  if (block.content.length === 0) return [head, ...children];
  const text = piece(block, 'text', spanOfContent(block), (manuscript) => clauseText(block, part, manuscript));
  return [head, text, ...children];
}

function clauseHeading(clause: Provision, part: Part, manuscript: Manuscript): PreviewElement {
  const place = { part, provision: clause, beginsSentence: true };
  const label = manuscript.numbering.labelOf(clause, part);
  return element(
    part.kind === 'schedule' ? 'h3' : 'h2',
    { class: 'clause-heading', id: anchorIn(clause, manuscript) },
    label && numberElement(label.own),
    runElements(manuscript, clause.heading ?? [], place),
  );
}

/** What the text of a clause was drafted from, as far as its runs tell. */
function spanOfContent({ content, span }: Provision): Span {
  const spans = content.flatMap((run) => ('span' in run && run.span ? [run.span] : []));
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? spanAcross(first, last) : startOf(span);
}

/** The text of a clause that stands below its heading, without a number of its own. */
function clauseText(clause: Provision, part: Part, manuscript: Manuscript): PreviewElement {
  if (tableInstead(manuscript, clause.content)) {
    const [, table] = provisionLine(clause, part, manuscript);
    if (table) return table;
  }
  const place = { part, provision: clause, beginsSentence: true };
  return element('p', { class: 'text' }, runElements(manuscript, clause.content, place));
}

function schedulePiece(part: Part & { readonly kind: 'schedule' }): PieceSource {
  return piece(part, 'heading', startOf(part.span), (manuscript) => {
    const number = scheduleName(manuscript, part);
    const place = { part, provision: undefined, beginsSentence: true };
    return element(
      'h2',
      { class: 'schedule-heading', id: anchorOf(part.path) },
      numberElement(number),
      runElements(manuscript, part.heading, place),
    );
  });
}

function signaturePieces(part: Part & { readonly kind: 'signatures' }): readonly PieceSource[] {
  if (part.blocks.length === 0) return [];
  return [
    piece(part, 'heading', undefined, () => element('h2', { class: 'part-heading', id: 'signatures' }, 'Signatures')),
    piece(part, 'whole', part.blocks[0]?.span, (manuscript) =>
      element(
        'div',
        { class: 'signatures' },
        part.blocks.map((block) => signatureElement(block, part, manuscript)),
      ),
    ),
  ];
}

/** Where a party signs: `section.signature` with its `p.intro` and a `p.signature-line` (`span.label`, `span.known` or `span.rule`) for each line. */
function signatureElement({ intro, lines }: SignatureBlock, part: Part, manuscript: Manuscript): PreviewElement {
  const place = { part, provision: undefined, beginsSentence: true };
  const rows = lines.map(({ label, content }) =>
    element(
      'p',
      { class: 'signature-line' },
      element('span', { class: 'label' }, label),
      ' ',
      content
        ? element('span', { class: 'known' }, runElements(manuscript, content, place))
        : element('span', { class: 'rule' }),
    ),
  );
  return element(
    'section',
    { class: 'signature' },
    element('p', { class: 'intro' }, runElements(manuscript, intro, place)),
    rows,
  );
}
