import type { kinds } from '../../server/src/values/kinds';
import { formsOf, type Model } from './model';

type Property = NonNullable<Model['properties']>[number];

/** True for a shared key of own wording, which is explained once for all. */
export function isDraftedKey({ key }: Property, parent: Model | undefined): boolean {
  return parent?.drafted?.includes(key) ?? false;
}

/** A table of fields: what each is, how it is written, an example. */
export function fieldTable(properties: readonly Property[], required: readonly string[] = []): string {
  const rows = properties.map(({ key, node }) => {
    if (isId(node)) return `| ${code(key)} | Its [id](#ids). | [id](#id) | ${code(node.examples[0] ?? '')} |`;
    const mark = node.mustState ? ' ●' : required.includes(key) ? ' (required)' : '';
    const example = node.examples[0] === undefined ? '' : code(node.examples[0]);
    return `| ${code(key)}${mark} | ${cell(node.description)} | ${cell(writtenAs(node))} | ${cell(example)} |`;
  });
  return ['| Field | What it is | Written as | Example |', '|---|---|---|---|', ...rows].join('\n');
}

/** What there is to say beside the table: the meaning of each choice, what to state and what goes wrong. */
export function notesOf(properties: readonly Property[]): string {
  return properties
    .flatMap(({ key, node }) => {
      if (isId(node)) return [];
      const choices = (node.choices ?? node.items?.choices ?? []).map(
        ({ word, description }) => `  - ${code(word)}: ${description}`,
      );
      const advice = childrenSayIt(node)
        ? []
        : [node.why, node.state, node.pitfall && `*Pitfall:* ${node.pitfall}`].filter((text) => text !== undefined);
      if (choices.length === 0 && advice.length === 0) return [];
      return [[`- ${code(key)}: ${advice.join(' ') || 'one of'}`.trimEnd(), ...choices].join('\n')];
    })
    .join('\n');
}

/** The id of an item itself, which is the same everywhere. */
function isId(node: Model): boolean {
  return Boolean(node.values?.includes('id')) && !node.refersTo;
}

/** A map with a table of its own carries its advice there. */
function childrenSayIt(node: Model): boolean {
  return Boolean(node.properties);
}

/** How a node is written, in words: `a duration, or none`. */
function writtenAs(node: Model): string {
  const { map } = formsOf(node);
  const scalars = [...(node.values ?? []).map(kindLink), ...wordsOf(node).map(code)];
  const maps = map ? [node.properties ? 'a map' : 'a map with keys of your own'] : [];
  const lists = node.items ? [listOf(node, node.items)] : [];
  return alternatives([...scalars, ...maps, ...lists]);
}

function listOf(node: Model, items: Model): string {
  const item = items.items ? 'lists' : writtenAs(items);
  return node.oneOrMany ? `${item}, one or a list` : `a list: ${item}`;
}

function wordsOf(node: Model): readonly string[] {
  return [...(node.choices ?? []).map(({ word }) => word), ...(node.words ?? [])];
}

function kindLink(kind: keyof typeof kinds): string {
  if (kind === 'label') return 'a line of text';
  if (kind === 'prose') return '[text](#text)';
  return `[${kind}](#${kind})`;
}

function alternatives(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

/** `text` as code, also where it holds a backtick. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Several examples, each as code. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** `text` in a cell of a table: on one line, its bars escaped. */
export function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|').trim();
}
