import { describe, expect, it } from 'vitest';
import { foldingRangesOf } from '../../server/src/features/folding/folding-ranges';
import { editorWith } from './editor';

/** The folds of `text` as `first-last`, in lines from 0; comments with a `#`. */
function folds(text: string): string[] {
  const { document, analysis } = editorWith(text);
  return foldingRangesOf(document, analysis)
    .sort((a, b) => a.startLine - b.startLine)
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === 'comment' ? '#' : ''}`);
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

  it('folds nothing in a file of one line, or of none', () => {
    expect(folds('msa: 1')).toEqual([]);
    expect(folds('')).toEqual([]);
  });
});
