import type { ClientCapabilities, Hover, Position } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { OffsetRange } from '../../syntax/span';
import { markupIn } from '../markdown';
import { offsetOf, rangeOfOffsets } from '../positions';
import { type Site, siteOf } from '../site';
import { anchorHover } from './anchor-hover';
import { cellHover } from './cell-hover';
import { keyHover } from './key-hover';
import { referenceHover } from './reference-hover';
import { suppressionHover } from './suppression-hover';
import { termHover } from './term-hover';
import type { Told } from './told';
import { valueHover } from './value-hover';

/** What is told at `position`; null where nothing stands or nothing is known. */
export function hoverAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  position: Position,
): Hover | null {
  const offset = offsetOf(document, position);
  const { tree } = analysis;
  const site = siteOf(tree, tree.trailAt(offset));
  const told = suppressionHover(document, offset, analysis) ?? (site && tellAt(site, offset, analysis));
  if (told === undefined || told.markdown === '') return null;
  const range = 'chunk' in told.span ? tree.rangeOf(told.span) : told.span;
  return {
    contents: markupIn(client.textDocument?.hover?.contentFormat, told.markdown),
    ...(range ? { range: rangeOfOffsets(document, range) } : {}),
  };
}

/** Of all that could be told, what is nearest to the cursor: the reference or term in a text before the text's field. */
function tellAt(site: Site, offset: number, analysis: Analysis): Told | undefined {
  const { tree } = analysis;
  if (site.onKey && site.entry) {
    return isWithin(tree.rangeOf(site.entry.key.span), offset) ? keyHover(site, analysis) : undefined;
  }
  const named = anchorHover(site, offset, analysis);
  if (named) return named;
  if (site.node.kind !== 'scalar' || !isWithin(tree.rangeOf(site.node.span), offset)) return undefined;
  return (
    referenceHover(site, offset, analysis) ??
    termHover(offset, analysis) ??
    cellHover(site, analysis) ??
    valueHover(site, analysis)
  );
}

function isWithin(range: OffsetRange | undefined, offset: number): boolean {
  return range !== undefined && range.start <= offset && offset <= range.end;
}
