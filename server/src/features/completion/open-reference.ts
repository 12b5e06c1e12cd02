/** A reference that is being written. */
export interface OpenReference {
  /** `clause availability.ba`: what stands before the cursor of it. */
  readonly typed: string;
  /** Where `typed` begins, counted from the beginning of the text that was looked at. */
  readonly start: number;
  /** `§` or `$` where that stands for the whole reference, and is replaced with it; empty behind `$(`. */
  readonly mark: string;
}

/** The reference that is still open at the end of `before`; undefined where there is none, or where `$$(` makes it text. */
export function openReference(before: string): OpenReference | undefined {
  const open = before.lastIndexOf('$(');
  if (open < 0 || before.indexOf(')', open) >= 0) return undefined;
  if (/\$*$/u.exec(before.slice(0, open))?.[0].length === 1) return undefined;
  return { typed: before.slice(open + 2), start: open + 2, mark: '' };
}

/**
 * The reference that a mark at the end of a text asks for: `§`, `§6`, `§term.in`, `$`, `$term`. Money is none (`$500`, `US$`),
 * nor a section of a law, whose number stands behind a blank.
 */
export function markedReference(before: string): OpenReference | undefined {
  const [, mark, typed = ''] = /(?:^|[^\w$§])(\$(?=$|\p{L})|§)([\p{L}\d_.-]*)$/u.exec(before) ?? [];
  return mark === undefined ? undefined : { typed, start: before.length - typed.length, mark };
}
