import { describe, expect, test } from 'vitest';
import type { Block } from '../../server/src/blocks/block';
import { bodyOf, provisionsOf } from '../../server/src/blocks/from-prose';
import { inlinesShown, proseOf } from '../agreement/prose-notation';

/** Blocks in a notation for eyes: `§` a provision, `#` its heading, `¶` a paragraph, `|` a row. */
function shown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'provision': {
      const head = block.heading ? `# ${inlinesShown(block.heading)} # ` : '';
      return [`§ ${head}${inlinesShown(block.content)}`, ...shown(block.children).map((line) => `  ${line}`)];
    }
    case 'paragraph':
      return [`¶ ${inlinesShown(block.content)}`];
    case 'table':
      return [block.columns, ...block.rows.map(({ cells }) => cells)].map(
        (row) => `| ${row.map(({ content }) => inlinesShown(content)).join(' | ')}`,
      );
    case 'missing':
      return [block.message];
  }
}

describe("an author's text", () => {
  test('becomes a provision a paragraph, with lists and tables below', () => {
    const text =
      '**Access.** The Client shall:\n(a) open:\n(i) doors;\n(b) close them.\n\nRates:\n\n| A | B |\n|--|--:|\n| 1 | 2 |';
    expect(shown(provisionsOf(proseOf(text)))).toEqual([
      '§ # Access # The Client shall:',
      '  § open:',
      '    § doors;',
      '  § close them.',
      '§ Rates:',
      '  | A | B',
      '  | 1 | 2',
    ]);
  });

  test('that is only a list is provisions, one an item', () => {
    expect(shown(provisionsOf(proseOf('- one\n- two\n\n  more')))).toEqual(['§ one', '§ two', '  ¶ more']);
  });

  test('has no number for a path that stands alone below a paragraph', () => {
    expect(shown(provisionsOf(proseOf('The levels:\n\n$(priorities.levels)\n\nEnd.')))).toEqual([
      '§ The levels:',
      '  ¶ <$value [priorities.levels]$>',
      '§ End.',
    ]);
  });

  test('keeps the alignment of its tables', () => {
    const [table] = provisionsOf(proseOf('| A | B |\n|--|--:|\n| 1 | 2 |'));
    expect(table?.kind === 'table' && table.rows[0]?.cells.map(({ align }) => align)).toEqual([undefined, 'end']);
  });
});

describe('the body of one provision', () => {
  test('is the only paragraph, with what stands below it', () => {
    const { heading, content, children } = bodyOf(proseOf('It shall:\n- one\n- two'));
    expect(heading).toBeUndefined();
    expect(inlinesShown(content)).toBe('It shall:');
    expect(shown(children)).toEqual(['§ one', '§ two']);
  });

  test('has a sub-clause for each of several paragraphs', () => {
    const { content, children } = bodyOf(proseOf('One.\n\nTwo.'));
    expect(content).toEqual([]);
    expect(shown(children)).toEqual(['§ One.', '§ Two.']);
  });

  test('takes the heading of its only paragraph', () => {
    const { heading, content } = bodyOf(proseOf('**Access.** Always.'));
    expect(heading && inlinesShown(heading)).toBe('Access');
    expect(inlinesShown(content)).toBe('Always.');
  });

  test('of nothing is empty', () => {
    expect(bodyOf(proseOf(''))).toEqual({ heading: undefined, content: [], children: [] });
  });
});
