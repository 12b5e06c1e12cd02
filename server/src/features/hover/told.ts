import type { OffsetRange, Span } from '../../syntax/span';

/** What a hover tells, and of which part of the text. */
export interface Told {
  readonly markdown: string;
  readonly span: Span | OffsetRange;
}
