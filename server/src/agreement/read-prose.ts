import type { ScalarNode } from '../syntax/node';
import { findPlaceholders } from '../syntax/placeholder';
import { sourceMap } from '../syntax/scalar-map';
import { type Span, spanIn } from '../syntax/span';
import type { Inline } from './inline';
import type { Prose, ProseBlock, ProseItem, TermDeclaration } from './prose';
import { excerptOf } from './prose-excerpt';
import { takeHeading } from './prose-heading';
import { type InlineReading, readInlines } from './prose-inline';
import { type ItemLayout, type Layout, type LayoutLine, layoutOf } from './prose-layout';
import { isPlainLine, isUnmarked, unpadded } from './prose-plain';
import type { TextRange } from './prose-table';
import { declarationsIn } from './prose-terms';

/**
 * Reads a text of the author's: paragraphs, lists whose marks are dropped, tables; emphasis, code, links, references
 * and placeholders in them. HTML, entities and anything else of Markdown are plain characters. Never throws; what
 * cannot be read stays as it is written. Takes time in proportion to the text.
 */
export function readProse(scalar: ScalarNode): Prose {
  const { start, end } = unpadded(scalar.text);
  return isPlainLine(scalar.text, start, end) ? plainProse(scalar, start, end) : readMarked(scalar);
}

/** `readProse` by the long way, which reads any text; what is read is the same. */
export function readMarked(scalar: ScalarNode): Prose {
  const reading: Reading = {
    text: scalar.text,
    spanOf: spansOf(scalar),
    blanks: findPlaceholders(scalar.text),
    references: [],
    foundBlanks: [],
    faults: [],
    declares: [],
  };
  const layout = layoutOf(scalar.text, scalar.style !== 'literal');
  const blocks = layout.map((block) => readBlock(block, reading));
  const { references, declares, foundBlanks, faults } = reading;
  return {
    blocks,
    references: orNone(references),
    declares: orNone(declares),
    blanks: orNone(foundBlanks),
    faults: orNone(faults),
  };
}

/** All texts share one empty list. */
function orNone<T>(found: readonly T[]): readonly T[] {
  return found.length === 0 ? NONE : found;
}

/** One paragraph of one run. */
function plainProse(scalar: ScalarNode, start: number, end: number): Prose {
  const isWhole = scalar.style === 'plain' && end - start === scalar.span.end - scalar.span.start;
  const span = isWhole ? scalar.span : spansOf(scalar)(start, end);
  const content = [plainRun(scalar.text, { start, end }, span)];
  const blocks: readonly ProseBlock[] = [{ kind: 'paragraph', heading: undefined, content, span }];
  return { blocks, references: NONE, declares: NONE, blanks: NONE, faults: NONE };
}

const NONE: readonly never[] = [];

/** The spans of a scalar's text; those of one that is put together from several chunks are not told apart. */
function spansOf(scalar: ScalarNode): (start: number, end: number) => Span {
  const { span } = scalar;
  const { chunk } = span;
  if (chunk !== span.endChunk) return () => span;
  const map = sourceMap(scalar, chunk.text);
  return (start, end) => {
    const from = map(start);
    return spanIn(chunk, from, end > start ? Math.max(from, map(end, 'end')) : from);
  };
}

interface Reading extends InlineReading {
  readonly text: string;
  readonly declares: TermDeclaration[];
}

function readBlock(layout: Layout, reading: Reading): ProseBlock {
  switch (layout.kind) {
    case 'paragraph': {
      const content = readLines(layout.lines, reading);
      const end = layout.lines.at(-1)?.end ?? 0;
      return { kind: 'paragraph', ...takeHeading(content), span: reading.spanOf(layout.lines[0]?.start ?? end, end) };
    }
    case 'list': {
      const items = layout.items.map((item) => readItem(item, reading));
      const span = reading.spanOf(layout.items[0]?.start ?? 0, endOfItem(layout.items.at(-1)));
      return { kind: 'list', bullet: layout.bullet, items, span };
    }
    case 'table': {
      const cell = (range: { readonly start: number; readonly end: number }) =>
        readLines([{ ...range, breaks: false }], reading);
      const header = layout.header.map(cell);
      const rows = layout.rows.map((row) => row.map(cell));
      const span = reading.spanOf(layout.header[0]?.start ?? 0, endOf(layout));
      return { kind: 'table', align: layout.align, header, rows, span };
    }
  }
}

function readItem(item: ItemLayout, reading: Reading): ProseItem {
  const content = readLines(item.lines, reading);
  const children = item.children.map((child) => readBlock(child, reading));
  return { content, children, span: reading.spanOf(item.start, endOfItem(item)) };
}

function readLines(lines: readonly LayoutLine[], reading: Reading): readonly Inline[] {
  const [line] = lines;
  if (lines.length === 1 && line !== undefined && !line.breaks && isUnmarkedLine(reading.text, line)) {
    return [plainRun(reading.text, line, reading.spanOf(line.start, line.end))];
  }
  const content = contentOf(lines, reading);
  if (content.some((inline) => inline.kind === 'strong')) reading.declares.push(...declarationsIn(content));
  return content;
}

function isUnmarkedLine(text: string, { start, end }: TextRange): boolean {
  return start < end && isUnmarked(text, start, end);
}

/** The characters of `range` as they are. */
function plainRun(text: string, { start, end }: TextRange, span: Span): Inline {
  return { kind: 'text', text: text.slice(start, end), span };
}

/** A line that ends in two blanks breaks there in print; the others run on. */
function contentOf(lines: readonly LayoutLine[], reading: Reading): readonly Inline[] {
  if (!lines.some((line) => line.breaks)) return readInlines(excerptOf(reading.text, lines), reading);
  const paragraphs = brokenUp(lines).map((part) => readInlines(excerptOf(reading.text, part), reading));
  return paragraphs.flatMap((part, index) => (index === 0 ? part : [{ kind: 'line-break' } satisfies Inline, ...part]));
}

function brokenUp(lines: readonly LayoutLine[]): readonly (readonly LayoutLine[])[] {
  const parts: LayoutLine[][] = [[]];
  for (const [index, line] of lines.entries()) {
    parts.at(-1)?.push(line);
    if (line.breaks && index < lines.length - 1) parts.push([]);
  }
  return parts;
}

function endOf(layout: Layout): number {
  switch (layout.kind) {
    case 'paragraph':
      return layout.lines.at(-1)?.end ?? 0;
    case 'list':
      return endOfItem(layout.items.at(-1));
    case 'table':
      return (layout.rows.at(-1) ?? layout.header).at(-1)?.end ?? 0;
  }
}

function endOfItem(item: ItemLayout | undefined): number {
  if (item === undefined) return 0;
  const last = item.children.at(-1);
  return last ? endOf(last) : (item.lines.at(-1)?.end ?? item.start);
}
