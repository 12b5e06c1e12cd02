import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { createDocuments } from '../../server/src/documents';
import { atPauses } from '../../server/src/features/at-pauses';

/** Documents of which it is noted which version was worked on when. */
function watched() {
  const documents = createDocuments(async () => analyse);
  const done: string[] = [];
  atPauses(
    documents,
    () => 100,
    ({ uri, version }) => done.push(`${uri} ${version}`),
  );
  return { documents, done };
}

describe('work at pauses', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits until nothing was typed for so long, and is done once, on the newest version', () => {
    const { documents, done } = watched();
    documents.open('a', 1, '');
    vi.advanceTimersByTime(99);
    documents.change('a', 2, [{ text: 'msa: 1\n' }]);
    vi.advanceTimersByTime(99);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual(['a 2']);
  });

  it('of one document waits for no other, and of a closed one is not done', () => {
    const { documents, done } = watched();
    documents.open('a', 1, '');
    documents.open('b', 1, '');
    vi.advanceTimersByTime(50);
    documents.change('b', 2, [{ text: 'msa: 1\n' }]);
    vi.advanceTimersByTime(50);
    expect(done).toEqual(['a 1']);
    documents.close('b');
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual(['a 1']);
  });
});
