/** No address of an agreement is longer; what is, stays text. */
const longest = 2000;

const allowed = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:[+\d(])/i;

/** Whether `href` leads where a contract may lead: the web, a mailbox, a telephone. */
function isAllowedHref(href: string): boolean {
  return allowed.test(href);
}

export interface Destination {
  readonly href: string;
  /** Behind the closing bracket. */
  readonly end: number;
}

const destination = /\(\s*(?:<([^<>\n]*)>|([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;

/** The `(href "title")` that begins at `start`; undefined where none does, or where it leads elsewhere than allowed. */
export function destinationAt(text: string, start: number): Destination | undefined {
  if (text[start] !== '(') return undefined;
  destination.lastIndex = 0;
  const found = destination.exec(text.slice(start, start + longest));
  if (found === null) return undefined;
  const href = unescaped(found[1] ?? found[2] ?? '');
  return isAllowedHref(href) ? { href, end: start + found[0].length } : undefined;
}

const bracketed = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/iy;

/** `<https://…>` or `<name@host>` at `start`. */
export function autolinkAt(text: string, start: number): (Destination & { readonly shown: string }) | undefined {
  bracketed.lastIndex = 0;
  const found = bracketed.exec(text.slice(start, start + longest));
  const shown = found?.[1];
  if (!found || shown === undefined) return undefined;
  const href = shown.includes(':') ? shown : `mailto:${shown}`;
  return isAllowedHref(href) ? { href, shown, end: start + found[0].length } : undefined;
}

const bare = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/iy;

/** The bare address at `start`, without the punctuation of the sentence that it ends. */
export function addressAt(text: string, start: number): Destination | undefined {
  bare.lastIndex = 0;
  const found = bare.exec(text.slice(start, start + longest));
  if (!found || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return undefined;
  const href = withoutStops(found[0]);
  return isAllowedHref(href) ? { href, end: start + href.length } : undefined;
}

/** A closing bracket goes too, unless the address opens one. */
function withoutStops(address: string): string {
  const stops = address.includes('(') ? '.,;:!?*_~' : '.,;:!?*_~)';
  let end = address.length;
  while (stops.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

/** Backslashes in front of punctuation gone. */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
