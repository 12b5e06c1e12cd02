import type { Severity } from '../syntax/finding';
import { chapters, ruleOf, rules } from './registry';

/** How a rule's findings are told: not at all, or with which severity. */
export type Level = 'off' | 'information' | 'warning' | 'error';

export const levels: readonly Level[] = ['off', 'information', 'warning', 'error'];

export type ProfileName = 'recommended' | 'strict' | 'sla-only';

/** A choice of rules under a name. */
export interface Profile {
  readonly name: ProfileName;
  /** What it is for: one sentence. */
  readonly summary: string;
  /** The level of each rule that it tells otherwise than the rule says itself. */
  readonly levels: ReadonlyMap<string, Level>;
}

const optedOut: ReadonlyMap<string, Level> = new Map(
  rules.flatMap(({ id, optIn }) => (optIn ? [[id, 'off'] as const] : [])),
);

export const profiles: readonly [Profile, ...(readonly Profile[])] = [
  {
    name: 'recommended',
    summary: 'What most houses want to be told. It holds where nothing is chosen.',
    levels: optedOut,
  },
  {
    name: 'strict',
    summary: 'Every rule, and what is information elsewhere is a warning.',
    levels: new Map(
      rules.flatMap(({ id, severity }) => (severity === 'information' ? [[id, 'warning'] as const] : [])),
    ),
  },
  {
    name: 'sla-only',
    summary: 'For a service level agreement by itself: nothing about what the rest of an agreement must say.',
    levels: new Map([
      ...optedOut,
      ...chapters
        .filter(({ about }) => about === 'agreement')
        .flatMap((chapter) => chapter.rules.map(({ id }) => [id, 'off'] as const)),
    ]),
  },
];

/** The profile of that name; undefined where there is none. */
export function profileOf(name: string): Profile | undefined {
  return profiles.find((profile) => profile.name === name);
}

/** What is told of an agreement's findings, and how severely. */
export interface Ruling {
  /** The same for two rulings that tell the same. */
  readonly key: string;
  isOff(rule: string): boolean;
  /** The chosen severity; `usual` where none is chosen. */
  severityOf(rule: string, usual: Severity): Severity;
}

/** The ruling of a profile with `chosen` levels before its own; those of names that are no rules are without effect. */
export function rulingOf(profile: Profile, chosen: ReadonlyMap<string, Level> = new Map()): Ruling {
  const levelOf = (rule: string): Level | undefined => chosen.get(rule) ?? profile.levels.get(rule);
  return {
    key: [profile.name, ...[...chosen].map(([rule, level]) => `${rule}:${level}`).sort()].join(' '),
    isOff: (rule) => levelOf(rule) === 'off' && ruleOf(rule)?.silenceable !== false,
    severityOf: (rule, usual) => {
      const level = levelOf(rule);
      return level === undefined || level === 'off' ? usual : level;
    },
  };
}

/** What holds where nothing is chosen. */
export const recommended: Ruling = rulingOf(profiles[0]);
