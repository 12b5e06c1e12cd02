import type { SchemaNode } from '../../server/src/agreement/schema';
import { lastTabStop, shiftTabStops } from '../../server/src/agreement/snippet';

/**
 * The snippet that writes a node, its key first, from what its source says: a text of its own; the keys of which it is
 * composed, each by its own snippet (an empty one is an empty line); or nothing, where it follows from the node's first example or its choices.
 *
 * @throws Error where none of these gives a snippet
 */
export function skeletonOf(
  written: string | readonly string[] | undefined,
  model: SchemaNode,
  key: string | undefined,
  where: string,
): string {
  if (typeof written === 'string') return written.trimEnd();
  if (written) return keyed(key, joinSkeletons(written.map((part) => partOf(part, model, where))));
  const placeholder = scalarPlaceholder(model);
  if (model.properties && placeholder) throw new Error(`${where}: a map needs an x-skeleton.`);
  if (placeholder !== undefined) return key === undefined ? placeholder : `${key}: ${placeholder}`;
  if (model.items?.skeleton) return keyed(key, listItem(model.items.skeleton));
  throw new Error(`${where}: nothing says how it is written; give it an x-skeleton or an example.`);
}

/** Puts snippets below one another, their tab stops counted through. */
export function joinSkeletons(parts: readonly string[]): string {
  return parts.reduce((joined, part) => `${joined}\n${shiftTabStops(part, lastTabStop(joined))}`);
}

/** Each line but empty ones, `spaces` further to the right. */
export function indent(text: string, spaces = 2): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(spaces));
}

function partOf(part: string, model: SchemaNode, where: string): string {
  if (part === '' || part.includes(':')) return part;
  const skeleton = model.properties?.find(({ key }) => key === part)?.node.skeleton;
  if (skeleton === undefined) throw new Error(`${where}: "${part}" in its x-skeleton is no key of it.`);
  return skeleton;
}

function keyed(key: string | undefined, body: string): string {
  return key === undefined ? body : `${key}:\n${indent(body)}`;
}

function listItem(skeleton: string): string {
  return `- ${indent(skeleton).trimStart()}`;
}

function scalarPlaceholder(model: SchemaNode): string | undefined {
  const first = model.examples[0];
  if (model.choices) {
    const words = model.choices.map(({ word }) => word);
    const ordered =
      first !== undefined && words.includes(first) ? [first, ...words.filter((word) => word !== first)] : words;
    return choice(ordered);
  }
  if (model.values?.includes('yes-no')) return choice(first === 'no' ? ['no', 'yes'] : ['yes', 'no']);
  if (model.items || model.additional) return undefined;
  if (first !== undefined && (model.values || model.words)) return `\${1:${first.replace(/[$}\\]/gu, '\\$&')}}`;
  return model.words && choice(model.words);
}

function choice(words: readonly string[]): string {
  return `\${1|${words.map((word) => word.replace(/[,|\\]/gu, '\\$&')).join(',')}|}`;
}
