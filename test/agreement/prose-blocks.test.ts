import { describe, expect, test } from 'vitest';
import { readProse } from '../../server/src/agreement/read-prose';
import { plain, proseOf, shown } from './prose-notation';

/** Lines without the margin that the test's own indentation gives them. */
function lines(strings: TemplateStringsArray): string {
  const text = strings.raw.join('').replace(/^\n/, '').trimEnd();
  const margin = /^ */.exec(text)?.[0].length ?? 0;
  return text.replace(new RegExp(`^ {0,${margin}}`, 'gm'), '');
}

function expectShown(source: string, expected: string): void {
  expect(shown(proseOf(source))).toBe(expected);
}

describe('paragraphs', () => {
  test('are parted by blank lines; their lines run on', () => {
    expectShown(
      lines`
        The Provider shall keep
        the systems patched.

        The Client shall help.
      `,
      lines`
        ¶ The Provider shall keep the systems patched.
        ¶ The Client shall help.
      `,
    );
  });

  test('break a line at two blanks or a backslash', () => {
    expectShown('1 High Street  \nLeeds\\\nLS1 1AA', '¶ 1 High Street<br>Leeds<br>LS1 1AA');
  });

  test('that were folded by YAML are parted at each line break that is left', () => {
    expect(shown(readProse(plain('One.\nTwo.')))).toBe('¶ One.\n¶ Two.');
  });

  test('keep what is Markdown elsewhere as characters', () => {
    expectShown('# Not a heading\n\n> Not a quotation', '¶ # Not a heading\n¶ > Not a quotation');
  });

  test('of nothing are none', () => {
    expect(proseOf('').blocks).toEqual([]);
    expect(proseOf(' \n\t\n').blocks).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['**Backups.** The Provider shall back up.', '¶ # Backups # The Provider shall back up.'],
    ['**Backups**: daily', '¶ # Backups # daily'],
    ['**Backups** – Daily.', '¶ # Backups # Daily.'],
    ['**Backups**\nThe Provider', '¶ # Backups # The Provider'],
    ['**Backups**', '¶ # Backups #'],
    ['**No** engineer shall', '¶ <b>No</b> engineer shall'],
    ['**Priority** 1', '¶ <b>Priority</b> 1'],
    ['"**Uptime**" means', '¶ "<b>Uptime</b>" means'],
    ['The **Provider**', '¶ The <b>Provider</b>'],
  ])('%j', (source, expected) => {
    expectShown(source, expected);
  });
});

describe('lists', () => {
  test.each(['-', '*', '•'])('of bullets %s', (mark) => {
    expectShown(`${mark} one\n${mark} two`, '• one\n• two');
  });

  test.each([
    ['1.', '2.'],
    ['1)', '2)'],
    ['(1)', '(2)'],
    ['(a)', '(b)'],
    ['a)', 'b)'],
    ['(i)', '(ii)'],
    ['(A)', '(B)'],
    ['(I)', '(II)'],
  ])('marked %s %s', (first, second) => {
    expectShown(`${first} one\n${second} two`, '1 one\n1 two');
  });

  test('nest by the kind of mark, at one indentation', () => {
    expectShown(
      lines`
        The Provider shall:
        (a) monitor:
        (i) servers; and
        (ii) switches; and
        (b) report.
      `,
      lines`
        ¶ The Provider shall:
        1 monitor:
          1 servers; and
          1 switches; and
        1 report.
      `,
    );
  });

  test('nest by indentation', () => {
    expectShown('- one\n  - two\n    - three\n- four', '• one\n  • two\n    • three\n• four');
  });

  test('nest on one line', () => {
    expectShown('(a) (i) one\n(ii) two\n(b) three', '1\n  1 one\n  1 two\n1 three');
    expectShown('(a) (i) one\n    (ii) two\n(b) three', '1\n  1 one\n  1 two\n1 three');
    expectShown('- - one\n  - two\n- three', '•\n  • one\n  • two\n• three');
  });

  test('count (i) as a letter behind (h), and as a numeral where (ii) follows', () => {
    const upToH = [...'abcdefgh'].map((letter) => `(${letter}) x`).join('\n');
    const letters = proseOf(`${upToH}\n(i) y\n(j) z`).blocks[0];
    expect(letters?.kind === 'list' && letters.items.length).toBe(10);
    const nested = proseOf(`${upToH}\n(i) y\n(ii) z`).blocks[0];
    expect(nested?.kind === 'list' && nested.items.map((item) => item.children.length)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  test('go on over several lines and hold further paragraphs and tables', () => {
    expectShown(
      lines`
        - one
          goes on

          A paragraph.

          | A | B |
          |---|--:|
          | 1 | 2 |
        - two
      `,
      lines`
        • one goes on
          ¶ A paragraph.
          | A | B |
          | 1 | 2 |
        • two
      `,
    );
  });

  test('end at a paragraph that is not indented below them', () => {
    expectShown('(a) one\n\nIn each case promptly.\n\n(a) other', '1 one\n¶ In each case promptly.\n1 other');
  });

  test.each([
    ['as set out in\n(b) above', '¶ as set out in (b) above'],
    ['until the end of\n2026. Then', '¶ until the end of 2026. Then'],
    ['(see) below', '¶ (see) below'],
    ['-not a mark', '¶ -not a mark'],
    ['1.5 hours', '¶ 1.5 hours'],
  ])('are not seen in %j', (source, expected) => {
    expectShown(source, expected);
  });
});

describe('tables', () => {
  test('have cells with runs of their own', () => {
    expectShown(
      '| Level | Respond |\n|:--|--:|\n| **P1** | $(priorities.levels.P1.respond) |\n| P2 | a \\| b |',
      '| Level | Respond |\n| <b>P1</b> | <$value [priorities.levels.P1.respond]$> |\n| P2 | a | b |',
    );
  });

  test('need no bars at their ends, and end where no bar is', () => {
    expectShown('A | B\n--- | ---\n1 | 2\nText.', '| A | B |\n| 1 | 2 |\n¶ Text.');
  });

  test('fill short rows up and lose nothing of long ones', () => {
    expectShown('|A|B|\n|-|-|\n|1|\n|1|2|3|', '| A | B |\n| 1 |  |\n| 1 | 2|3 |');
  });

  test('tell the alignment of a column of numbers', () => {
    const [table] = proseOf('|A|B|C|\n|:-|-:|:-:|\n').blocks;
    expect(table?.kind === 'table' && table.align).toEqual([undefined, 'end', undefined]);
  });

  test('need a rule with as many columns as the header', () => {
    expectShown('A | B\n---', '¶ A | B ---');
  });
});
