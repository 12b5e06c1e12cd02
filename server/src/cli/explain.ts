import { pathBelow } from '../agreement/path';
import { propertyOf, type SchemaNode } from '../agreement/schema';
import { schema } from '../agreement/schema.generated';
import { schemaAt } from '../agreement/schema-at';
import { explanation } from '../features/hover/explanation';
import { ruleOf, rules } from '../rules/registry';
import { ruleExplanation } from '../rules/rule-explanation';
import { nearest } from '../values/nearest';
import { type Colours, coloursOf } from './colours';
import { type Command, exit, Misuse } from './command';

export const explain: Command = {
  name: 'explain',
  usage: 'explain RULE-OR-PATH',
  summary: 'Explain a rule, or what a place of an agreement is for.',
  details: `
RULE-OR-PATH is the name of a rule, as a finding shows it (missing-statement), or the path of a section or field
(availability.backups.every).
`,
  options: {},
  run: async ({ operands }, shell) => {
    const [name, ...more] = operands;
    if (name === undefined || more.length > 0) {
      throw new Misuse(
        'Say what to explain: a rule such as missing-statement, or a path such as availability.backups.',
      );
    }
    shell.print(`${inPlain(explained(name), coloursOf(shell.colour)).trim()}\n`);
    return exit.fine;
  },
};

/** The explanation in Markdown. */
function explained(name: string): string {
  const rule = ruleOf(name);
  if (rule) return ruleExplanation(rule);
  const node = name === '' ? undefined : schemaAt(schema, name);
  if (node) return `**${node.title}** (${name})\n\n${explanation(node)}`;
  const meant = nearest(name, [...rules.map(({ id }) => id), ...pathsBelow(schema, '')]);
  const asked = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new Misuse(`"${name}" is neither a rule nor a path of the format.${asked}`);
}

/** Markdown as a terminal shows it: bold where it can, examples indented. */
function inPlain(markdown: string, colours: Colours): string {
  return markdown
    .replace(/^```yaml\n([\s\S]*?)^```$/gmu, (_, yaml: string) => yaml.trimEnd().replace(/^(?=.)/gmu, '    '))
    .replace(/\*\*(.+?)\*\*/gu, (_, words: string) => colours.strong(words));
}

/** Every path of the format, items of lists passed through. Types that hold themselves are entered once. */
function pathsBelow(node: SchemaNode, prefix: string, within: readonly SchemaNode[] = []): readonly string[] {
  if (within.includes(node)) return [];
  const keys = [...(node.properties ?? []), ...(node.items?.properties ?? [])].map(({ key }) => key);
  return keys.flatMap((key) => {
    const below = propertyOf(node, key) ?? (node.items && propertyOf(node.items, key));
    const path = pathBelow(prefix, key);
    return below ? [path, ...pathsBelow(below, path, [...within, node])] : [path];
  });
}
