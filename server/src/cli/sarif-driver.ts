import { version } from '../../../package.json';
import { pageOfRule } from '../features/rule-page';
import { chapters, rules } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { ruleExplanation } from '../rules/rule-explanation';
import type { Severity } from '../syntax/finding';

/** What SARIF calls the severities. */
export const SARIF_LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

/**
 * This program, and every rule that it knows: whoever reads the log also sees what was looked for and not found, and a
 * rule keeps its index whatever an agreement holds.
 */
export function sarifDriver() {
  return {
    name: 'msa',
    fullName: 'MSA: Managed Services Agreements',
    version,
    semanticVersion: version,
    rules: chapters.flatMap(({ title, rules: ofChapter }) => ofChapter.map((rule) => descriptor(rule, title))),
  };
}

const indexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

/** Where the driver lists the rule; undefined where it does not. */
export function sarifRuleIndex(rule: string): number | undefined {
  return indexes.get(rule);
}

function descriptor(rule: Rule, chapter: string) {
  const { id, severity, optIn, summary, why } = rule;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}`, markdown: ruleExplanation(rule) },
    helpUri: pageOfRule(id),
    defaultConfiguration: { enabled: !optIn, level: SARIF_LEVELS[severity] },
    properties: { tags: [chapter] },
  };
}
