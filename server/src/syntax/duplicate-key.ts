import type { Finding } from './finding';
import type { Entry } from './node';
import type { Problem } from './problem';

/** Each entry whose key stands earlier in the same map, with the first of that key. Linear. */
export function repeatedKeys(entries: readonly Entry[]): readonly (readonly [first: Entry, again: Entry])[] {
  if (entries.length <= FEW && !hasRepeats(entries)) return NONE;
  const seen = new Map<string, Entry>();
  const repeated: [Entry, Entry][] = [];
  for (const entry of entries) {
    const first = seen.get(entry.key.text);
    if (first === undefined) seen.set(entry.key.text, entry);
    else repeated.push([first, entry]);
  }
  return repeated;
}

const NONE: readonly never[] = [];

/** Up to so many keys are quicker compared with each other than put into a map. */
const FEW = 12;

function hasRepeats(entries: readonly Entry[]): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    const key = entries[index]?.key.text;
    for (let before = 0; before < index; before += 1) if (entries[before]?.key.text === key) return true;
  }
  return false;
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
