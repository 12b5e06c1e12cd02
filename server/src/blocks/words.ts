import type { Inline } from '../agreement/inline';

/** `a` or `an`, as `next` is spoken: `an hour`, `a user`, `an SLA`, `an 8-hour`, `a one-off`. */
export function article(next: string): 'a' | 'an' {
  const word = /[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  if (/^\d/.test(word)) return /^(8\d*|11|18)$/.test(word) ? 'an' : 'a';
  if (isSpelt(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  if (/^(hour|honest|honour|honor|heir)/i.test(word)) return 'an';
  if (/^(un(i(?!n|m)|anim)|us(?!h)|eu|one(?!ir)|once|ut[ei])/i.test(word)) return 'a';
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}

/** Whether the word is said letter by letter: `SLA`, `MSP`, `P1`. */
function isSpelt(word: string): boolean {
  return /^[A-Z][A-Z\d]*s?$/.test(word) && !pronounced.has(word);
}

const pronounced: ReadonlySet<string> = new Set(['LAN', 'NAS', 'RAID', 'RAM', 'SAN', 'SIM', 'VAT', 'WAN']);

/**
 * Words that lose their capital when an author's line goes on from a lead-in ("The Client shall: keep …"). Only words
 * that are never names or defined terms are listed, so that "Windows 11" and "Client Systems" stay as they are.
 */
const common: ReadonlySet<string> = new Set(
  `a all an and any any as at before by during each every for from if in its no none not on once only one other our so
  that the their there these they this those to under unless until upon when where whether which while with within without
  access add advise agree allow answer apply appoint approve arrange ask assess assign assist attend authorise authorize
  back bear buy call carry check choose close collect comply configure confirm consult contact cooperate
  co-operate coordinate correct create decide delete deliver deploy designate destroy develop dispose document download
  enable encrypt end ensure enter escalate establish evaluate exercise explain extend file find fix fund give grant guarantee
  handle have help hold host identify implement inform insure inspect install investigate issue keep leave let license
  limit log maintain make manage measure meet migrate monitor move name notify obtain offer open operate own
  participate patch pay perform permit plan prepare preserve prevent process procure promptly protect prove provide
  purchase put reasonably reboot receive recommend record recover reduce refrain register release remain remedy remove
  renew repair replace reply report request reset resolve respond restart restore retain return review run safeguard schedule
  secure select send set share show sign stop store submit supply support suspend take tell test track train transfer
  treat troubleshoot tune update upgrade use verify wait warn work write`.split(/\s+/),
);

/** An author's line as the continuation of a sentence: the capital of its first word goes where the word is a common one. */
export function continued(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return inlines;
  const word = /^[A-Z][a-z-]*(?=[\s,;:]|$)/.exec(first.text)?.[0];
  if (word === undefined || !common.has(word.toLowerCase())) return inlines;
  if (/^\s+[A-Z]/.test(first.text.slice(word.length))) return inlines;
  return [{ ...first, text: word.toLowerCase() + first.text.slice(word.length) }, ...rest];
}
