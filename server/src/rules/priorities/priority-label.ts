import { type Fact, isProse } from '../../agreement/bound';
import type { PrioritiesSection, PriorityLevel } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';
import { fixOfWords, spanOfWords } from '../span-of-words';
import { isOtherWord, type Label, labelsOf, numberOf, wordsOf } from './level-labels';
import { calledOf, levelsOf, spanOfLevel } from './levels';

/** A level has one name. */
export const priorityLabel = comparing({
  id: 'priority-label',
  severity: 'warning',
  summary: 'A level under the name of another, or under a name that the agreement does not give it.',
  why: 'One term, one meaning: whoever reports a problem by the one name must not be answered by the times of the other.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical}
    - {id: P2, name: Normal}
clauses:
  - A failed server is P1 (Normal).
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical}
    - {id: P2, name: Normal}
clauses:
  - A failed server is P1 (Critical).
`,
  reads: ['priorities'],
  concerns: ({ bound }) =>
    bound.is === 'fact' && isProse(bound.value) && /\p{L}[ -]?\d|\(/u.test(bound.place.node.text),
  check: ({ facts: { priorities }, sections }) => {
    if (!priorities) return [];
    const labels = labelsOf(priorities);
    const noun = nounOf(priorities);
    const texts = sections.flatMap((places) => places.flatMap(({ bound }) => (bound.is === 'fact' ? [bound] : [])));
    return [
      ...amongLevels(levelsOf(priorities)),
      ...texts.flatMap((text) => [...underTwoNames(text, labels), ...underOtherNoun(text, labels, noun)]),
    ];
  },
});

/** Two levels with one name, and levels whose name has another number than their id. */
function amongLevels(levels: readonly PriorityLevel[]): readonly RuleFinding[] {
  const first = new Map<string, PriorityLevel>();
  return levels.flatMap((level): readonly RuleFinding[] => {
    const { id, name } = level;
    if (name?.value === undefined) return [];
    const { node, path } = name.place;
    const earlier = first.get(wordsOf(name.value));
    const number = numberOf(id?.value ?? '');
    const named = numberOf(name.value);
    if (number !== undefined && named !== undefined && number !== named) {
      const message = `The level \`${id?.text}\` is called “${name.value}”. Give id and name the same number.`;
      const related = [{ span: spanOfLevel(level), message: `The id \`${id?.text}\`` }];
      const at = node.text.indexOf(named);
      return [{ span: node.span, path, message, related, fixes: fixOfWords(node, at, at + named.length, number) }];
    }
    if (!earlier) {
      first.set(wordsOf(name.value), level);
      return [];
    }
    const message = `Two levels are called “${name.value}”. Give each a name of its own.`;
    return [{ span: node.span, path, message, related: [definedAt(earlier)], fixes: [] }];
  });
}

/** `P1 (Severity 2)`, `Critical [P2]`, `P1 – Normal`. */
const PAIR =
  /(?<![\p{L}\d-])((?:\p{L}{1,20}[ -]?)?\d{1,2}|\p{L}{2,20}|\p{L}{1,10}\d{1,2})\s?(?:[([|:=]|\s[–—-]\s)\s?(\p{L}[\p{L}\d]{0,20}(?:[ -]\d{1,2})?)(?![\p{L}\d])/gu;

function underTwoNames({ place: { node, path } }: Fact<unknown>, labels: readonly Label[]): readonly RuleFinding[] {
  return [...node.text.matchAll(PAIR)].flatMap(
    ({ 0: words, 1: one = '', 2: other = '', index }): readonly RuleFinding[] => {
      const level = meant(one, labels);
      const second = meant(other, labels);
      if (!level) return [];
      const contradicts = second
        ? second.level !== level.level && second.kind !== level.kind
        : level.kind !== 'name' && isOtherWord(other, level.level);
      if (!contradicts) return [];
      const right = rightLabel(level, other);
      const start = index + words.length - other.length;
      return [
        {
          span: spanOfWords(node, index, index + words.length),
          path,
          message: `“${one}” and “${other}” are not the same level: “${one}” is ${inFull(level.level)}${second ? `, “${other}” is ${inFull(second.level)}` : ''}. Name one level by its own names.`,
          related: [definedAt(level.level), ...(second ? [definedAt(second.level)] : [])],
          fixes: right === undefined ? [] : fixOfWords(node, start, start + other.length, right),
        },
      ];
    },
  );
}

function meant(words: string, labels: readonly Label[]): Label | undefined {
  const folded = wordsOf(words);
  return labels.find((label) => label.words === folded);
}

/** The level by the kind of name that the author wrote: a numbered one by its number, any other by its name. */
function rightLabel({ kind, level }: Label, other: string): string | undefined {
  const number = numberOf(level.id?.value ?? '');
  const had = numberOf(other);
  if (had !== undefined && number !== undefined) return other.replace(had, number);
  return kind === 'name' ? level.id?.value : level.name?.value;
}

function inFull(level: PriorityLevel): string {
  const { id, name } = level;
  return id && name ? `${id.text}, ${name.text}` : calledOf(level);
}

function definedAt(level: PriorityLevel): { readonly span: ReturnType<typeof spanOfLevel>; readonly message: string } {
  return { span: spanOfLevel(level), message: `The level ${inFull(level)}` };
}

/** What the agreement calls a level where it says so, by its noun or by the names of its levels. */
function nounOf(priorities: PrioritiesSection): 'priority' | 'severity' | undefined {
  const names = levelsOf(priorities).map(({ name }) => name?.value ?? '');
  const said = priorities.noun?.value ?? names.find((name) => /^(?:priority|severity) \d/iu.test(name));
  if (said === undefined) return undefined;
  if (/^severity/iu.test(said)) return 'severity';
  return /^priority/iu.test(said) ? 'priority' : undefined;
}

/** `Priority 1` where the levels are called Severity. */
function underOtherNoun(
  { place: { node, path } }: Fact<unknown>,
  labels: readonly Label[],
  noun: 'priority' | 'severity' | undefined,
): readonly RuleFinding[] {
  if (noun === undefined) return [];
  const other = noun === 'priority' ? 'Severity' : 'Priority';
  return [...node.text.matchAll(new RegExp(`\\b${other}[ -]\\d{1,2}\\b`, 'giu'))].flatMap(({ 0: words, index }) => {
    const label = meant(words, labels);
    // A level that is so called itself is found where it is defined, and a pair of names by the other check.
    if (!label || label.kind === 'name' || /[([|:=]\s?$/u.test(node.text.slice(0, index))) return [];
    const own = noun === 'priority' ? 'Priority' : 'Severity';
    const end = index + other.length;
    return [
      {
        span: spanOfWords(node, index, index + words.length),
        path,
        message: `“${words}” is written where the levels are called ${own}. Call it by the name that the agreement gives it.`,
        related: [definedAt(label.level)],
        fixes: fixOfWords(node, index, end, own),
      },
    ];
  });
}
