import type { Chunk } from './chunk';
import type { Finding } from './finding';
import type { Entry, MapNode, Node } from './node';
import type { OffsetRange, Span } from './span';

/** One reading of an agreement's text. */
export interface SyntaxTree {
  readonly text: string;
  /** The chunks in the order of the text; never empty. */
  readonly chunks: readonly Chunk[];
  /** The top-level map. A text that holds something else, or nothing, has a map without entries. */
  readonly root: MapNode;
  /** What YAML itself has to say: faults, traps, duplicates, aliases to nothing, limits. */
  readonly findings: readonly Finding[];
  /** The offsets of `span` in `text`. A span of an older reading whose chunk is gone yields undefined. */
  rangeOf(span: Span): OffsetRange | undefined;
  /** The span of the offsets, for a fix or a completion at a place where no node stands. */
  spanAt(start: number, end: number): Span;
  /** The source characters of `span`. */
  sourceOf(span: Span): string;
  /** The way from the root down to the innermost node at `offset`. */
  trailAt(offset: number): Trail;
  /** `# msa-ignore rule: reason` comments of the text. */
  readonly suppressions: readonly Suppression[];
}

/** The nodes from the root (first) to the innermost (last), each with how it hangs on the one before. */
export type Trail = readonly [TrailStep, ...TrailStep[]];

export type TrailStep =
  | { readonly via: 'root'; readonly node: Node }
  | { readonly via: 'key'; readonly node: Node; readonly entry: Entry; readonly onKey: boolean }
  | { readonly via: 'index'; readonly node: Node; readonly index: number };

/** A comment that silences a rule on its line, on the line below, or below the key that it stands at. */
export interface Suppression {
  readonly rule: string;
  /** Empty where none is given: itself a finding. */
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
  /** What it covers, in offsets of the reading that it belongs to. */
  readonly covers: OffsetRange;
}
