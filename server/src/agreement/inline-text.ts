import type { Inline } from './inline';

/**
 * The characters of `inlines` without their marks; a line break is a space. A reference, whose text is known only in
 * print, reads as `reference` says (nothing by default).
 */
export function textOf(inlines: readonly Inline[], reference = ''): string {
  return inlines.map((inline) => textOfOne(inline, reference)).join('');
}

function textOfOne(inline: Inline, reference: string): string {
  switch (inline.kind) {
    case 'text':
    case 'value':
    case 'blank':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
      return textOf(inline.children, reference);
    case 'line-break':
      return ' ';
    case 'reference':
      return reference;
  }
}
