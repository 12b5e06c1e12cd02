import type { Fact } from '../../server/src/agreement/bound';
import { factsOf } from '../../server/src/agreement/bound';
import type { Inline } from '../../server/src/agreement/inline';
import type { Block, FinalText, Part } from '../../server/src/blocks/block';
import type { OffsetRange, Span } from '../../server/src/syntax/span';
import type { draft } from './drafted';

type Draft = ReturnType<typeof draft>;

/** Facts that choose how the text reads or where something stands, and are not printed themselves. */
const SILENT = /^(?:msa|status|language|currency|style\..*|.*\.id|.*\.covers\..*|schedules\..*\.sections\..*)$/;

/** The paths of the facts that a reader of the final text does not see. */
export function unprinted(drafted: Draft): readonly string[] {
  const runs = inlinesOfText(drafted.text);
  const paths = new Set(runs.flatMap(pathsOf));
  const ranges = runs.flatMap((run) => rangeOf('span' in run ? run.span : undefined, drafted));
  const isPrinted = (fact: Fact<unknown>) =>
    paths.has(fact.place.path) || rangeOf(fact.place.node.span, drafted).some((place) => ranges.some(within(place)));
  return [...factsOf(drafted.agreement.facts)]
    .filter((fact) => !SILENT.test(fact.place.path) && !isPrinted(fact))
    .map((fact) => fact.place.path);
}

/** Every run of the final text, in order, none inside another. */
export function inlinesOfText({ parts }: FinalText): readonly Inline[] {
  return parts.flatMap(inlinesOfPart).flatMap(leaves);
}

/** The fact that a run states, or those to which the author's own wording refers for their value. */
function pathsOf(run: Inline): readonly string[] {
  if (run.kind === 'value') return [run.path];
  const isValue = run.kind === 'reference' && run.reference.form === 'value';
  return isValue ? run.reference.paths.map(({ path }) => path) : [];
}

function within(place: OffsetRange): (range: OffsetRange) => boolean {
  return (range) => range.start >= place.start && range.end <= place.end && range.end > range.start;
}

function rangeOf(span: Span | undefined, { tree }: Draft): readonly OffsetRange[] {
  const range = span && tree.rangeOf(span);
  return range ? [range] : [];
}

function inlinesOfPart(part: Part): readonly Inline[] {
  switch (part.kind) {
    case 'signatures':
      return part.blocks.flatMap((block) => [...block.intro, ...block.lines.flatMap((line) => line.content ?? [])]);
    case 'front':
      return [...part.title, ...part.blocks.flatMap(inlinesOfBlock)];
    case 'schedule':
      return [...part.heading, ...part.blocks.flatMap(inlinesOfBlock)];
    default:
      return part.blocks.flatMap(inlinesOfBlock);
  }
}

function inlinesOfBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'provision':
      return [...(block.heading ?? []), ...block.content, ...block.children.flatMap(inlinesOfBlock)];
    case 'paragraph':
      return block.content;
    case 'table':
      return [block.columns, ...block.rows.map((row) => row.cells)].flat().flatMap((cell) => cell.content);
    case 'missing':
      return [];
  }
}

function leaves(inline: Inline): readonly Inline[] {
  return 'children' in inline ? inline.children.flatMap(leaves) : [inline];
}
