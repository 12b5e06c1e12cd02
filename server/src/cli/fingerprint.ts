import { createHash } from 'node:crypto';

/**
 * What a finding is known by from one version of an agreement to the next: its rule, the path that it concerns, and the
 * words that are found there; none of something missing.
 *
 * No line is in it, since lines move; no number of an item, since items are inserted above it; no message, since a message
 * tells figures of other places, and whoever accepted the finding accepted what stands here. Where the words change, it is
 * to be judged anew.
 */
export function fingerprintOf(rule: string, path: string, words: string): string {
  const place = path.replace(/(?<=\.)\d+(?=\.|$)/gu, '*');
  const parts = JSON.stringify([rule, place, words.trim().replace(/\s+/gu, ' ')]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}
