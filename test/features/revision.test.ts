import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, revised, revisionOf } from '../../server/src/features/code-actions/revision';
import type { Replacement } from '../../server/src/syntax/replacement';

function changed(text: string, changes: readonly Replacement[]): string {
  return [...changes]
    .reverse()
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

/** Where a text is cut, as parts of its length, and what is written there. */
const rounds = fc.array(
  fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), newText: fc.string({ maxLength: 4 }) }), {
    maxLength: 4,
  }),
  { maxLength: 4 },
);

/** Changes of `text` from cut to cut, every other stretch left as it is. */
function changesIn(
  text: string,
  cuts: readonly { readonly at: number; readonly newText: string }[],
): readonly Replacement[] {
  const places = cuts
    .map(({ at, newText }) => ({ at: Math.floor(at * text.length), newText }))
    .sort((a, b) => a.at - b.at);
  return places.flatMap(({ at, newText }, index) =>
    index % 2 === 0 ? [{ start: at, end: places[index + 1]?.at ?? at, newText }] : [],
  );
}

describe('a text that is changed again and again', () => {
  it('is what all changes together make of the text that it began as', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), rounds, (text, all) => {
        let revision = revisionOf(text);
        for (const cuts of all) {
          const changes = changesIn(revision.text, cuts);
          const expected = changed(revision.text, changes);
          revision = revised(revision, changes);
          expect(revision.text).toBe(expected);
        }
        const together = changesOf(revision, text.length);
        expect(changed(text, together)).toBe(revision.text);
        for (const [index, change] of together.entries()) {
          expect(change.start).toBeGreaterThanOrEqual((together[index - 1]?.end ?? -1) + 1);
        }
      }),
    );
  });

  it('changes only what was changed', () => {
    const first = revised(revisionOf('one two three'), [{ start: 4, end: 7, newText: 'zwei' }]);
    const second = revised(first, [{ start: 9, end: 14, newText: 'drei' }]);
    expect(second.text).toBe('one zwei drei');
    expect(changesOf(second, 13)).toEqual([
      { start: 4, end: 7, newText: 'zwei' },
      { start: 8, end: 13, newText: 'drei' },
    ]);
  });
});
