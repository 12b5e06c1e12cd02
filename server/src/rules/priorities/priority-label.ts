import type { PrioritiesSection, PriorityLevel } from '../../agreement/facts.generated';
import type { Visited } from '../../agreement/visited';
import { comparing, type Places, type RuleFinding } from '../rule';
import { fixOfWords, spanOfWords } from '../span-of-words';
import { isOtherWord, type Label, labelsOf, numberOf, wordsOf } from './level-labels';
import { type LevelMention, levelMentionsAt, mayNameLevels } from './level-mentions';
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
  concerns: mayNameLevels,
  check: ({ facts: { priorities }, sections, recall }) => {
    if (!priorities) return [];
    const labels = new Map(
      labelsOf(priorities)
        .toReversed()
        .map((label) => [label.words, label]),
    );
    const noun = nounOf(priorities);
    const learnt = sections.map((places) =>
      recall(places, (all) => byName(all, (one) => recall(one, levelMentionsAt))),
    );
    const mentions = [...labels.keys()].flatMap((name) => learnt.flatMap((section) => section.get(name) ?? []));
    return [
      ...amongLevels(levelsOf(priorities)),
      ...mentions.flatMap((mention) =>
        mention.is === 'pair' ? underTwoNames(mention, labels) : underOtherNoun(mention, labels, noun),
      ),
    ];
  },
});

/** The mentions of a section by the name that each begins with: there are many, and few of them name a level. */
function byName(
  places: Places,
  mentionsAt: (place: Visited) => readonly LevelMention[],
): ReadonlyMap<string, readonly LevelMention[]> {
  const groups = new Map<string, LevelMention[]>();
  for (const place of places) {
    for (const mention of mentionsAt(place)) {
      const { folded } = mention.is === 'pair' ? mention.one : mention.words;
      const group = groups.get(folded);
      if (group) group.push(mention);
      else groups.set(folded, [mention]);
    }
  }
  return groups;
}

/** By the words that name it, a level. */
type Labels = ReadonlyMap<string, Label>;

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

function underTwoNames(
  { one, other, isWhole }: LevelMention & { readonly is: 'pair' },
  labels: Labels,
): readonly RuleFinding[] {
  const level = labels.get(one.folded);
  const second = labels.get(other.folded);
  if (!level) return [];
  const contradicts = second
    ? second.level !== level.level && second.kind !== level.kind
    : isWhole && level.kind !== 'name' && isOtherWord(other.words, level.level);
  if (!contradicts) return [];
  const { node, path } = other.fact.place;
  const start = one.fact === other.fact ? one.start : other.start;
  const right = rightLabel(level, other.words);
  return [
    {
      span: spanOfWords(node, start, other.end),
      path,
      message: `“${one.words}” and “${other.words}” are not the same level: “${one.words}” is ${inFull(level.level)}${second ? `, “${other.words}” is ${inFull(second.level)}` : ''}. Name one level by its own names.`,
      related: [definedAt(level.level), ...(second ? [definedAt(second.level)] : [])],
      fixes: right === undefined ? [] : fixOfWords(node, other.start, other.end, right),
    },
  ];
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
  { noun: written, words: { fact, start, end, words, folded } }: LevelMention & { readonly is: 'numbered' },
  labels: Labels,
  noun: 'priority' | 'severity' | undefined,
): readonly RuleFinding[] {
  const label = labels.get(folded);
  // A level that is so called itself is found where it is defined.
  if (noun === undefined || written === noun || !label || label.kind === 'name') return [];
  const { node, path } = fact.place;
  const own = noun === 'priority' ? 'Priority' : 'Severity';
  return [
    {
      span: spanOfWords(node, start, end),
      path,
      message: `“${words}” is written where the levels are called ${own}. Call it by the name that the agreement gives it.`,
      related: [definedAt(label.level)],
      fixes: fixOfWords(node, start, start + written.length, own),
    },
  ];
}
