import type { SchemaNode } from '../../agreement/schema';
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
    example(node),
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

function orList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

function example({ examples }: SchemaNode): string | undefined {
  const [first] = examples;
  return first === undefined ? undefined : `**Example:** \`${first}\``;
}
