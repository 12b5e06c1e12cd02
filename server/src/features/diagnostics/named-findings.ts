import type { Diagnostic } from 'vscode-languageserver';
import { sameJson } from '../same-json';

/** What a client was told of a document, under a name by which it may say that it still has it. */
export interface NamedFindings {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/**
 * `items` under a name: that of `former` where they are the same at the same places, whatever else was typed, and one
 * from `newName` where not.
 */
export function namedFindings(
  items: readonly Diagnostic[],
  former: NamedFindings | undefined,
  newName: () => string,
): NamedFindings {
  return former && sameJson(items, former.items) ? former : { resultId: newName(), items };
}
