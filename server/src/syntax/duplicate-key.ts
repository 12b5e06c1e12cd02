import type { Finding } from './finding';
import type { Entry } from './node';
import type { Problem } from './problem';

/** Each entry whose key stands earlier in the same map, with the first of that key. Linear. */
export function repeatedKeys(entries: readonly Entry[]): readonly (readonly [first: Entry, again: Entry])[] {
  if (entries.length < 2) return [];
  const seen = new Map<string, Entry>();
  const repeated: [Entry, Entry][] = [];
  for (const entry of entries) {
    const first = seen.get(entry.key.text);
    if (first === undefined) seen.set(entry.key.text, entry);
    else repeated.push([first, entry]);
  }
  return repeated;
}

function message(key: string): string {
  return `“${key}” is written twice here, and only the first counts. Bring both together, or give the second another name.`;
}

/** What is said of a key that stands twice in one chunk. */
export function duplicateProblem(first: Entry, again: Entry): Problem {
  const { start, end } = again.key.span;
  const place = { start: first.key.span.start, end: first.key.span.end };
  return {
    rule: 'duplicate-key',
    severity: 'error',
    start,
    end,
    message: message(again.key.text),
    fixes: [],
    related: [{ place, message: standsFirst(first) }],
  };
}

/** What is said of a key that stands twice in a map made of several chunks. */
export function duplicateFinding(first: Entry, again: Entry): Finding {
  return {
    rule: 'duplicate-key',
    severity: 'error',
    span: again.key.span,
    message: message(again.key.text),
    fixes: [],
    related: [{ span: first.key.span, message: standsFirst(first) }],
  };
}

function standsFirst(first: Entry): string {
  return `“${first.key.text}” stands here first.`;
}
