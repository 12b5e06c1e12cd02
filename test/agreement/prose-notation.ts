import type { Inline } from '../../server/src/agreement/inline';
import type { Prose, ProseBlock, ProseItem } from '../../server/src/agreement/prose';
import { readProse } from '../../server/src/agreement/read-prose';
import type { ScalarNode } from '../../server/src/syntax/node';
import { type Span, spanIn } from '../../server/src/syntax/span';

/** `text` as it would be read below `key: |`, its lines indented by two. */
export function literal(text: string): ScalarNode {
  const indented = text.replace(/^(?=[^\n])/gm, '  ');
  const chunk = { text: `|\n${indented}`, node: undefined, problems: [] };
  return { kind: 'scalar', style: 'literal', text, span: spanIn(chunk, 0, chunk.text.length) };
}

/** `text` as it would be read behind `key: `. */
export function plain(text: string): ScalarNode {
  const chunk = { text, node: undefined, problems: [] };
  return { kind: 'scalar', style: 'plain', text, span: spanIn(chunk, 0, text.length) };
}

export function proseOf(text: string): Prose {
  return readProse(literal(text));
}

/** The characters of the source that `span` covers. */
export function sourceOf(span: Span): string {
  return span.chunk.text.slice(span.start, span.end);
}

/** The blocks of a prose in a notation for eyes: `¶` a paragraph, `#` a heading in it, `•` and `1` items, `|` rows. */
export function shown(prose: Prose): string {
  return prose.blocks.flatMap((block) => blockLines(block)).join('\n');
}

function blockLines(block: ProseBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        `¶ ${block.heading ? `# ${inlinesShown(block.heading)} # ` : ''}${inlinesShown(block.content)}`.trimEnd(),
      ];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, block.bullet ? '•' : '1'));
    case 'table':
      return [block.header, ...block.rows].map((row) => `| ${row.map(inlinesShown).join(' | ')} |`);
  }
}

function itemLines({ content, children }: ProseItem, mark: string): readonly string[] {
  return [`${mark} ${inlinesShown(content)}`.trimEnd(), ...children.flatMap(blockLines).map((line) => `  ${line}`)];
}

/** Runs in a notation for eyes: `<b>` strong, `<i>` emphasis, `<code>`, `<a href>`, `<br>`, `<?blank?>`, `<$reference$>`. */
export function inlinesShown(inlines: readonly Inline[]): string {
  return inlines.map(inlineShown).join('');
}

function inlineShown(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'value':
      return `<=${inline.text}=>`;
    case 'blank':
      return `<?${inline.text}?>`;
    case 'strong':
      return `<b>${inlinesShown(inline.children)}</b>`;
    case 'emphasis':
      return `<i>${inlinesShown(inline.children)}</i>`;
    case 'code':
      return `<code>${inline.text}</code>`;
    case 'link':
      return `<a ${inline.href}>${inlinesShown(inline.children)}</a>`;
    case 'line-break':
      return '<br>';
    case 'reference': {
      const { form, paths } = inline.reference;
      return `<$${[form, ...paths.map(({ path }) => `[${path}]`)].join(' ')}$>`;
    }
  }
}
