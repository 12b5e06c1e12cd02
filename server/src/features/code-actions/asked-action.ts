import type { LSPAny, Position, Range } from 'vscode-languageserver';

/** Where actions were asked for, and which. */
export interface AskedPlace {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  /** True where the editor asked of its own accord, to light its bulb. */
  readonly automatic: boolean;
}

/** What an action carries to its resolving: the place that it was offered at, and its number among what was offered there. */
export interface AskedAction extends AskedPlace {
  readonly uri: string;
  readonly version: number;
  readonly index: number;
}

/** What `data` carries, if it is the server's own. */
export function askedAction(data: LSPAny): AskedAction | undefined {
  const known = data as Partial<AskedAction> | undefined | null;
  const isOwn =
    typeof known?.uri === 'string' &&
    typeof known.version === 'number' &&
    typeof known.index === 'number' &&
    isPosition(known.range?.start) &&
    isPosition(known.range?.end) &&
    (known.only === undefined || (Array.isArray(known.only) && known.only.every((kind) => typeof kind === 'string')));
  return isOwn ? (known as AskedAction) : undefined;
}

function isPosition(some: Partial<Position> | undefined): boolean {
  return typeof some?.line === 'number' && typeof some.character === 'number';
}
