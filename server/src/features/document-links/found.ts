import { addressAt } from '../../agreement/prose-link';
import { mailTarget, webTarget } from './targets';

/** A stretch of a text that looks like an address; `target` is absent where it is not to be followed. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly target: string | undefined;
}

/** The addresses on the web and of mailboxes in `text`, in their order. */
export function addressesIn(text: string): readonly Address[] {
  const spanned = (address: Address): Spanned & Address => ({ ...address, span: address });
  const web = [...webAddresses(text)].map(spanned);
  const all = [...web, ...clearOf(web, [...mailboxes(text)].map(spanned))].sort((a, b) => a.start - b.start);
  return all.map(({ start, end, target }) => ({ start, end, target }));
}

interface Spanned {
  readonly span: { readonly start: number; readonly end: number };
}

/** Those of `some` that touch none of `taken`; both are in their order. */
export function clearOf<S extends Spanned>(taken: readonly Spanned[], some: readonly S[]): readonly S[] {
  let next = 0;
  return some.filter(({ span }) => {
    while ((taken[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    return span.end <= (taken[next]?.span.start ?? Number.POSITIVE_INFINITY);
  });
}

function* webAddresses(text: string): Generator<Address> {
  let searched = 0;
  for (const { index } of text.matchAll(/https?:\/\//giu)) {
    if (index < searched) continue;
    const found = addressAt(text, index);
    if (found === undefined) continue;
    searched = found.end;
    yield { start: index, end: found.end, target: webTarget(found.href) };
  }
}

const LOCAL = /[A-Za-z0-9._%+-]/u;
const HOST = /[A-Za-z0-9.-]/u;

/** The longest that the parts of an e-mail address may be. */
const MOST = { local: 64, host: 255 };

function* mailboxes(text: string): Generator<Address> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MOST.local && LOCAL.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at < MOST.host && HOST.test(text.charAt(end))) end++;
    // The full stop of the sentence is none of the address's.
    while (end > at && /[.-]/u.test(text.charAt(end - 1))) end--;
    while (start < at && /[.%+-]/u.test(text.charAt(start))) start++;
    const isWhole = !/[\p{L}\p{N}@]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}@_]/u.test(text.charAt(end));
    const target = isWhole ? mailTarget(text.slice(start, end)) : undefined;
    if (target !== undefined) yield { start, end, target };
  }
}
