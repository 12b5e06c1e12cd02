import { lineStart } from '../line';
import type { Entry } from '../node';
import type { OffsetRange } from '../span';
import type { SyntaxTree } from '../tree';
import { opensLine, textStart } from './desk';

/** A key of the root with all that stands below it, or (without an entry) what stands above the first. */
export interface Section extends OffsetRange {
  readonly entry: Entry | undefined;
}

/** The sections of `tree`, in order. None where its text is not made of keys at the margin: then nothing is known of its lines. */
export function sectionsOf({ text, root, rangeOf }: SyntaxTree): readonly Section[] {
  if (root.flow || root.entries.length === 0) return [];
  const places = root.entries.map((entry) => rangeOf(entry.key.span)?.start ?? -1);
  if (!places.every((place) => place >= textStart(text) && opensLine(text, place))) return [];
  const starts = places.map((place) => lineStart(text, place));
  const sections = root.entries.map((entry, index) => ({
    entry,
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? text.length,
  }));
  const above = { entry: undefined, start: 0, end: starts[0] ?? 0 };
  return above.end > textStart(text) ? [above, ...sections] : sections;
}
