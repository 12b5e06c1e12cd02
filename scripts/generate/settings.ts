import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/registry';
import type { Rule } from '../../server/src/rules/rule';
import { severityOf } from '../../server/src/rules/rule-explanation';
import { levels, profiles } from '../../server/src/rules/ruling';

/** What the extension's manifest says that follows from the rules: a setting for each, and the profiles. */
export function manifest(root: string): string {
  const written = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [first] = [written.contributes.configuration].flat();
  written.contributes.configuration = [first, { title: '%configuration.rules.title%', properties: ruleSettings() }];
  return formatted(written);
}

/** The texts of the manifest, those of the rules' settings among them. */
export function manifestTexts(root: string): string {
  const written: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const own = Object.entries(written).filter(([key]) => !key.startsWith(TEXT));
  const ofProfiles = profiles.map(({ name, summary }) => [`${TEXT}profile.${name}`, summary] as const);
  const ofRules = rules.map((rule) => [`${TEXT}${rule.id}`, `${rule.summary} (${usually(rule)})`] as const);
  return formatted(Object.fromEntries([...own, ...ofProfiles, ...ofRules]));
}

/** The JSON Schema of `.msarc.yaml`, for editors that complete and check it by that. */
export function configurationSchema(): string {
  const bases = {
    anyOf: [{ enum: profiles.map(({ name }) => name) }, { type: 'string', pattern: '\\.msarc\\.yaml$' }],
  };
  return formatted({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Rules for managed services agreements',
    description: 'Which rules are told of the agreements beside and below this file, and how severely.',
    type: 'object',
    additionalProperties: false,
    properties: {
      extends: {
        description:
          'A profile, a file whose name ends in .msarc.yaml, or a list of them, the later before the earlier.',
        anyOf: [bases, { type: 'array', items: bases }],
      },
      rules: {
        description: 'The level of single rules.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map((rule) => [rule.id, { description: rule.summary, enum: levelsFor(rule) }]),
        ),
      },
    },
  });
}

/** What the keys of texts about rules begin with. */
const TEXT = 'rules.';

/** What a setting says where its rule is told as the profile has it. */
const USUAL = 'default';

function ruleSettings(): Readonly<Record<string, object>> {
  const profile = {
    type: 'string',
    enum: profiles.map(({ name }) => name),
    default: profiles[0].name,
    scope: 'window',
    markdownDescription: '%configuration.profile%',
    markdownEnumDescriptions: profiles.map(({ name }) => `%${TEXT}profile.${name}%`),
  };
  const ofRule = (rule: Rule) => ({
    type: 'string',
    enum: [USUAL, ...levelsFor(rule)],
    default: USUAL,
    scope: 'window',
    markdownDescription: `%${TEXT}${rule.id}%`,
  });
  return {
    'msa.profile': profile,
    ...Object.fromEntries(rules.map((rule) => [`msa.rules.${rule.id}`, ofRule(rule)])),
  };
}

/** What is not read cannot be left untold. */
function levelsFor({ silenceable }: Rule): readonly string[] {
  return silenceable === false ? levels.filter((level) => level !== 'off') : levels;
}

function usually(rule: Rule): string {
  return rule.optIn ? `off; ${severityOf(rule)} where it is chosen` : severityOf(rule);
}

/** Columns of a line, as the formatter has them. */
const WIDTH = 120;

/** JSON as the formatter writes it: a list of plain values on one line where it fits. */
function formatted(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    /^( *)(.*)\[\n((?: *(?:"(?:[^"\\]|\\.)*"|[\d.]+|true|false|null),?\n)+) *\](,?)$/gmu,
    (long, margin: string, before: string, items: string, after: string) => {
      const inline = `${margin}${before}[${items.trim().replace(/\n\s*/gu, ' ')}]${after}`;
      return inline.length <= WIDTH ? inline : long;
    },
  );
  return `${text}\n`;
}
