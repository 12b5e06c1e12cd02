/** Edit distance with swaps of neighbours, given up as soon as it exceeds `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/**
 * The candidate that was most likely meant by a misspelt word, or undefined when none is near: at most one slip for
 * every three letters. Case makes no difference; of equally near ones the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length > 100) return undefined;
  let found: string | undefined;
  let best = Math.max(1, Math.floor(wanted.length / 3));
  let exactEnough = best + 1;
  for (const candidate of candidates) {
    const apart = distance(wanted, candidate.toLowerCase(), best);
    if (apart < exactEnough) {
      found = candidate;
      exactEnough = apart;
      best = apart;
    }
  }
  return found;
}

/** Whether one letter that is missing, too many, wrong or changed with its neighbour parts the two words; case apart. */
export function isOneSlip(a: string, b: string): boolean {
  return distance(a.toLowerCase(), b.toLowerCase(), 1) <= 1;
}
