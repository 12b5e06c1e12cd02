import { singular } from '../../values/words';

/**
 * What two wordings of one thing share: their words in small letters and the singular, without articles and marks. "The
 * Backups" and "backup" are the same, and so are "restores the system" and "restore systems".
 */
export function sameWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? [];
  return words
    .filter((word) => !ARTICLES.has(word))
    .map(singular)
    .join(' ');
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
