import { rules } from '../../server/src/rules/registry';
import type { Mutation } from './run';

/** What the mutations show of one rule. */
export interface RuleScore {
  readonly rule: string;
  readonly injected: number;
  readonly found: number;
  /** Findings of other rules, told by mistake. */
  readonly strays: number;
  /** The rule that strayed most often; empty where none did. */
  readonly strayed: string;
}

/** The scores of all rules that faults are injected for, in the order of the registry. */
export function scoresOf(mutations: readonly Mutation[]): readonly RuleScore[] {
  return rules.flatMap(({ id }) => {
    const own = mutations.filter(({ fault }) => fault.rule === id);
    if (own.length === 0) return [];
    const strays = own.flatMap((one) => one.strays.map(({ rule }) => rule));
    const counts = [...new Set(strays)].map((rule) => ({ rule, count: strays.filter((one) => one === rule).length }));
    return [
      {
        rule: id,
        injected: own.length,
        found: own.filter(({ found }) => found).length,
        strays: strays.length,
        strayed: counts.sort((a, b) => b.count - a.count)[0]?.rule ?? '',
      },
    ];
  });
}

/** The first line of the table, by which it is found again. */
export const TABLE_HEAD = '| Rule | Faults injected | Found | Told besides by mistake |';

/** The scores as a Markdown table, all of them together in the last row. */
export function mutationTable(scores: readonly RuleScore[]): string {
  const sum = (pick: (score: RuleScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const [injected, found, strays] = [sum((one) => one.injected), sum((one) => one.found), sum((one) => one.strays)];
  const rows = scores.map(
    (score) =>
      `| [\`${score.rule}\`](#${score.rule}) | ${score.injected} | ${share(score.found, score.injected)} | ${score.strays}${score.strayed === '' ? '' : ` (\`${score.strayed}\`)`} |`,
  );
  return [
    TABLE_HEAD,
    '|---|--:|--:|---|',
    ...rows,
    `| **All** | **${injected}** | **${share(found, injected)}** | **${strays}** |`,
  ].join('\n');
}

/** Cut, not rounded: 100% is all of them. */
function share(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10}%`;
}
