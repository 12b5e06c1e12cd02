import { chapters } from '../rules/registry';
import type { Rule } from '../rules/rule';
import type { Ruling } from '../rules/ruling';
import { choiceOf } from './choice';
import { type Command, exit, Misuse } from './command';
import { STANDARD_INPUT } from './input';
import { PROFILE_HELP, profileOption, rulingsFor } from './rulings';

export const listRules: Command = {
  name: 'rules',
  usage: 'rules [--format text|json] [--profile NAME]',
  summary: 'List every rule with what it finds and how severely that is told in this folder.',
  details: `
  --format text      A table for people (the default).
  --format json      For programs, with the reason of each rule.
${PROFILE_HELP}

"msa explain RULE" tells more about one of them, with examples.
`,
  options: { format: { type: 'string' }, ...profileOption },
  run: async (asked, shell) => {
    if (asked.operands.length > 0) {
      throw new Misuse(
        `"${asked.operands[0]}" belongs to no option. For one rule: "msa explain ${asked.operands[0]}".`,
      );
    }
    const print = choiceOf(asked, 'format', { text: rulesAsText, json: rulesAsJson }, rulesAsText);
    const ruling = await rulingsFor(asked, shell)(STANDARD_INPUT);
    shell.print(print(ruling));
    return exit.fine;
  },
};

/** How a rule is told: `off`, or its severity. */
function levelOf({ id, severity }: Rule, ruling: Ruling): string {
  return ruling.isOff(id) ? 'off' : ruling.severityOf(id, severity);
}

function rulesAsText(ruling: Ruling): string {
  const rules = chapters.flatMap((chapter) => chapter.rules);
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const idWidth = width(rules.map(({ id }) => id));
  const levelWidth = width(rules.map((rule) => levelOf(rule, ruling)));
  return chapters
    .filter((chapter) => chapter.rules.length > 0)
    .map((chapter) => {
      const lines = chapter.rules.map(
        (rule) => `  ${rule.id.padEnd(idWidth)}  ${levelOf(rule, ruling).padEnd(levelWidth)}  ${rule.summary}\n`,
      );
      return `${chapter.title}\n\n${lines.join('')}`;
    })
    .join('\n');
}

function rulesAsJson(ruling: Ruling): string {
  const rules = chapters.flatMap(({ title, rules: ofChapter }) =>
    ofChapter.map((rule) => ({
      id: rule.id,
      chapter: title,
      severity: rule.severity,
      level: levelOf(rule, ruling),
      summary: rule.summary,
      why: rule.why,
    })),
  );
  return `${JSON.stringify({ rules }, undefined, 2)}\n`;
}
