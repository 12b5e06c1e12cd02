import { chapters } from '../../server/src/rules/registry';
import type { Rule } from '../../server/src/rules/rule';
import { severityOf } from '../../server/src/rules/rule-explanation';
import { profiles } from '../../server/src/rules/ruling';

/** The page of the rules, a part for each: where the link of a finding leads. */
export function rulesPage(mutations: string): string {
  return [
    '# Rules',
    '<!-- Generated from server/src/rules by scripts/generate.mjs. Do not edit. -->',
    INTRODUCTION,
    ...chapters.flatMap(({ title, rules }) => [`## ${title}`, table(rules), ...rules.map(part)]),
    MUTATIONS,
    mutations,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
}

const INTRODUCTION = `Each finding names the rule that it comes from. Findings are errors, warnings and information: an agreement without errors and
warnings is free of findings. \`status: template\` and \`status: final\` in the header change how strictly some rules judge.

Where a rule does not apply, say so and say why, on the line, on the line above, or on the key that opens the text or section:

\`\`\`yaml
governing-law: TBD # msa-ignore placeholder: the client's lawyer decides by Friday
\`\`\`

## Which rules are told

A profile is a choice of rules:

${profiles.map(({ name, summary }) => `- \`${name}\`: ${summary}`).join('\n')}

A file \`.msarc.yaml\` chooses for all agreements beside it and below, in the editor and in the shell:

\`\`\`yaml
extends: [strict, ../house.msarc.yaml] # a profile, a file of your house's own, or several: the later goes before the earlier
rules:
  bare-days: off # off, information, warning or error
  credit-claim: error
\`\`\`

The nearest file counts, and only what it names under \`extends\` besides. The name of such a file ends in \`.msarc.yaml\`.
What it does not choose is left to the settings of VS Code, \`msa.profile\` and \`msa.rules.…\`, or in the shell to
\`--profile\`. A level that is chosen goes before what the status of an agreement asks for. Rules that tell of text that is not
read cannot be switched off.`;

const MUTATIONS = `## What the rules find

Clean agreements – the examples, and the samples in [test/mutation](../test/mutation/samples) – are given one fault after
another, wherever it can be injected: a band dropped, two times swapped, a zone removed. Of each fault the rule should tell, and no
other rule. What was told besides, by rules that have nothing to do with the fault, stands in the last column, with the rule
that told most of it. Where a fault contradicts several things at once – a level that never responds, and a promise that rests on
its time – the rules that rightly tell of it too are named with the fault, and are not counted. Of each fault at most eight places
a sample are tried.`;

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${cell(rule.summary)} | ${rule.optIn ? `off (${rule.severity})` : rule.severity} |`,
  );
  return ['| Rule | What it finds | Severity |', '|---|---|---|', ...rows].join('\n');
}

function part(rule: Rule): string {
  return [
    `### ${rule.id}`,
    `${rule.summary} *Severity: ${severityOf(rule)}.*${rule.optIn ? ' Told where a profile or a setting asks for it.' : ''}`,
    rule.why,
    'Found:',
    yaml(rule.bad),
    'Not found:',
    yaml(rule.good),
  ].join('\n\n');
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function cell(text: string): string {
  return text.replace(/\|/gu, '\\|');
}
