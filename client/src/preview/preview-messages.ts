import type { PreviewUpdate } from '../../../server/src/protocol';

/** What the extension tells the page inside the preview. */
export type MessageToPage =
  /** `line` is at the top of the editor: where to begin, unless the reader has a place already. */
  | { readonly kind: 'update'; readonly update: PreviewUpdate; readonly line?: number }
  /** There is nothing to show, and why. */
  | { readonly kind: 'notice'; readonly text: string }
  /** The editor shows this line (a fraction counts within it) at its top. */
  | { readonly kind: 'show-line'; readonly line: number };

/** What the page tells the extension. */
export type MessageFromPage =
  /** The page can show updates now: after opening, a reload, or coming back from the background. */
  | { readonly kind: 'ready' }
  /** The last update does not follow what is shown: the whole text is needed again. */
  | { readonly kind: 'stale' }
  /** The reader scrolled; this line is now at the top. */
  | { readonly kind: 'scrolled'; readonly line: number }
  /** The reader asks for the source of what stands at this line. */
  | { readonly kind: 'open-source'; readonly line: number };

/** The message, or undefined for anything else: what comes out of a web page is not trusted to have a shape. */
export function readMessageFromPage(data: unknown): MessageFromPage | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  switch (data.kind) {
    case 'ready':
    case 'stale':
      return { kind: data.kind };
    case 'scrolled':
    case 'open-source':
      return 'line' in data && isLine(data.line) ? { kind: data.kind, line: data.line } : undefined;
    default:
      return undefined;
  }
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
