import type { FinalText, Part } from './block';
import { letters, roman } from './numerals';

/** How a provision's number prints. */
export interface Label {
  /** In front of the provision itself: `6.`, `6.3`, `(a)`. */
  readonly own: string;
  /** Where it is referred to: `6`, `6.3`, `6.3(a)`. */
  readonly full: string;
  /** 0 for a clause, 1 for a sub-clause, 2 for an item. */
  readonly depth: number;
}

/** The scheme of a part: clauses and schedules follow the agreement, parties count (1), recitals (A). */
export type Scheme = FinalText['numbering'] | 'parties' | 'recitals';

/** The scheme by which the provisions of `part` are numbered; `numbering` is the agreement's own. */
export function schemeOf(part: Part, numbering: FinalText['numbering']): Scheme {
  if (part.kind !== 'preamble') return numbering;
  return part.key === 'background' ? 'recitals' : 'parties';
}

/** The label of the provision whose place is told by `ordinals`: the third clause's second sub-clause is `[3, 2]`. */
export function labelAt(ordinals: readonly number[], scheme: Scheme): Label {
  const depth = Math.max(0, ordinals.length - 1);
  if (scheme === 'decimal') return decimalLabel(ordinals, depth);
  const signs = ordinals.map((ordinal, level) => signAt(ordinal, level, scheme));
  return { own: signs.at(-1) ?? '', full: joined(signs), depth };
}

/** 6 · 6.3 · 6.3(a) · 6.3(a)(i): the first two levels are told whole. */
function decimalLabel(ordinals: readonly number[], depth: number): Label {
  const number = ordinals.slice(0, 2).join('.');
  const items = ordinals.slice(2).map((ordinal, level) => itemSign(ordinal, level));
  return { own: items.at(-1) ?? (depth === 0 ? `${number}.` : number), full: number + items.join(''), depth };
}

function signAt(ordinal: number, level: number, scheme: Exclude<Scheme, 'decimal'>): string {
  if (scheme === 'parties') return level === 0 ? `(${ordinal})` : itemSign(ordinal, level - 1);
  if (scheme === 'recitals') return level === 0 ? `(${letters(ordinal)})` : itemSign(ordinal, level);
  if (level === 0) return `${roman(ordinal)}.`;
  if (level === 1) return `${letters(ordinal)}.`;
  if (level === 2) return `${ordinal}.`;
  return itemSign(ordinal, level - 3);
}

/** (a), (i), (A), (1), and so round again. */
function itemSign(ordinal: number, level: number): string {
  switch (level % 4) {
    case 0:
      return `(${letters(ordinal).toLowerCase()})`;
    case 1:
      return `(${roman(ordinal).toLowerCase()})`;
    case 2:
      return `(${letters(ordinal)})`;
    default:
      return `(${ordinal})`;
  }
}

/** `I.` `A.` `1.` `(a)` → `I.A.1(a)`: points stand between the signs, none at the end. */
function joined(signs: readonly string[]): string {
  return signs.join('').replace(/\.(?=\(|$)/g, '');
}
