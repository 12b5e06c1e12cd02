import { type Bound, type Fact, isProse } from '../../agreement/bound';
import type { Visited } from '../../agreement/visited';
import { wordsOf } from './level-labels';

/** Words somewhere in a text. */
export interface Words {
  readonly fact: Fact<unknown>;
  /** In the text of the fact; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** As `wordsOf` folds them: what labels are looked up by. */
  readonly folded: string;
}

/** What may name a level. Whether it does, only the levels tell. */
export type LevelMention =
  /**
   * Two names side by side: `P1 (Severity 2)`, `Critical [P2]`, `P1 – Normal`, or two cells of a row. `isWhole` where the
   * second ends there, and does not begin a longer phrase: `P1: high impact`.
   */
  | { readonly is: 'pair'; readonly one: Words; readonly other: Words; readonly isWhole: boolean }
  /** `Priority 1`, `severity-2`. */
  | { readonly is: 'numbered'; readonly noun: 'priority' | 'severity'; readonly words: Words };

/** Whether levels may be named at the place at all: in a text, or in the row of a table. */
export function mayNameLevels({ bound }: Visited): boolean {
  if (bound.is === 'list') return ROW.test(bound.place.path);
  return bound.is === 'fact' && isProse(bound.value) && MAY_NAME.test(bound.place.node.text);
}

/** A reference, `$(…)`, names nothing in words. */
const MAY_NAME = /[[|:=]|[^$]\(|\s[–—-]\s|priority|severity/iu;

/** What may name levels at the place. */
export function levelMentionsAt({ bound }: Visited): readonly LevelMention[] {
  if (bound.is === 'list') return inRow(bound.items.flatMap(cellOf));
  return bound.is === 'fact' ? [...pairsIn(bound), ...numberedIn(bound)] : [];
}

const ROW = /\.rows\.\d+$/u;

/** What stands between two names. Texts are looked through for this alone: it is rarer than words. */
const BETWEEN = /[([|:=]|\s[–—-]\s/gu;

/** Longer than either name with the blanks beside it. */
const NEAR = 40;

const NAME_BEFORE = /(?<![\p{L}\d-])((?:\p{L}{1,20}[ -]?)?\d{1,2}|\p{L}{2,20}(?:[ -]\p{L})?|\p{L}{1,10}\d{1,2})\s?$/u;
const NAME_BEHIND = /^\s?(\p{L}[\p{L}\d]{0,20}(?:[ -](?:\d{1,2}|\p{Lu}))?)(?![\p{L}\d])/u;

function pairsIn(fact: Fact<unknown>): readonly LevelMention[] {
  const { text } = fact.place.node;
  return [...text.matchAll(BETWEEN)].flatMap(({ 0: between, index }): readonly LevelMention[] => {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, index - NEAR), index));
    const end = index + between.length;
    const behind = before && NAME_BEHIND.exec(text.slice(end, end + NEAR));
    if (!before || !behind) return [];
    const [[all, one = ''], [words, other = '']] = [before, behind];
    const rest = text.slice(end + words.length, end + words.length + 20);
    return [
      {
        is: 'pair',
        one: wordsAt(fact, index - all.length, one),
        other: wordsAt(fact, end + words.length - other.length, other),
        isWhole: !/^[\s-]*[\p{L}\d]/u.test(rest),
      },
    ];
  });
}

const NUMBERED = /\b(priority|severity)[ -]\d{1,2}\b/giu;

/** What stands in brackets behind another name is half of a pair. */
function numberedIn(fact: Fact<unknown>): readonly LevelMention[] {
  const { text } = fact.place.node;
  return [...text.matchAll(NUMBERED)].flatMap(({ 0: words, 1: noun = '', index }): readonly LevelMention[] => {
    if (/[([|:=]\s?$/u.test(text.slice(Math.max(0, index - 2), index))) return [];
    const isPriority = noun.toLowerCase() === 'priority';
    return [{ is: 'numbered', noun: isPriority ? 'priority' : 'severity', words: wordsAt(fact, index, words) }];
  });
}

/** A row tells of what its first cell names. */
function inRow([first, ...others]: readonly Words[]): readonly LevelMention[] {
  return first ? others.map((other) => ({ is: 'pair', one: first, other, isWhole: true })) : [];
}

/** Longer than any name: the cell says something else. */
const LONGEST_NAME = 40;

function cellOf(item: unknown): readonly Words[] {
  const cell = item as Bound;
  if (cell.is !== 'fact') return [];
  const words = cell.place.node.text.trim();
  if (words.length > LONGEST_NAME) return [];
  return [wordsAt(cell, cell.place.node.text.indexOf(words), words)];
}

function wordsAt(fact: Fact<unknown>, start: number, words: string): Words {
  return { fact, start, end: start + words.length, words, folded: wordsOf(words) };
}
