import { type Line, linesOf } from './prose-lines';
import { begins, follows, type Mark, marksAt } from './prose-marks';
import { type TableLayout, type TextRange, tableAt } from './prose-table';

/** The blocks of a text by where they stand in it; what is inside their lines is not looked at yet. */
export type Layout =
  | { readonly kind: 'paragraph'; readonly lines: LayoutLine[] }
  | { readonly kind: 'list'; readonly bullet: boolean; readonly items: ItemLayout[] }
  | ({ readonly kind: 'table' } & TableLayout);

export interface ItemLayout {
  /** Where its mark begins. */
  readonly start: number;
  readonly lines: LayoutLine[];
  readonly children: Layout[];
}

export interface LayoutLine extends TextRange {
  readonly breaks: boolean;
}

/** A list that is open: where its marks stand, and the last of them. */
interface Level {
  /** Of the line that it began on, and of its mark there: they differ in `(a) (i) …`. */
  readonly indent: number;
  readonly column: number;
  readonly items: ItemLayout[];
  mark: Mark;
}

/** Deeper lists than a contract can number go on at the deepest level. */
const deepest = 8;

/**
 * Lays a text out in paragraphs, lists and tables. A list stands below another by its indentation, or, at the same
 * indentation, by another kind of mark: `(i)` below `(a)`. Takes time in proportion to the text.
 */
export function layoutOf(text: string, folded: boolean): readonly Layout[] {
  return new Layouter(text, linesOf(text, folded)).run();
}

class Layouter {
  private readonly blocks: Layout[] = [];
  private readonly levels: Level[] = [];
  /** The lines of the paragraph that goes on until something else begins. */
  private open: LayoutLine[] | undefined;
  private readonly hasBars: boolean;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {
    this.hasBars = text.includes('|');
  }

  run(): readonly Layout[] {
    for (let index = 0; index < this.lines.length; ) index += this.take(index);
    return this.blocks;
  }

  /** Lays out what begins at the line and tells how many lines it takes. */
  private take(index: number): number {
    const line = this.lines[index];
    if (line === undefined) return 1;
    const table = this.hasBars ? tableAt(this.text, this.lines, index) : undefined;
    if (table !== undefined) {
      this.close(line.indent);
      this.container().push({ kind: 'table', ...table });
      this.open = undefined;
      return table.lines;
    }
    const mark = this.markOf(index, line);
    if (mark !== undefined) this.openItem(line, mark);
    else this.addText(line);
    return 1;
  }

  private addText(line: Line): void {
    const { start, end, breaks } = line;
    if (line.gap !== 'none') this.close(line.indent);
    if (line.gap !== 'none' || this.open === undefined) {
      this.open = [];
      this.container().push({ kind: 'paragraph', lines: this.open });
    }
    this.open.push({ start, end, breaks });
  }

  /** Ends the lists that text at this indentation does not belong to. */
  private close(indent: number): void {
    while ((this.levels.at(-1)?.indent ?? -1) >= indent) this.levels.pop();
  }

  private container(): Layout[] {
    return this.levels.at(-1)?.items.at(-1)?.children ?? this.blocks;
  }

  /** The mark that the line begins with, as its place would have it read. Undefined where it begins with none. */
  private markOf(index: number, line: Line): Mark | undefined {
    const marks = marksAt(this.text, line.start);
    if (marks.length === 0) return undefined;
    const beside = this.levels
      .filter(({ indent, column }) => isNear(indent, line.indent) || isNear(column, line.indent))
      .reverse();
    const next = beside.flatMap((level) => marks.filter((mark) => follows(mark, level.mark)))[0];
    const first = marks.find(begins);
    if (next !== undefined && first !== undefined && first !== next) return this.goesOn(index, first) ? first : next;
    if (next ?? first) return next ?? first;
    const known = marks.find((mark) => beside.some((level) => level.mark.kind === mark.kind));
    if (known !== undefined) return known;
    return line.gap === 'none' && index > 0 ? undefined : marks.find((mark) => mark.sign.length === 1);
  }

  /** Whether the next mark of the text goes on counting from `mark`: decides what `(i)` after `(h)` is. */
  private goesOn(index: number, mark: Mark): boolean {
    const ahead = this.lines.slice(index + 1, index + 12).map((line) => marksAt(this.text, line.start));
    return (ahead.find((marks) => marks.length > 0) ?? []).some((candidate) => follows(candidate, mark));
  }

  private openItem(line: Line, mark: Mark): void {
    this.addItem(line, mark, this.levelFor(line.indent, mark));
  }

  private addItem(line: Line, mark: Mark, level: Level): void {
    level.mark = mark;
    const start = line.start + mark.length;
    const item: ItemLayout = { start: line.start, lines: [], children: [] };
    level.items.push(item);
    this.open = item.lines;
    if (start >= line.end) return;
    const within = marksAt(this.text, start).find(begins);
    if (within !== undefined && this.levels.length < deepest) {
      this.addItem({ ...line, start }, within, this.newLevel(line.indent, level.column + mark.length, within));
    } else item.lines.push({ start, end: line.end, breaks: line.breaks });
  }

  /** The open list that the mark belongs to, or a new one below what is open. Ends the lists in between. */
  private levelFor(indent: number, mark: Mark): Level {
    while ((this.levels.at(-1)?.indent ?? -1) > indent + 1) this.levels.pop();
    const kin = this.levels.filter((level) => level.mark.kind === mark.kind);
    const found =
      kin.findLast((level) => isNear(level.column, indent)) ?? kin.findLast((level) => isNear(level.indent, indent));
    if (found !== undefined) {
      this.levels.length = this.levels.indexOf(found) + 1;
      return found;
    }
    const top = this.levels.at(-1);
    return top !== undefined && this.levels.length >= deepest ? top : this.newLevel(indent, indent, mark);
  }

  private newLevel(indent: number, column: number, mark: Mark): Level {
    const items: ItemLayout[] = [];
    this.container().push({ kind: 'list', bullet: mark.kind === 'bullet', items });
    const level: Level = { indent, column, items, mark };
    this.levels.push(level);
    return level;
  }
}

/** Marks a column apart are taken to stand below each other. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}
