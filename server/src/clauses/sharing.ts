/**
 * `next` with all that is equal in `before` replaced by that: of a section that was drafted again, what reads the same is
 * the very same, and whoever remembers by it (numbers, the preview) need not look again. Both are plain data, drafted by
 * the same hand; texts that spans count in are told apart by what they are, not by what they hold.
 */
export function shared<T>(before: unknown, next: T): T {
  if (before === next || !isData(before) || !isData(next)) return next;
  if (Array.isArray(next)) return (Array.isArray(before) ? sharedList(before, next) : next) as T;
  return Array.isArray(before) ? next : (sharedObject(before, next) as T);
}

type Data = Readonly<Record<string, unknown>>;

function isData(some: unknown): some is Data {
  return typeof some === 'object' && some !== null && !isSource(some);
}

/** Texts are compared by identity: what was read of them belongs to them. */
function isSource(some: object): boolean {
  return 'text' in some && 'problems' in some;
}

/** Items are matched from both ends, so that one more or less leaves the others as they are. */
function sharedList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const result = [...next];
  const most = Math.min(before.length, next.length);
  let above = 0;
  while (above < most && isTaken(before, above, result, above)) above += 1;
  let below = 0;
  while (below < most - above && isTaken(before, before.length - 1 - below, result, result.length - 1 - below))
    below += 1;
  for (let index = above; index < most - below; index += 1) result[index] = shared(before[index], result[index]);
  const isSame = before.length === result.length && result.every((item, index) => item === before[index]);
  return isSame ? before : result;
}

/** Takes the item of `before` into `result` where it is equal. */
function isTaken(before: readonly unknown[], from: number, result: unknown[], to: number): boolean {
  result[to] = shared(before[from], result[to]);
  return result[to] === before[from];
}

function sharedObject(before: Data, next: Data): Data {
  const keys = Object.keys(next);
  let result: Record<string, unknown> | undefined;
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const value = shared(before[key], next[key]);
    if (value !== before[key] || !(key in before)) isSame = false;
    if (value !== next[key]) {
      result ??= { ...next };
      result[key] = value;
    }
  }
  return isSame ? before : (result ?? next);
}
