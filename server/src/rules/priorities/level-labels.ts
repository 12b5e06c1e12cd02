import type { PrioritiesSection, PriorityLevel } from '../../agreement/facts.generated';
import { levelsOf } from './levels';

/** Words by which priorities are usually told apart. */
const USUAL =
  /\b(?:critical|urgent|emergency|high|major|medium|moderate|normal|standard|minor|low|routine|cosmetic)\b/iu;

/** How a text may call a level. */
export interface Label {
  /** As `wordsOf` folds it. */
  readonly words: string;
  readonly kind: 'id' | 'name' | 'number';
  readonly level: PriorityLevel;
}

/** What each level is called: by its id, by its name, and by the noun with the number of its id. */
export function labelsOf(priorities: PrioritiesSection): readonly Label[] {
  return levelsOf(priorities).flatMap((level): readonly Label[] => {
    const id = level.id?.value;
    const name = level.name?.value;
    const number = id === undefined ? undefined : numberOf(id);
    return [
      ...(id === undefined ? [] : [{ words: wordsOf(id), kind: 'id' as const, level }]),
      ...(name === undefined ? [] : [{ words: wordsOf(name), kind: 'name' as const, level }]),
      ...(number === undefined
        ? []
        : ['priority', 'severity'].map((noun) => ({ words: `${noun} ${number}`, kind: 'number' as const, level }))),
    ];
  });
}

/** The number of `P1`, `S2`, `Priority 3`, `Sev-1 (Critical)`; undefined for `Critical` and `24x7`. */
export function numberOf(label: string): string | undefined {
  return /^(?:p|s|sev|priority|severity|level)[ -]?(\d{1,2})(?![\d\p{L}])/iu.exec(label.trim())?.[1];
}

/** `label` without differences of case, space and hyphens. */
export function wordsOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();
}

/** Whether `words`, which name no level, are such as would name another than `level`: `High` where its name is `Critical`. */
export function isOtherWord(words: string, { name }: PriorityLevel): boolean {
  const own = USUAL.exec(name?.value ?? '')?.[0].toLowerCase();
  return (
    own !== undefined && USUAL.exec(words)?.[0].toLowerCase() === words.toLowerCase() && words.toLowerCase() !== own
  );
}
