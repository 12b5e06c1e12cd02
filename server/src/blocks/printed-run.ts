import type { Inline } from '../agreement/inline';
import { textOf } from '../agreement/inline-text';
import type { ReferencePlace, ReferencePrinter } from './references';

/** A run of the final text as it prints: every reference has become words. */
export type PrintedRun =
  | { readonly kind: 'text'; readonly text: string }
  /** `path`: of the fact that it states. */
  | { readonly kind: 'value'; readonly text: string; readonly path: string }
  | { readonly kind: 'blank'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly PrintedRun[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly PrintedRun[] }
  | { readonly kind: 'line-break' }
  /** A number or a name that leads elsewhere in the text: `target` is the anchor of what it names. */
  | { readonly kind: 'cross-reference'; readonly text: string; readonly target: string };

/** `content` as it prints at `place`. */
export function printed(
  content: readonly Inline[],
  printer: ReferencePrinter,
  place: ReferencePlace,
): readonly PrintedRun[] {
  return content.flatMap((inline, index): readonly PrintedRun[] => {
    switch (inline.kind) {
      case 'reference':
        return printer.print(inline, place, beginsSentence(content, index, place));
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, children: printed(inline.children, printer, place) }];
      case 'link':
        return [{ kind: 'link', href: inline.href, children: printed(inline.children, printer, place) }];
      default:
        return [inline];
    }
  });
}

/** Whether the reference at `index` is the first word of a sentence. */
function beginsSentence(content: readonly Inline[], index: number, place: ReferencePlace): boolean {
  const before = content[index - 1];
  if (before === undefined) return place.beginsSentence;
  return before.kind !== 'line-break' && /[.!?]["”)]?\s+$/.test(textOf([before], '$'));
}

/** The characters of what is printed, without marks; a line break is a space. */
export function printedText(runs: readonly PrintedRun[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'line-break':
          return ' ';
        case 'strong':
        case 'emphasis':
        case 'link':
          return printedText(run.children);
        default:
          return run.text;
      }
    })
    .join('');
}
