import type { Bound, Fact } from '../../agreement/bound';
import { parentPath } from '../../agreement/path';
import type { Prose, ProseBlock } from '../../agreement/prose';
import type { Analysis } from '../../analysis';
import type { Block, Provision } from '../../blocks/block';
import type { NumberedPlace, Numbering } from '../../blocks/numbering';
import type { OffsetRange, Span } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';
import type { Hanging } from '../bound-within';
import { type Hint, isAsked } from './hint';
import { headOf } from './places';

/**
 * Behind a section, a group, an item or a definition: the number that it has in the final text, if it has one of its own.
 * The fields within have none here, even where they are stated by themselves: a number on each line would hide the text.
 */
export function numberHint({ bound, above }: Hanging, { tree, numbering }: Analysis): readonly Hint[] {
  if (bound.is === 'fact' && above.is !== 'list' && above.is !== 'record') return [];
  const place = ownPlace(bound, numbering);
  if (place === undefined || isSame(place, ownPlace(above, numbering))) return [];
  const offset = headOf(tree, bound);
  if (offset === undefined) return [];
  const hint = hintAt(offset, place);
  // Numbers begin anew in a schedule: a section that is printed there would else pass for one that is not.
  const isMoved = place.schedule !== undefined && parentPath(bound.place.path) === undefined;
  return [isMoved ? { ...hint, label: `Schedule ${place.schedule}, ${hint.label}` } : hint];
}

/** Behind the heading or the end of each paragraph of a text that is numbered by itself. */
export function paragraphHints(
  fact: Fact<unknown>,
  prose: Prose,
  { tree, numbering }: Analysis,
  asked: OffsetRange,
): readonly Hint[] {
  const paragraphs = prose.blocks.filter((block) => block.kind === 'paragraph');
  const within = (span: Span): boolean => {
    const range = tree.rangeOf(span);
    return range !== undefined && range.start <= asked.end && asked.start <= range.end;
  };
  const shown = paragraphs.filter(({ span }) => within(span));
  const place = shown.length > 0 ? statedAt(fact.place.path, numbering) : undefined;
  if (place === undefined || place.part.kind === 'signatures') return [];
  const holder = place.provision?.children ?? place.part.blocks;
  return shown.flatMap((paragraph) => {
    const provision = provisionOf(paragraph.span, holder, 2);
    const label = provision && numbering.labelOf(provision, place.part);
    const offset = endOfParagraph(paragraph, tree, fact);
    if (label === undefined || offset === undefined || !isAsked(asked, offset)) return [];
    return [hintAt(offset, { ...place, provision, number: label.full })];
  });
}

function hintAt(offset: number, { number, schedule, provision }: NumberedPlace): Hint {
  const inSchedule = schedule === undefined ? '' : `Schedule ${schedule}`;
  const full = [inSchedule, provision && schedule !== undefined ? `paragraph ${number}` : number].filter(Boolean);
  return {
    offset,
    label: provision ? `§ ${number}` : inSchedule,
    tooltip: `In the final text: ${full.join(', ')}`,
  };
}

function isSame(one: NumberedPlace, other: NumberedPlace | undefined): boolean {
  return other !== undefined && one.part === other.part && one.provision === other.provision;
}

/**
 * Where `bound` itself is stated: not what is below it, nor what it is part of. Parties are counted, not numbered, and
 * what they are told by is spread over the text.
 */
function ownPlace({ place: { path } }: Bound, numbering: Numbering): NumberedPlace | undefined {
  const place = path === '' || path.startsWith('parties.') ? undefined : numbering.placeOf(path);
  if (place === undefined || place.part.kind === 'preamble') return undefined;
  return isNamedAt(place, path) ? place : undefined;
}

/** Whether `path` itself is stated at `place`. */
function isNamedAt({ part, provision }: NumberedPlace, path: string): boolean {
  return provision ? provision.paths.includes(path) : part.kind === 'schedule' && part.path === path;
}

/** The place that names `path` or the nearest path above it. */
export function statedAt(path: string, numbering: Numbering): NumberedPlace | undefined {
  const place = numbering.placeOf(path);
  if (place !== undefined && isNamedAt(place, path)) return place;
  const parent = parentPath(path);
  return parent === undefined ? place : statedAt(parent, numbering);
}

/** The provision that was made of the paragraph at `span`, among `blocks` and `depth` levels below. */
function provisionOf(span: Span, blocks: readonly Block[], depth: number): Provision | undefined {
  const provisions = blocks.filter((block) => block.kind === 'provision');
  const own = provisions.find((block) => block.span === span);
  if (own !== undefined || depth === 0) return own;
  for (const { children } of provisions) {
    const found = provisionOf(span, children, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** Behind a paragraph's heading, where it has one, else behind the paragraph; quotation marks of YAML's are passed. */
function endOfParagraph(
  { heading, span }: ProseBlock & { readonly kind: 'paragraph' },
  { rangeOf, text }: SyntaxTree,
  fact: Fact<unknown>,
): number | undefined {
  const last = heading?.findLast((inline) => 'span' in inline && inline.span !== undefined);
  const end = rangeOf((last && 'span' in last && last.span) || span)?.end;
  const node = rangeOf(fact.place.node.span);
  if (end === undefined || node === undefined) return undefined;
  if (last === undefined) return end + 1 === node.end ? node.end : end;
  let behind = end;
  while (behind < node.end && '*_'.includes(text.charAt(behind))) behind++;
  return behind;
}
