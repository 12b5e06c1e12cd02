import { type Rule, textRules } from './grammar-text';
import { type Place, valueRules, wordsRule } from './grammar-values';
import { childModels, type Model } from './model';

/**
 * The TextMate grammar, as a file's text: YAML underneath, and above it the keys of the format, its values, references
 * and the Markdown of its texts. All of that is injected, since only YAML's own grammar knows where a scalar begins and
 * ends. Scope names are the ones that themes know; `.msa` ends those of our own.
 *
 * Two grammars of YAML are in use under the one name `source.yaml`. The one of VS Code opens a key and a scalar before its
 * first letter and marks the whole with `meta.stream`; the classic one of other programs takes the first letter along. What
 * begins a key or a scalar is therefore matched from outside where `meta.stream` is absent.
 */
export function grammarFile(root: Model): string {
  const { sections, header, fields, words } = vocabulary(root);
  const keys = keyRules(sections, header, fields);
  const grammar = {
    name: 'Managed services agreement',
    scopeName: 'source.yaml.msa',
    fileTypes: ['msa.yaml', 'msa.yml'],
    patterns: [{ include: 'source.yaml' }],
    injections: {
      'L:meta.map.key.yaml, L:meta.flow.map.key.yaml': { patterns: keys('', '') },
      [`L:source.yaml.msa - (${NO_SCALARS} | string | comment | meta.value | meta.stream.yaml)`]: {
        patterns: [
          // The first character of the file is where VS Code's grammar begins its stream.
          ...keys(String.raw`(?!\A)`, 'string.unquoted.plain.out.yaml entity.name.tag.yaml '),
          { include: '#reference' },
        ],
      },
      'L:string.unquoted.plain.in - (entity.name.tag | meta.value)': {
        patterns: scalarRules('flow', words),
      },
      'L:meta.flow-sequence - (string | comment | meta.value), L:meta.flow-mapping - (string | comment | meta.value)': {
        patterns: scalarRules('classic-flow', words),
      },
      [`L:source.yaml.msa - (${NO_SCALARS} | string | comment | meta.value | ${FLOW})`]: {
        patterns: scalarRules('block', words),
      },
      [`L:string.quoted - (entity.name.tag | meta.value | ${MARKED})`]: {
        patterns: [...scalarRules('quoted', words), { include: '#text' }],
      },
      [`L:string.unquoted.plain - (entity.name.tag | ${MARKED})`]: { patterns: [{ include: '#text' }] },
      [`L:string.unquoted.block - (${MARKED})`]: { patterns: [{ include: '#text' }] },
      'L:comment.line.number-sign.yaml': {
        patterns: [
          {
            match: String.raw`\b(msa-ignore)[ \t]+([a-z][a-z-]*)`,
            captures: { 1: { name: 'keyword.other.suppression.msa' }, 2: { name: 'constant.other.rule.msa' } },
          },
        ],
      },
    },
    repository: { ...textRules },
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

/** Where no scalar of the agreement begins: directives and what stands on a block scalar's first line. */
const NO_SCALARS = 'meta.directive | meta.directives | keyword.control.flow';

/** Flow collections, by the names of both grammars. */
const FLOW = 'meta.flow | meta.flow-sequence | meta.flow-mapping';

/** What our own rules have marked is not looked at again, or a rule would find itself inside itself. */
const MARKED = 'markup | meta.reference | meta.definition | meta.link | meta.table';

interface Vocabulary {
  /** Top-level keys that hold a part of the agreement, and those of its header. */
  readonly sections: readonly string[];
  readonly header: readonly string[];
  /** The keys below them. */
  readonly fields: readonly string[];
  /** The literal words of the format. */
  readonly words: readonly string[];
}

function vocabulary(root: Model): Vocabulary {
  const top = root.properties ?? [];
  const isSection = ({ node }: { readonly node: Model }) =>
    childModels(node).length > 0 && !node.later && node.typeName !== 'Style';
  const fields = new Set<string>();
  const words = new Set<string>(['yes', 'no', 'true', 'false']);
  const seen = new Set<Model>();
  const visit = (model: Model): void => {
    if (seen.has(model)) return;
    seen.add(model);
    for (const { word } of model.choices ?? []) words.add(word);
    for (const word of model.words ?? []) words.add(word);
    if (model !== root) for (const { key } of model.properties ?? []) fields.add(key);
    childModels(model).forEach(visit);
  };
  visit(root);
  return {
    sections: [...top.filter(isSection).map(({ key }) => key), 'clauses-[A-Za-z0-9-]+'],
    header: top.filter((property) => !isSection(property)).map(({ key }) => key),
    fields: [...fields].sort(),
    words: [...words].filter((word) => /^[a-z]/.test(word)).sort(),
  };
}

/**
 * A top-level key of the format stands at the beginning of its line; the author's own (`x-…`) and names, which begin with a
 * capital, stand anywhere.
 */
function keyRules(
  sections: readonly string[],
  header: readonly string[],
  fields: readonly string[],
): (start: string, outer: string) => readonly Rule[] {
  const before = String.raw`(?<![^\s\[{,"'])`;
  const after = String.raw`(?=["']?[ \t]*:(?:[\s,\[\]{}]|$))`;
  const own = 'x-[A-Za-z0-9_-]+';
  const name = String.raw`\p{Lu}[^:#\[\]{},"']*?`;
  return (start, outer) => [
    {
      match: `${start}^["']?(?:${sections.join('|')})${after}`,
      name: `${outer}entity.name.section.msa markup.heading.msa`,
    },
    { match: `${start}^["']?(?:${header.join('|')})${after}`, name: `${outer}support.type.property-name.header.msa` },
    { match: `${start}${before}${own}${after}`, name: `${outer}entity.other.attribute-name.extension.msa` },
    { match: `${start}${before}(?:${fields.join('|')})${after}`, name: `${outer}support.type.property-name.msa` },
    { match: `${start}${before}${name}${after}`, name: `${outer}entity.name.type.term.msa` },
  ];
}

function scalarRules(place: Place, words: readonly string[]): readonly Rule[] {
  return [...valueRules(place), wordsRule(place, words)];
}
