import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { foldingRangesOf } from '../../server/src/features/folding/folding-ranges';
import { editorWith, openDocument } from './editor';

/** The folds of `text` as `first-last`, in lines from 0; comments with a `#`, regions with their name. */
function folds(text: string, limit?: number): string[] {
  const { document, analysis } = editorWith(text);
  const marks: Readonly<Record<string, string>> = { comment: '#', region: ' region' };
  return foldingRangesOf(document, analysis, new WeakMap(), limit).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${marks[kind ?? ''] ?? ''}`,
  );
}

describe('folding', () => {
  it('folds sections, fields and items that take several lines', () => {
    expect(
      folds(`term:
  initial: 24 months

services:
  included:
    - id: a
      name: A
    - {id: b, name: B}
  excluded: none
`),
    ).toEqual(['0-1', '3-8', '4-7', '5-6']);
  });

  it('folds texts, without the blank lines below them', () => {
    expect(folds('clauses:\n  - text: >\n      one\n      two\n\n\nterm:\n  initial: 1 year\n')).toEqual([
      '0-3',
      '1-3',
      '6-7',
    ]);
  });

  it('folds comments of several lines, but no text that looks like one', () => {
    expect(folds('# one\n# two\nclauses:\n  - text: >\n      # this\n      # prints\n# alone\nmsa: 1\n')).toEqual([
      '0-1#',
      '2-5',
      '3-5',
    ]);
  });

  it('folds items that are texts of several lines, and brackets', () => {
    expect(folds('responsibilities:\n  provider:\n    - >\n      one\n      two\n    - [a,\n       b]\n')).toEqual([
      '0-6',
      '1-6',
      '2-4',
      '5-6',
    ]);
  });

  it('folds the regions that comments mark, one in another, and no half of one', () => {
    expect(
      folds(`# region services
# what is provided
# and what is not
services: none
  # region inner
term: none
  # endregion
#endregion
# endregion
# region open
`),
    ).toEqual(['0-7 region', '1-2#', '4-6 region']);
    expect(folds('clauses:\n  - text: >\n      # region\n      a\n      # endregion\n')).toEqual(['0-4', '1-4']);
  });

  it('leaves out what lies deepest where the client takes only so many', () => {
    const text = 'services:\n  included:\n    - id: a\n      name: A\n# one\n# two\nterm:\n  initial: 1 year\n';
    expect(folds(text)).toEqual(['0-3', '1-3', '2-3', '4-5#', '6-7']);
    expect(folds(text, 4)).toEqual(['0-3', '1-3', '4-5#', '6-7']);
    expect(folds(text, 3)).toEqual(['0-3', '4-5#', '6-7']);
    expect(folds(text, 0)).toEqual([]);
  });

  it('folds nothing in a file of one line, or of none', () => {
    expect(folds('msa: 1')).toEqual([]);
    expect(folds('')).toEqual([]);
  });

  it('remembers what did not change, and tells the same', () => {
    const example = readFileSync(new URL('../../examples/mid-size.msa.yaml', import.meta.url), 'utf8');
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('', '\n', '\n\n# a\n# b\n', '  ', 'x', '- ', '"', '|\n'),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memory = new WeakMap();
        let text = example;
        let analysis = analyse(text);
        for (const [place, removed, written] of edits) {
          const at = place % text.length;
          text = text.slice(0, at) + written + text.slice(at + removed);
          analysis = analyse(text, analysis);
          const document = openDocument(text);
          expect(foldingRangesOf(document, analysis, memory)).toEqual(
            foldingRangesOf(document, analyse(text), new WeakMap()),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
