import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, SelectionRange } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { offsetAt, positionAt } from '../../server/src/document-text';
import type { OpenDocument } from '../../server/src/documents';
import { selectionRangesAt } from '../../server/src/features/selection-range/selection-ranges-at';
import { editorWith, openDocument } from './editor';

/** What is selected, step by step, with line ends drawn as `⏎` and indentation left out. */
function growth(drawn: string): string[] {
  const { document, analysis, position } = editorWith(drawn);
  const [range] = selectionRangesAt(document, analysis, [position]);
  return rangesOf(range).map((one) => sourceOf(document, one).replace(/\n\s*/gu, '⏎'));
}

function rangesOf(range: SelectionRange | undefined): readonly Range[] {
  return range === undefined ? [] : [range.range, ...rangesOf(range.parent)];
}

function sourceOf({ content }: OpenDocument, { start, end }: Range): string {
  return content.text.slice(offsetAt(content, start), offsetAt(content, end));
}

describe('growing a selection', () => {
  it('goes from a word over sentence, paragraph, text, field, item and list to section and document', () => {
    expect(
      growth(`clauses:
  - id: a
    text: >
      The Provider shall ans|wer. It is quick.
      Always.

      Second.
  - id: b
term:
  initial: 1 year
`),
    ).toEqual([
      'answer',
      'The Provider shall answer.',
      'The Provider shall answer. It is quick.',
      'The Provider shall answer. It is quick.⏎Always.',
      'The Provider shall answer. It is quick.⏎Always.⏎Second.',
      '>⏎The Provider shall answer. It is quick.⏎Always.⏎Second.',
      'text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.',
      'id: a⏎text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.',
      '- id: a⏎text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.',
      '- id: a⏎text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.⏎- id: b',
      'clauses:⏎- id: a⏎text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.⏎- id: b',
      'clauses:⏎- id: a⏎text: >⏎The Provider shall answer. It is quick.⏎Always.⏎Second.⏎- id: b⏎term:⏎initial: 1 year⏎',
    ]);
  });

  it('knows the parts of a value', () => {
    expect(growth('term:\n  initial: 24 mon|ths\n  renewal: none\n').slice(0, 4)).toEqual([
      'months',
      '24 months',
      'initial: 24 months',
      'initial: 24 months⏎renewal: none',
    ]);
    expect(growth('availability:\n  uptime: 99.|9%\n').slice(0, 3)).toEqual(['9', '99.9%', 'uptime: 99.9%']);
  });

  it('knows keys', () => {
    expect(growth('te|rm:\n  initial: 1 year\n').slice(0, 2)).toEqual(['term', 'term:⏎initial: 1 year']);
    expect(growth('governing|-law: Ohio\n').slice(0, 3)).toEqual(['governing', 'governing-law', 'governing-law: Ohio']);
  });

  it('knows brackets, quotation marks and references', () => {
    expect(growth('style: {numbering: dec|imal, duty: shall}\n').slice(0, 3)).toEqual([
      'decimal',
      'numbering: decimal',
      '{numbering: decimal, duty: shall}',
    ]);
    expect(growth('title: "A go|od one"\n').slice(0, 4)).toEqual([
      'good',
      'A good one',
      '"A good one"',
      'title: "A good one"',
    ]);
    expect(growth('clauses:\n  - text: See $(availability.back|ups) for it.\n').slice(0, 5)).toEqual([
      'backups',
      'availability.backups',
      '$(availability.backups)',
      'See $(availability.backups) for it.',
      'text: See $(availability.backups) for it.',
    ]);
  });

  it('knows the items of a list in a text', () => {
    expect(
      growth('clauses:\n  - text: >\n      It shall:\n      (a) answer fa|st; and\n      (b) stay.\n').slice(0, 3),
    ).toEqual(['fast', 'answer fast; and', '(a) answer fast; and']);
  });

  it('ends no sentence at a short form', () => {
    expect(growth('clauses:\n  - text: Dr. Abel answ|ers No. 5. She does.\n')[1]).toBe('Dr. Abel answers No. 5.');
  });

  it('knows comments', () => {
    expect(growth('# one\n# the s|econd\nmsa: 1\n').slice(0, 4)).toEqual([
      'second',
      'the second',
      '# the second',
      '# one⏎# the second',
    ]);
  });

  it('answers for each position, and where there is nothing', () => {
    const document = openDocument('msa: 1\n');
    const places = [
      { line: 0, character: 0 },
      { line: 0, character: 5 },
      { line: 7, character: 7 },
    ];
    expect(selectionRangesAt(document, analyse('msa: 1\n'), places)).toHaveLength(3);
    expect(growth('')).toEqual(['']);
  });

  it('always grows, and always holds the position', () => {
    const example = readFileSync(new URL('../../examples/small-office.msa.yaml', import.meta.url), 'utf8');
    const text = fc.oneof(
      fc.nat(example.length).map((cut) => example.slice(0, cut) + example.slice(cut + 3)),
      fc.string({
        unit: fc.constantFrom('a', ' ', '\n', ': ', '- ', '|', '"', '{', ']', '#', '\t', '\r\n', '😀', '$(', ')'),
      }),
    );
    fc.assert(
      fc.property(text, fc.array(fc.nat(20_000), { minLength: 1, maxLength: 4 }), (source, offsets) => {
        const document = openDocument(source);
        const positions = offsets.map((offset) => positionAt(document.content, offset % (source.length + 1)));
        const found = selectionRangesAt(document, analyse(source), positions);
        expect(found).toHaveLength(positions.length);
        for (const [index, range] of found.entries()) {
          const offset = offsetAt(document.content, positions[index] ?? { line: 0, character: 0 });
          let inner = { start: offset, end: offset };
          for (const [step, { start, end }] of rangesOf(range).entries()) {
            const outer = { start: offsetAt(document.content, start), end: offsetAt(document.content, end) };
            expect(outer.start).toBeLessThanOrEqual(inner.start);
            expect(outer.end).toBeGreaterThanOrEqual(inner.end);
            if (step > 0) expect(outer).not.toEqual(inner);
            inner = outer;
          }
          expect(inner).toEqual({ start: 0, end: source.length });
        }
      }),
      { numRuns: 300 },
    );
  });
});
