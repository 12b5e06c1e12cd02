import type { SchemaNode } from '../../agreement/schema';
import { plainSnippet } from '../../agreement/snippet';
import { kinds } from '../../values/kinds';

/**
 * What the schema says of a section or field, as Markdown: what it is, why it matters, what to state, the usual pitfall,
 * what may be written, a short example.
 */
export function explanation(node: SchemaNode): string {
  return [
    node.description,
    node.why && `**Why it matters:** ${node.why}`,
    node.state && `**What to state:** ${node.state}`,
    node.pitfall && `**Usual pitfall:** ${node.pitfall}`,
    takes(node),
    takes(node)?.includes(`\`${node.examples[0]}\``) ? undefined : example(node),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** The kinds of value and the words that may stand there, in a sentence. */
function takes({ values, words, choices }: SchemaNode): string | undefined {
  if (choices) return `Takes ${orList(choices.map(({ word }) => `\`${word}\``))}.`;
  const typed = (values ?? []).filter((kind) => kind !== 'prose' && kind !== 'label').map((kind) => kinds[kind].what);
  const all = [...typed, ...(words ?? []).map((word) => `\`${word}\``)];
  return all.length === 0 || (typed.length === 0 && values !== undefined) ? undefined : `Takes ${orList(all)}.`;
}

/** A part that has a comma itself is parted from the next by another. */
function orList(parts: readonly string[]): string {
  const comma = parts.slice(0, -1).some((part) => part.includes(', ')) ? ',' : '';
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${comma} or ${parts.at(-1)}`;
}

/** The first example; of a part without one, how it begins when it is filled in. */
function example({ examples, skeleton, properties }: SchemaNode): string | undefined {
  const [first] = examples;
  if (first !== undefined) return `**Example:** \`${first}\``;
  if (skeleton === undefined || properties === undefined) return undefined;
  const lines = plainSnippet(skeleton).trimEnd().split('\n');
  const shown = lines.length > LONGEST ? [...lines.slice(0, LONGEST), '# …'] : lines;
  return `**Example:**\n\n\`\`\`yaml\n${shown.join('\n')}\n\`\`\``;
}

/** Lines of an example. */
const LONGEST = 9;
