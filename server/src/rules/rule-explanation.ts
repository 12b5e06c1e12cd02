import type { Rule } from './rule';

/** What a rule finds, why, and an example of each kind, as Markdown. */
export function ruleExplanation(rule: Rule): string {
  return [
    `**${rule.id}** (${severityOf(rule)})`,
    rule.summary,
    `**Why:** ${rule.why}`,
    `**Found:**\n\n${yaml(rule.bad)}`,
    `**Not found:**\n\n${yaml(rule.good)}`,
  ].join('\n\n');
}

/** `error`, and where the agreement's status changes it: `information; error where the status is final`. */
export function severityOf({ severity, severityIn = {} }: Rule): string {
  const otherwise = Object.entries(severityIn).map(([status, other]) => `${other} where the status is ${status}`);
  return [severity, ...otherwise].join('; ');
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
