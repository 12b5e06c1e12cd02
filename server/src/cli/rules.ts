import { chapters } from '../rules/registry';
import { choiceOf } from './choice';
import { type Command, exit, Misuse } from './command';

export const listRules: Command = {
  name: 'rules',
  usage: 'rules [--format text|json]',
  summary: 'List every rule with its severity and what it finds.',
  details: `
  --format text|json   A table for people (the default), or JSON for programs, with the reason of each rule.

"msa explain RULE" tells more about one of them, with examples.
`,
  options: { format: { type: 'string' } },
  run: async (asked, shell) => {
    if (asked.operands.length > 0) {
      throw new Misuse(
        `"${asked.operands[0]}" belongs to no option. For one rule: "msa explain ${asked.operands[0]}".`,
      );
    }
    const print = choiceOf(asked, 'format', { text: rulesAsText, json: rulesAsJson }, rulesAsText);
    shell.print(print());
    return exit.fine;
  },
};

function rulesAsText(): string {
  const rules = chapters.flatMap((chapter) => chapter.rules);
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const idWidth = width(rules.map(({ id }) => id));
  const severityWidth = width(rules.map(({ severity }) => severity));
  return chapters
    .filter((chapter) => chapter.rules.length > 0)
    .map((chapter) => {
      const lines = chapter.rules.map(
        ({ id, severity, summary }) => `  ${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${summary}\n`,
      );
      return `${chapter.title}\n\n${lines.join('')}`;
    })
    .join('\n');
}

function rulesAsJson(): string {
  const rules = chapters.flatMap(({ title, rules: ofChapter }) =>
    ofChapter.map(({ id, severity, summary, why }) => ({ id, chapter: title, severity, summary, why })),
  );
  return `${JSON.stringify({ rules }, undefined, 2)}\n`;
}
