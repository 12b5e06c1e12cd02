import { childModels, type Model } from './model';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** VS Code's snippets, as a file's text: the complete agreement, each of its parts, and a list of clauses at a further place. */
export function snippetFile(root: Model): string {
  const parts = (root.properties ?? []).filter(
    ({ node }) => childModels(node).length > 0 && !node.later && node.typeName !== 'Style',
  );
  const further = (root.patterns ?? []).map(({ node }): readonly [string, Snippet] => [
    `${node.title} at a further place`,
    snippet('clauses-more', node.description, node.skeleton),
  ]);
  const snippets = [
    ['Complete agreement', snippet('agreement', 'A complete agreement, to be filled in from the top.', root.skeleton)],
    ...parts.map(({ key, node }) => [node.title, snippet(key, node.description, node.skeleton)]),
    ...further,
  ];
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}

function snippet(key: string, description: string, skeleton: string | undefined): Snippet {
  return { prefix: `msa-${key}`, description, body: `${skeleton ?? ''}\n$0`.split('\n') };
}
