import type { Span } from '../syntax/span';
import type { Inline, ReferenceInline } from './inline';
import { type BacktickRuns, backtickRuns, closingTicks, runLength } from './prose-code';
import { withEmphasis } from './prose-emphasis';
import { type Excerpt, excerptOffset, sourceOffset } from './prose-excerpt';
import { addressAt, autolinkAt, type Destination, destinationAt } from './prose-link';
import { delimiter, type Piece } from './prose-pieces';
import { type FoundReference, referenceAt } from './prose-reference';
import type { TextRange } from './prose-table';

/** A placeholder by its place in the scalar's text. */
export interface BlankRange extends TextRange {
  readonly text: string;
}

/** What the paragraphs of one text have in common, and what is collected from them on the way. */
export interface InlineReading {
  spanOf(start: number, end: number): Span;
  /** In the order of the text, never overlapping. */
  readonly blanks: readonly BlankRange[];
  readonly references: ReferenceInline[];
  readonly foundBlanks: { readonly text: string; readonly span: Span }[];
  readonly faults: { readonly message: string; readonly span: Span }[];
}

/** More faults of one text than anyone would read are not told. */
const mostFaults = 100;

const special = /[\\`*_[\]<$\n]|https?:\/\//gi;

/** The runs of a paragraph, a heading or a cell. Takes time in proportion to its length, whatever it holds. */
export function readInlines(excerpt: Excerpt, reading: InlineReading): readonly Inline[] {
  return new InlineReader(excerpt, reading).run();
}

class InlineReader {
  private readonly text: string;
  private readonly pieces: Piece[] = [];
  /** Where the brackets that may begin a link stand among the pieces. */
  private readonly brackets: number[] = [];
  private readonly blanks: BlankRange[];
  private readonly spanOf: (start: number, end: number) => Span;
  private at = 0;
  private nextClose = -2;
  private ticks: BacktickRuns | undefined;

  constructor(
    excerpt: Excerpt,
    private readonly reading: InlineReading,
  ) {
    this.text = excerpt.text;
    this.spanOf = (start, end) => reading.spanOf(sourceOffset(excerpt, start), sourceOffset(excerpt, end));
    this.blanks = blanksOf(excerpt, reading.blanks);
  }

  run(): readonly Inline[] {
    while (this.at < this.text.length) this.at = this.take();
    return withEmphasis(this.pieces, this.spanOf);
  }

  /** Reads what begins at the present offset and returns where it ends; so does each method below. */
  private take(): number {
    const blank = this.nextBlank();
    if (blank?.start === this.at) return this.takeBlank(blank);
    special.lastIndex = this.at;
    const found = special.exec(this.text);
    const next = Math.min(found?.index ?? this.text.length, blank?.start ?? this.text.length);
    if (next > this.at) return this.plain(this.text.slice(this.at, next), next);
    return this.takeSpecial(this.text.charAt(this.at));
  }

  private takeSpecial(sign: string): number {
    switch (sign) {
      case '\\':
        return this.takeEscape();
      case '`':
        return this.takeCode();
      case '*':
      case '_':
        return this.takeDelimiter(sign);
      case '[':
        this.brackets.push(this.pieces.length);
        this.pieces.push({ kind: 'bracket', start: this.at });
        return this.at + 1;
      case ']':
        return this.takeClosingBracket();
      case '<':
        return this.takeLink(autolinkAt(this.text, this.at));
      case '$':
        return this.takeDollar();
      case '\n':
        return this.plain(' ', this.at + 1);
      default:
        return this.takeLink(addressAt(this.text, this.at));
    }
  }

  private plain(text: string, end: number): number {
    this.pieces.push({ kind: 'text', text, start: this.at, end });
    return end;
  }

  private fixed(inline: Inline, end: number): number {
    this.pieces.push({ kind: 'fixed', inline });
    return end;
  }

  /** The next placeholder that has not been read as part of something else. */
  private nextBlank(): BlankRange | undefined {
    while ((this.blanks.at(-1)?.start ?? this.at) < this.at) this.blanks.pop();
    return this.blanks.at(-1);
  }

  private takeBlank({ text, end }: BlankRange): number {
    const span = this.spanOf(this.at, end);
    this.reading.foundBlanks.push({ text, span });
    return this.fixed({ kind: 'blank', text, span }, end);
  }

  private takeEscape(): number {
    const next = this.text.charAt(this.at + 1);
    if (next === '\n') return this.fixed({ kind: 'line-break' }, this.at + 2);
    if (/[!-/:-@[-`{-~]/.test(next)) return this.plain(next, this.at + 2);
    return this.plain('\\', this.at + 1);
  }

  private takeCode(): number {
    const ticks = runLength(this.text, this.at);
    const inside = this.at + ticks;
    this.ticks ??= backtickRuns(this.text);
    const close = closingTicks(this.ticks, inside, ticks);
    if (close === undefined) return this.plain('`'.repeat(ticks), inside);
    const code = this.text.slice(inside, close).replace(/\n/g, ' ');
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    const bare = padded ? code.slice(1, -1) : code;
    return this.fixed({ kind: 'code', text: bare, span: this.spanOf(this.at, close + ticks) }, close + ticks);
  }

  private takeDelimiter(sign: '*' | '_'): number {
    let end = this.at;
    while (this.text[end] === sign) end += 1;
    this.pieces.push(delimiter(this.text, this.at, end));
    return end;
  }

  private takeClosingBracket(): number {
    const index = this.brackets.pop();
    const opening = index === undefined ? undefined : this.pieces[index];
    const link = opening?.kind === 'bracket' ? destinationAt(this.text, this.at + 1) : undefined;
    if (index === undefined || opening?.kind !== 'bracket' || link === undefined) return this.plain(']', this.at + 1);
    const inner = this.pieces.splice(index).slice(1).flatMap(withoutLink);
    const children = withEmphasis(inner, this.spanOf);
    // A link holds no other: brackets that are still open begin none.
    this.brackets.length = 0;
    return this.fixed(
      { kind: 'link', href: link.href, children, span: this.spanOf(opening.start, link.end) },
      link.end,
    );
  }

  private takeLink(link: (Destination & { readonly shown?: string }) | undefined): number {
    if (link === undefined) return this.plain(this.text.charAt(this.at), this.at + 1);
    const span = this.spanOf(this.at, link.end);
    const children: readonly Inline[] = [{ kind: 'text', text: link.shown ?? link.href, span }];
    return this.fixed({ kind: 'link', href: link.href, children, span }, link.end);
  }

  private takeDollar(): number {
    if (this.text.startsWith('$$(', this.at)) return this.plain('$(', this.at + 3);
    if (!this.text.startsWith('$(', this.at)) return this.plain('$', this.at + 1);
    const found = referenceAt(this.text, this.at, this.closeAfter(this.at));
    if (found.ok) return this.takeReference(found);
    if (this.reading.faults.length < mostFaults) {
      this.reading.faults.push({ message: found.message, span: this.spanOf(this.at, found.end) });
    }
    return this.plain(this.text.slice(this.at, found.end), found.end);
  }

  private takeReference({ form, paths, end }: FoundReference & { readonly ok: true }): number {
    const reference: ReferenceInline = {
      kind: 'reference',
      reference: { form, paths: paths.map(({ path, start, end }) => ({ path, span: this.spanOf(start, end) })) },
      span: this.spanOf(this.at, end),
    };
    this.reading.references.push(reference);
    return this.fixed(reference, end);
  }

  /** Where the next `)` stands, looked for once. */
  private closeAfter(offset: number): number {
    if (this.nextClose !== -1 && this.nextClose < offset) this.nextClose = this.text.indexOf(')', offset);
    return this.nextClose;
  }
}

/** An address inside the words of a link is only words. */
function withoutLink(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'fixed' || piece.inline.kind !== 'link') return [piece];
  return piece.inline.children.map((inline) => ({ kind: 'fixed', inline }));
}

/** The blanks inside the excerpt by its own offsets, the last first. */
function blanksOf(excerpt: Excerpt, blanks: readonly BlankRange[]): BlankRange[] {
  if (blanks.length === 0) return [];
  const from = sourceOffset(excerpt, 0);
  const to = sourceOffset(excerpt, excerpt.text.length);
  return blanks
    .slice(firstFrom(blanks, from), firstFrom(blanks, to))
    .filter(({ end }) => end <= to)
    .map(({ text, start, end }) => ({ text, start: excerptOffset(excerpt, start), end: excerptOffset(excerpt, end) }))
    .reverse();
}

/** The index of the first blank that begins at `offset` or behind it. */
function firstFrom(blanks: readonly BlankRange[], offset: number): number {
  let low = 0;
  let high = blanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blanks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
