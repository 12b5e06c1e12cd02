import { plainSnippet } from '../../server/src/agreement/snippet';
import { kinds } from '../../server/src/values/kinds';
import { childModels, type Model } from './model';
import { cell, code, codes, fieldTable, isDraftedKey, notesOf } from './reference-table';
import { joinSkeletons } from './skeleton';

type Property = NonNullable<Model['properties']>[number];

/**
 * The reference of the format for people: `frame` with each `<!-- part -->` replaced by what the schema says.
 *
 * @throws Error where the frame names a part that there is none of
 */
export function formatReference(root: Model, frame: string): string {
  const properties = (root.properties ?? []).filter(({ node }) => !node.later);
  const parts: Readonly<Record<string, () => string>> = {
    drafted: () => draftedKeys(root),
    outline: () => outline(properties, root),
    header: () =>
      header(
        properties.filter(({ node }) => !isPart(node)),
        root,
      ),
    parts: () =>
      properties
        .filter(({ node }) => isPart(node))
        .map(part)
        .join('\n\n'),
    values: () => valueTable(),
    later: () => laterTable(root),
    complete: () => yamlBlock(root.skeleton ?? ''),
  };
  const body = frame.replace(/<!-- ([a-z]+) -->/gu, (_, name: string) => {
    const write = parts[name];
    if (!write) throw new Error(`The reference has no part called "${name}".`);
    return write();
  });
  return body.replace('\n', '\n\n<!-- Generated from schemas/source by scripts/generate.mjs. Do not edit. -->\n');
}

/** What has a chapter of its own: all that is more than a line. */
function isPart(node: Model): boolean {
  return childModels(node).length > 0 && node.typeName !== 'Style';
}

function outline(properties: readonly Property[], root: Model): string {
  const rows = properties.map(({ key, node }) => {
    const link = isPart(node) ? `[${code(key)}](#${key})` : `[${code(key)}](#the-header)`;
    return `| ${link} | ${cell(firstSentence(node.description))} | ${standing(key, node, root)} |`;
  });
  return ['| Key | What it holds | |', '|---|---|---|', ...rows].join('\n');
}

function standing(key: string, node: Model, root: Model): string {
  if (root.required?.includes(key)) return 'mandatory';
  return node.section === 'recommended' ? 'recommended' : 'optional';
}

function header(properties: readonly Property[], root: Model): string {
  const style = properties.find(({ node }) => node.typeName === 'Style');
  const example = joinSkeletons(properties.flatMap(({ node }) => node.skeleton ?? []));
  return [
    fieldTable(properties, root.required ?? []),
    notesOf(properties),
    ...(style
      ? [
          `### ${code(style.key)}`,
          style.node.description,
          fieldTable(style.node.properties ?? []),
          notesOf(style.node.properties ?? []),
        ]
      : []),
    yamlBlock(example),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function part({ key, node }: Property): string {
  return [`### ${code(key)}`, node.description, advice(node), ...mapsBelow(node, key), yamlBlock(node.skeleton ?? '')]
    .filter((text) => text !== '')
    .join('\n\n');
}

function advice({ why, state, pitfall }: Model): string {
  return [
    why && `**Why it matters.** ${why}`,
    state && `**What to state.** ${state}`,
    pitfall && `**The usual pitfall.** ${pitfall}`,
  ]
    .filter((text) => text !== undefined)
    .join('  \n');
}

/** A table for each map at and below `node`, its own first. What was told of its type before is not told again. */
function mapsBelow(node: Model, path: string, told: Map<string, string> = new Map()): readonly string[] {
  const before = told.get(node.typeName ?? '');
  if (before !== undefined)
    return [`#### ${code(path)}`, `${node.description} It takes the fields of ${code(before)}.`];
  const properties = ownFields(node);
  const isWholePart = !/[.[]/u.test(path);
  if (node.typeName) told.set(node.typeName, path);
  const heading = isWholePart ? [] : [`#### ${code(path)}`, node.description, advice(node)];
  const own =
    properties.length > 0 ? [...heading, fieldTable(properties, node.required ?? []), notesOf(properties)] : [];
  const further = node.additional ? furtherKeys(node.additional, path, properties, told) : [];
  const items = node.items ? mapsBelow(node.items, `${path}[]`, told) : [];
  const below = properties.flatMap(({ key, node: child }) =>
    isToldElsewhere(child) ? [] : mapsBelow(child, `${path}.${key}`, told),
  );
  return [...own, ...further, ...items, ...below];
}

/** A clause is told in its own part alone, a list of texts in the table above. */
function isToldElsewhere(node: Model): boolean {
  const typeName = node.typeName ?? node.items?.typeName;
  return typeName === 'Clause' || (typeName === undefined && !node.additional && !node.items?.items);
}

function ownFields(node: Model): readonly Property[] {
  return (node.properties ?? []).filter((property) => !isDraftedKey(property, node) && !property.node.later);
}

/** A key of the author's own; where the known keys hold the same, their table says it. */
function furtherKeys(
  node: Model,
  path: string,
  known: readonly Property[],
  told: Map<string, string>,
): readonly string[] {
  const said = `**A key of your own.** ${node.description}`;
  const isSaid = known.some((property) => property.node.typeName === node.typeName);
  return isSaid || !node.typeName ? [said] : [said, ...mapsBelow(node, `${path}.*`, told)];
}

function draftedKeys(root: Model): string {
  const drafted = root.properties?.find(({ node }) => node.drafted)?.node;
  const properties = (drafted?.properties ?? []).filter(
    (property) => isDraftedKey(property, drafted) && !property.node.later,
  );
  return [fieldTable(properties), notesOf(properties)].join('\n\n');
}

function valueTable(): string {
  const rows = Object.entries(kinds).flatMap(([kind, { what, examples }]) =>
    examples.length === 0 ? [] : [`| <a id="${kind}"></a>${kind} | ${cell(whatAlone(what))} | ${codes(examples)} |`],
  );
  return ['| Kind | What it is | Written |', '|---|---|---|', ...rows].join('\n');
}

/** The registry's descriptions end in an example, which has its own column. */
function whatAlone(what: string): string {
  return what.replace(/, for example.*$/u, '');
}

function laterTable(root: Model): string {
  const rows = laterBelow(root, '', new Set()).map(
    ([path, node]) => `| ${code(path)} | ${cell(node.description.replace(/ Comes later[^.]*\.$/u, ''))} |`,
  );
  return ['| Key | What it will be |', '|---|---|', ...rows].join('\n');
}

function laterBelow(node: Model, path: string, seen: Set<Model>): readonly (readonly [string, Model])[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const properties = node.properties ?? [];
  return [
    ...properties.flatMap((property): readonly (readonly [string, Model])[] => {
      const { key, node: child } = property;
      if (isDraftedKey(property, node)) return [];
      if (child.later) return seen.has(child) ? [] : [[key === 'when' ? key : join(path, key), mark(child, seen)]];
      return laterBelow(child, join(path, key), seen);
    }),
    ...(node.items ? laterBelow(node.items, `${path}[]`, seen) : []),
  ];
}

function mark(node: Model, seen: Set<Model>): Model {
  seen.add(node);
  return node;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function yamlBlock(skeleton: string): string {
  return `\`\`\`yaml\n${plainSnippet(skeleton)}\n\`\`\``;
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.;])\s/u)[0]?.replace(/;$/u, '.') ?? text;
}
