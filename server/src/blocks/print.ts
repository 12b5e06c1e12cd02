import type { Inline } from '../agreement/inline';
import { textOf } from '../agreement/inline-text';
import type { PrintedRun } from './printed-run';
import type { ReferencePlace, ReferencePrinter } from './references';

/** `content` as it prints at `place`. */
export function printed(
  content: readonly Inline[],
  printer: ReferencePrinter,
  place: ReferencePlace,
): readonly PrintedRun[] {
  return content.flatMap((inline, index): readonly PrintedRun[] => {
    const within = (): ReferencePlace => ({ ...place, beginsSentence: beginsSentence(content, index, place) });
    switch (inline.kind) {
      case 'reference':
        return printer.print(inline, place, beginsSentence(content, index, place));
      case 'strong':
      case 'emphasis':
        return [{ kind: inline.kind, children: printed(inline.children, printer, within()) }];
      case 'link':
        return [{ kind: 'link', href: inline.href, children: printed(inline.children, printer, within()) }];
      default:
        return [inline];
    }
  });
}

/** Whether what stands at `index` is the first word of a sentence. */
function beginsSentence(content: readonly Inline[], index: number, place: ReferencePlace): boolean {
  const before = content[index - 1];
  if (before === undefined) return place.beginsSentence;
  return before.kind !== 'line-break' && /[.!?]["”)]?\s+$/.test(textOf([before], '$'));
}
