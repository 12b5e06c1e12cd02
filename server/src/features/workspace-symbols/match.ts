/** How well something is named by what was typed: the higher the better. */
export type Score = number;

/** What is looked for: the words of a query, in small letters. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/u).filter(Boolean);
}

/**
 * How well `name`, within `container`, fits: each word must be found in either, one in the name counts double. Undefined
 * where one is in neither. Nothing looked for fits everything alike.
 */
export function scoreOf(words: readonly string[], name: string, container: string): Score | undefined {
  const [own, around] = [name.toLowerCase(), container.toLowerCase()];
  let sum = 0;
  for (const word of words) {
    const score = Math.max(2 * closeness(word, own), closeness(word, around));
    if (score === 0) return undefined;
    sum += score;
  }
  // Of two that fit alike, the one with less besides.
  return sum - Math.min(name.length, 99) / 100;
}

/** How `word` is found in `text`, from the whole of it down to letter by letter in its order; 0 for not at all. */
function closeness(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return scattered(word, text);
  if (at === 0) return text.length === word.length ? 7 : 6;
  return isBeginning(text, at) || hasAsBeginning(text, word) ? 5 : 3;
}

/** Letter by letter: better where each begins a word (`rt` of `Response time`) than anywhere. */
function scattered(word: string, text: string): number {
  if (!holdsInOrder(text, word, () => true)) return 0;
  return holdsInOrder(text, word, (at) => isBeginning(text, at)) ? 4 : 1;
}

/** Whether the letters of `word` stand in `text` in their order, each at a place that `counts`. */
function holdsInOrder(text: string, word: string, counts: (at: number) => boolean): boolean {
  let from = 0;
  return [...word].every((letter) => {
    let at = text.indexOf(letter, from);
    while (at >= 0 && !counts(at)) at = text.indexOf(letter, at + 1);
    from = at + letter.length;
    return at >= 0;
  });
}

function hasAsBeginning(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isBeginning(text, at)) return true;
  return false;
}

function isBeginning(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
