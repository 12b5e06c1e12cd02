import { type Parser, reader, right, wrong } from './reading';

const WHAT = 'an id: a letter, then letters, digits and hyphens, for example `remote-access`';

/** What YAML 1.1 reads as true, false or nothing: other tools would not see the id in it. */
const TRUTH_WORDS: ReadonlySet<string> = new Set('y yes n no true false on off null'.split(' '));

const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** The text as an id (`Remote Access` becomes `remote-access`), or undefined when nothing of it can stand in one. */
export function idFrom(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '') return undefined;
  return /^[a-z]/.test(slug) && !TRUTH_WORDS.has(slug) ? slug : `item-${slug}`;
}

/** Reads an id. Case is kept: `P1` and `p1` are two ids. */
export const parseId: Parser<string> = reader(WHAT, (text) => {
  const isTruth = TRUTH_WORDS.has(text.toLowerCase());
  if (ID.test(text) && !isTruth) return right(text);
  const slug = idFrom(text);
  const meant = slug === undefined ? [] : [slug];
  if (isTruth) return wrong(`Many programs read \`${text}\` as a yes or a no, not as an id. Choose another.`, meant);
  if (/^[A-Za-z]/.test(text)) {
    return wrong(`\`${text}\` cannot be an id: it may hold letters from A to Z, digits and hyphens only.`, meant);
  }
  return wrong(`\`${text}\` cannot be an id: it must begin with a letter. Write ${WHAT}.`, meant);
});
