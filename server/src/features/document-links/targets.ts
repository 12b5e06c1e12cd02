/**
 * Where a link of an agreement may lead. The text is anybody's: what is offered is the web, a mailbox or a document that
 * lies with the agreement, and nothing whose real target is not what it looks like.
 */

/** No address is longer; what is, stays text. */
const LONGEST = 2000;

/**
 * The address on the web that `href` means, as a browser writes it: an internationalised host as its ASCII form.
 * Undefined for any other scheme, and where a name or password before the host hides which host it is.
 */
export function webTarget(href: string): string | undefined {
  if (href.length > LONGEST || !/^https?:\/\//iu.test(href)) return undefined;
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isPlain = url !== undefined && url.username === '' && url.password === '' && url.hostname !== '';
  return isPlain ? url.href : undefined;
}

const MAILBOX = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;

/** `mailto:` the address and nothing else: no subject, no further recipients. Undefined where it is no address. */
export function mailTarget(address: string): string | undefined {
  // A percent sign would be read as an escape.
  return MAILBOX.test(address) ? `mailto:${address.replaceAll('%', '%25')}` : undefined;
}

/** The kinds of documents that agreements come with. Nothing of them runs. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|md|txt|html?|xlsx?|ods|csv|pptx?|odp|png|jpe?g|ya?ml)$/iu;

/**
 * The address of the document that `written` names relative to the agreement. Undefined where it is no such name, or
 * leads out of `folders`; for an agreement that is in none of them, out of its own folder.
 */
export function fileTarget(written: string, agreement: string, folders: readonly string[]): string | undefined {
  if (written.length > LONGEST || !DOCUMENT.test(written) || /[\\:*?"<>|]|\p{C}|^\s*\/|@/u.test(written))
    return undefined;
  const own = agreement.slice(0, agreement.lastIndexOf('/') + 1);
  if (!/^[a-z][a-z0-9+.-]*:\/\/.*\//iu.test(own)) return undefined;
  const target = joined(own.replace(/\/$/u, ''), written.split('/'));
  const holder = folders.map((folder) => folder.replace(/\/?$/u, '/')).find((folder) => own.startsWith(folder)) ?? own;
  return target?.startsWith(holder) ? target : undefined;
}

/** `base` and the segments behind it, each as its very characters: no escape becomes a slash. Undefined above the root. */
function joined(base: string, segments: readonly string[]): string | undefined {
  let path = base;
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path = `${path}/${encodeURIComponent(segment)}`;
    else if (/^[a-z][a-z0-9+.-]*:\/\/[^/]*$/iu.test(path)) return undefined;
    else path = path.slice(0, path.lastIndexOf('/'));
  }
  return path;
}
