import type { Finding } from './finding';
import type { Problem } from './problem';
import { type OffsetRange, type Source, spanIn } from './span';

/** The finding that `problem` of `chunk` is in a text. */
export function problemFinding(problem: Problem, chunk: Source): Finding {
  const { rule, severity, start, end, message, fixes, related } = problem;
  const spanOf = (place: OffsetRange) => spanIn(chunk, place.start, place.end);
  return {
    rule,
    severity,
    span: spanIn(chunk, start, end),
    message,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...edit, span: spanOf(edit.span) })),
    })),
    ...(related && { related: related.map((other) => ({ span: spanOf(other.place), message: other.message })) }),
  };
}
