import { lineEnd } from '../../syntax/line';
import type { Span } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';

/**
 * Whether YAML finds no fault in what stands at `span`, nor on the line below, which may be meant to go on with it: what is
 * not read rightly cannot be laid out anew.
 */
export function isSound(tree: SyntaxTree, span: Span): boolean {
  const within = tree.rangeOf(span);
  if (!within) return false;
  const below = nextWritten(tree.text, within.end);
  return !tree.findings.some(({ severity, span: at }) => {
    const start = severity === 'error' ? tree.rangeOf(at)?.start : undefined;
    return start !== undefined && within.start <= start && start <= below;
  });
}

/** The end of the first line below the one of `offset` that is not blank. */
function nextWritten(text: string, offset: number): number {
  const written = /\n[^\S\n]*(?=\S)/gu;
  written.lastIndex = offset;
  return written.test(text) ? lineEnd(text, written.lastIndex, text.length) : text.length;
}
