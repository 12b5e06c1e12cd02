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
