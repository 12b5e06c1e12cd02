import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../scripts/bench/agreement.mjs';
import { type Analysis, analyse } from '../../server/src/analysis';
import { sameElement } from '../../server/src/text/diff-pieces';
import { type DrawnPage, drawPage } from '../../server/src/text/drawn-page';
import { changedBy, script } from './edits';

const complete = readFileSync(new URL('../clauses/complete.msa.yaml', import.meta.url), 'utf8');

/** Ranges instead of lines: they say as much of where a piece is from. */
function draw(analysis: Analysis, previous?: DrawnPage): DrawnPage {
  const linesOf = (span: Parameters<Analysis['tree']['rangeOf']>[0]): readonly [number, number] | undefined => {
    const range = analysis.tree.rangeOf(span);
    return range && [range.start, range.end];
  };
  return drawPage(analysis.manuscript, linesOf, previous);
}

describe('a page that is drawn again', () => {
  test.each([
    ['an agreement with everything', complete],
    ['one of many items', agreement(900)],
    [
      'one whose clauses stand in schedules',
      complete.replace(/^schedules:\n/m, 'schedules:\n  - {id: more, title: More, sections: [fees, term]}\n'),
    ],
  ])('is the page drawn anew, whatever is done to %s', (_, source) => {
    const fresh = analyse(source);
    fc.assert(
      fc.property(script, (steps) => {
        let text = source;
        let analysis = fresh;
        let page = draw(fresh);
        const go = (to: string): void => {
          text = to;
          analysis = analyse(text, analysis);
          page = draw(analysis, page);
          const anew = draw(analyse(text)).pieces;
          if (JSON.stringify(page.pieces) !== JSON.stringify(anew)) expect(page.pieces).toEqual(anew);
        };
        for (const { change, takenBack } of steps) {
          const before = text;
          go(changedBy(text, change));
          if (takenBack) go(before);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('is told of what a clause elsewhere says', () => {
    const source = agreement(900);
    const before = analyse(source);
    const page = draw(before);
    const steps: readonly (readonly [string | RegExp, string])[] = [
      [/initial: \d+ months/, 'initial: 7 months'],
      [/^days: .*\n/m, ''],
      [/^msa: .*\n/m, (before.tree.text.match(/^msa: .*\n/m)?.[0] ?? '').concat('days: business\n')],
      [/title: (.*)/, 'title: Otherwise $1'],
    ];
    for (const [what, instead] of steps) {
      const text = source.replace(what, instead);
      const again = draw(analyse(text, before), page).pieces;
      const anew = draw(analyse(text)).pieces;
      expect(again).toEqual(anew);
    }
  });

  test('takes over all but the clause that a word is typed into, and tells of its sentence alone', () => {
    const source = agreement(900);
    const before = analyse(source);
    const page = draw(before);
    const known = new Set<object>(page.pieces.map(({ element }) => element));
    const after = analyse(source.replace('**Before the work.** ', '**Before the work.** At once, '), before);
    const again = draw(after, page);
    const drawn = again.pieces.filter(({ element }) => !known.has(element));
    expect(drawn.length).toBeLessThan(10);
    expect(again.pieces.length).toBeGreaterThan(100);
    const changed = again.pieces.filter(({ element }, at) => !sameElement(element, page.pieces[at]?.element));
    expect(changed).toHaveLength(1);
    expect(JSON.stringify(changed)).toContain('At once, ');
  });
});
