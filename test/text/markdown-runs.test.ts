import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../server/src/agreement/inline-text';
import type { PrintedRun } from '../../server/src/blocks/printed-run';
import { cellMarkdown, escapedLine, markdownOf } from '../../server/src/text/markdown-runs';
import { inlinesShown, proseOf } from '../agreement/prose-notation';

function text(characters: string): PrintedRun {
  return { kind: 'text', text: characters };
}

function strong(...children: readonly PrintedRun[]): PrintedRun {
  return { kind: 'strong', children };
}

describe('characters stay characters', () => {
  test.each([
    ['5 * 3 _and_ `code`', '5 \\* 3 \\_and\\_ \\`code\\`'],
    ['[x](y) ![z](w)', '\\[x\\](y) \\!\\[z\\](w)'],
    ['<b> &amp; R&D, A & B', '\\<b\\> \\&amp; R\\&D, A & B'],
    ['a|b ~~c~~ \\', 'a\\|b \\~\\~c\\~\\~ \\\\'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['12) no item', '12\\) no item'],
    ['6.1 a number', '6.1 a number'],
    ['=====', '\\====='],
  ])('%j', (characters, expected) => {
    expect(markdownOf([text(characters)])).toBe(expected);
    expect(escapedLine(characters)).toBe(expected);
  });

  test('behind a line break too', () => {
    expect(markdownOf([text('a'), { kind: 'line-break' }, text('# b')])).toBe('a\\\n\\# b');
  });

  test('whatever they are: Markdown reads them as they were', () => {
    const character = fc.constantFrom(...'*_`[]()<>!#-+=~|\\&"\'.:1a z'.split(''), 'https://a.example', '$x', '🙂');
    const line = fc
      .array(character, { minLength: 1, maxLength: 25 })
      .map((characters) => `Note a${characters.join('')}a`)
      .filter((some) => !/https|\.{5}|\?\?/.test(some));
    fc.assert(
      fc.property(line, (some) => {
        const [block, ...more] = proseOf(markdownOf([text(some)])).blocks;
        expect(more).toEqual([]);
        if (block?.kind !== 'paragraph') throw new Error('expected a paragraph');
        expect(block.content.map(({ kind }) => kind)).toEqual(['text']);
        expect(textOf(block.content)).toBe(some);
      }),
    );
  });
});

describe('marks', () => {
  test.each<[string, readonly PrintedRun[], string]>([
    ['strong', [text('The '), strong(text('Fees')), text('.')], 'The **Fees**.'],
    ['a term in quotes', [text('("'), strong(text('Fees')), text('")')], '("**Fees**")'],
    ['emphasis', [{ kind: 'emphasis', children: [text('soft')] }], '*soft*'],
    ['blanks inside go outside', [text('a'), strong(text(' b ')), text('c')], 'a **b** c'],
    ['none where Markdown would not read them', [text('a'), strong(text('(b)')), text('c')], 'a(b)c'],
    ['none inside each other', [strong(text('a '), { kind: 'emphasis', children: [text('b')] })], '**a b**'],
    ['none around nothing', [text('a'), strong(text(' ')), text('b')], 'a b'],
    ['code', [{ kind: 'code', text: 'a*b' }], '`a*b`'],
    ['code with backticks', [{ kind: 'code', text: '`a``' }], '``` `a`` ```'],
    [
      'a link',
      [{ kind: 'link', href: 'https://a.example/x_(y)', children: [text('t*')] }],
      '[t\\*](<https://a.example/x_(y)>)',
    ],
    [
      'a value, a blank and a reference',
      [
        { kind: 'value', text: '5%', path: 'a' },
        text(' '),
        { kind: 'blank', text: '[x]' },
        text(' '),
        { kind: 'cross-reference', text: 'clause 1', target: 'a' },
      ],
      '5% \\[x\\] clause 1',
    ],
  ])('%s', (_, runs, expected) => {
    expect(markdownOf(runs)).toBe(expected);
  });

  test('of strong and emphasis are read again as what they were', () => {
    const word = fc.stringMatching(/^[a-z*_"(, -]{1,8}$/);
    const run = fc.tuple(word, fc.constantFrom<'text' | 'strong'>('text', 'strong'));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (parts) => {
        const runs = parts.map(([characters, kind]) => (kind === 'text' ? text(characters) : strong(text(characters))));
        const written = markdownOf([text('a '), ...runs, text(' a')]);
        const [block] = proseOf(written).blocks;
        const shown = block?.kind === 'paragraph' ? inlinesShown(block.content) : '';
        expect(shown.replace(/<\/?b>/g, '')).toBe(`a ${parts.map(([characters]) => characters).join('')} a`);
      }),
    );
  });

  test('of a cell hold on one line, its bars apart', () => {
    expect(cellMarkdown([text('a|b'), { kind: 'line-break' }, { kind: 'code', text: 'c|d' }])).toBe('a\\|b<br>c\\|d');
  });
});
