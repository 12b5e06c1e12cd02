import type { Inline, Reference } from '../../../agreement/inline';
import { textOf } from '../../../agreement/inline-text';
import { marksAt } from '../../../agreement/prose-marks';
import type { Block, Provision, Table } from '../../../blocks/block';
import { needsStop } from '../../../text/manuscript';
import { asProse } from '../prose-at';

/** Whether `$(path)` would print `words`. */
export type Prints = (path: string, words: string) => boolean;

/**
 * Provisions as their author would have written them: a paragraph each, its heading in bold, what stands below it as a
 * list or a table. Values are references where those print the same.
 */
export function proseSource(provisions: readonly Provision[], prints: Prints): string {
  const written = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => inlineSource(inline, prints)).join('');

  const headed = ({ heading, content }: Provision): string => {
    const words = written(content);
    if (!heading) return unmarked(words);
    const stop = words !== '' && needsStop(textOf(heading)) ? '.' : '';
    return `**${written(heading)}${stop}**${words === '' ? '' : ` ${words}`}`;
  };

  const below = (block: Block, depth: number): readonly string[] => {
    switch (block.kind) {
      case 'provision':
        return [
          `${'  '.repeat(depth)}- ${headed(block)}`,
          ...block.children.flatMap((child) => below(child, depth + 1)),
        ];
      case 'table':
        return ['', ...tableLines(block).map((line) => '  '.repeat(depth) + line), ''];
      case 'paragraph':
        return ['', '  '.repeat(depth) + unmarked(written(block.content)), ''];
      case 'missing':
        return [];
    }
  };

  const tableLines = ({ columns, rows }: Table): readonly string[] => [
    row(columns.map(({ content }) => written(content))),
    row(columns.map(({ align }) => (align === 'end' ? '--:' : '---'))),
    ...rows.map(({ cells }) => row(cells.map(({ content }) => written(content)))),
  ];

  const paragraphs = provisions.map((provision) =>
    [headed(provision), ...provision.children.flatMap((child) => below(child, 0))].join('\n'),
  );
  return paragraphs
    .join('\n\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What begins as an item of a list does, and is none. */
function unmarked(words: string): string {
  return marksAt(words, 0).length === 0 ? words : words.replace(/^(\d*)/u, '$1\\');
}

function inlineSource(inline: Inline, prints: Prints): string {
  const children = (inlines: readonly Inline[]): string => inlines.map((child) => inlineSource(child, prints)).join('');
  switch (inline.kind) {
    case 'text':
      return asProse(inline.text);
    case 'value':
      return prints(inline.path, inline.text) ? `$(${inline.path})` : asProse(inline.text);
    case 'blank':
      return inline.text;
    case 'strong':
      return `**${children(inline.children)}**`;
    case 'emphasis':
      return `*${children(inline.children)}*`;
    case 'code':
      return `\`${inline.text}\``;
    case 'link':
      return textOf(inline.children) === inline.href ? inline.href : `[${children(inline.children)}](${inline.href})`;
    case 'line-break':
      return ' ';
    case 'reference':
      return referenceSource(inline.reference);
  }
}

function referenceSource({ form, paths }: Reference): string {
  const words = paths.map(({ path }) => path);
  return `$(${(form === 'value' ? words : [form, ...words]).join(' ')})`;
}
