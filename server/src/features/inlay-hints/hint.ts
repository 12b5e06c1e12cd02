import type { OffsetRange, Span } from '../../syntax/span';

/** Something to show in the text that is not in it. */
export interface Hint {
  /** Where: behind the character before this offset. */
  readonly offset: number;
  readonly label: string;
  /** Plain text. */
  readonly tooltip: string;
  /** What the label leads to. */
  readonly leadsTo?: Span;
}

/** Whether a hint at `offset` is asked for. */
export function isAsked({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
