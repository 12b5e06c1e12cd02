import { propertyOf, type SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import type { Analysis } from '../../analysis';
import { explanation } from '../hover/explanation';
import { leadsTo } from '../hover/reference-hover';
import { definition } from '../hover/term-hover';

/**
 * What the documentation of an offer is about: little enough to travel to the editor and back, so that it is written
 * only for the one offer that is looked at.
 */
export type About =
  /** What the schema says of a path, whose items are passed through. */
  | { readonly is: 'field'; readonly path: string }
  /** A word of a closed list, or one that may stand there besides. */
  | { readonly is: 'word'; readonly path: string; readonly word: string }
  | { readonly is: 'term'; readonly term: string }
  /** What a reference to a path prints, and where it is stated. */
  | { readonly is: 'target'; readonly path: string }
  /** What the short name behind a word does. */
  | { readonly is: 'postfix' }
  | { readonly is: 'agreement' };

/** The documentation as Markdown; undefined where there is none, or no longer. */
export function documentationOf(about: About, analysis: Analysis): string | undefined {
  switch (about.is) {
    case 'field': {
      const field = fieldAt(about.path);
      return field && explanation(field);
    }
    case 'word':
      return wordMeaning(about.word, fieldAt(about.path));
    case 'term': {
      const term = analysis.agreement.terms.find(about.term);
      return term && definition(term, analysis);
    }
    case 'target':
      return leadsTo(about.path, analysis);
    case 'postfix':
      return 'Declares a defined term where it stands. Every use of it in the agreement then means this.';
    case 'agreement':
      return 'Every part that an agreement must have, and those that it should have, filled in as an example.';
  }
}

/** `some` as what an offer is about, where a client sent back what this server wrote. */
export function asAbout(some: unknown): About | undefined {
  if (typeof some !== 'object' || some === null || !('is' in some)) return undefined;
  const { is, path, word, term } = some as Readonly<Record<string, unknown>>;
  if (is === 'agreement' || is === 'postfix') return { is };
  if (is === 'term' && typeof term === 'string') return { is, term };
  if (typeof path !== 'string') return undefined;
  if (is === 'field' || is === 'target') return { is, path };
  return is === 'word' && typeof word === 'string' ? { is, path, word } : undefined;
}

/** The path that stands for any item of the list at `path`. */
export function anyItem(path: string): string {
  return `${path}.*`;
}

/** What the schema says of `path`. What it does not know is part of an id that holds a full stop, or stands for any item. */
function fieldAt(path: string): SchemaNode | undefined {
  let node: SchemaNode = schema;
  for (const segment of path.split('.')) {
    node = propertyOf(node, segment) ?? (node.items && (propertyOf(node.items, segment) ?? node.items)) ?? node;
  }
  return node === schema ? undefined : node;
}

function wordMeaning(word: string, field: SchemaNode | undefined): string | undefined {
  const choices = [...(field?.choices ?? []), ...(field?.items?.choices ?? [])];
  return choices.find((choice) => choice.word === word)?.description ?? field?.description;
}
