import type { Finding } from './finding';
import type { ListNode, MapNode, ScalarNode } from './node';
import { isPlaceholder } from './placeholder';
import { plainText } from './plain-text';
import { problemFinding } from './problem-finding';
import { colonProblem } from './traps/colon';

/** A text that YAML took for a list or a map. */
export interface MeantAsText {
  readonly scalar: ScalarNode;
  /** What to say of it; nothing of a placeholder, which is told as such. */
  readonly finding: Finding | undefined;
}

/**
 * The text that `node` was meant as, where a text is due: a placeholder in brackets (`[Christmas Day]`, where a list could
 * have been meant as well), or a sentence whose colon made a key. Undefined where it can only be a list or a map.
 */
export function meantAsText(node: MapNode | ListNode): MeantAsText | undefined {
  const { chunk, start, endChunk, end } = node.span;
  if (chunk !== endChunk) return undefined;
  const source = chunk.text.slice(start, end);
  if (node.flow) {
    const isOne = (node.kind === 'list' ? node.items : node.entries).length === 1;
    return isOne && isPlaceholder(source) ? { scalar: plainText(start, end, chunk), finding: undefined } : undefined;
  }
  const [entry] = node.kind === 'map' ? node.entries : [];
  if (entry === undefined || entry.key.style !== 'plain' || !/\S\s+\S/.test(entry.key.text)) return undefined;
  const scalar = plainText(start, end, chunk);
  return { scalar, finding: problemFinding(colonProblem(entry.key.span.end, scalar, chunk.text), chunk) };
}
