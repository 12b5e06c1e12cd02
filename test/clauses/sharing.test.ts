import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shared } from '../../server/src/clauses/sharing';

const data = fc.jsonValue({ maxDepth: 4 });

describe('what is drafted again', () => {
  test('is what was drafted, whatever was there before', () => {
    fc.assert(
      fc.property(data, data, (before, next) => {
        expect(shared(before, next)).toEqual(next);
      }),
    );
  });

  test('is the very same where it is equal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(data), fc.dictionary(fc.string(), data)), (before) => {
        expect(shared(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  test('keeps what stands around something new', () => {
    const [a, b, c] = [{ text: 'a' }, { text: 'b' }, { text: 'c' }];
    const next = shared([a, b, c], [{ text: 'a' }, { text: 'new' }, { text: 'b' }, { text: 'c' }]);
    expect([next[0], next[2], next[3]].map((one, index) => one === [a, b, c][index])).toEqual([true, true, true]);
  });

  test('keeps no text of the source for another that reads the same', () => {
    const chunk = () => ({ text: 'a: 1', problems: [] });
    const [before, next] = [{ span: { chunk: chunk() } }, { span: { chunk: chunk() } }];
    expect(shared(before, next).span.chunk).toBe(next.span.chunk);
  });
});
