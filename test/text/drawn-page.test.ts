import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, FinalText, Part } from '../../server/src/blocks/block';
import { reference, text } from '../../server/src/blocks/inlines';
import { numbered } from '../../server/src/blocks/numbering';
import { provision } from '../../server/src/blocks/provisions';
import { drawPage } from '../../server/src/text/drawn-page';
import { manuscriptOf } from '../../server/src/text/manuscript';
import { clause, manuscriptFrom, nowhere, sample, sampleText } from './sample';

const noLines = () => undefined;

function drawn(some: FinalText) {
  return drawPage(manuscriptFrom(some), noLines);
}

/** Which pieces of the page are the very elements of the one before. */
function taken(before: FinalText, after: FinalText): readonly boolean[] {
  const old = drawn(before);
  const known = new Set<object>(old.pieces.map(({ element }) => element));
  return drawPage(manuscriptFrom(after), noLines, old).pieces.map(({ element }) => known.has(element));
}

function part(key: string, ...blocks: readonly Block[]): Part {
  return { kind: 'clauses', key, blocks };
}

function textOf(...parts: readonly Part[]): FinalText {
  return { ...sampleText, parts };
}

const term = part('term', clause('Term', 'term'));
const fees = part('fees', clause('Fees', 'fees', provision({ content: 'Pay.', span: nowhere })));
const pointer = part('pointer', provision({ content: [text('See '), reference('fees'), text('.')], span: nowhere }));

describe('a page drawn again', () => {
  test('takes every piece over where nothing has changed', () => {
    expect(taken(sampleText, { ...sampleText }).every(Boolean)).toBe(true);
  });

  test('draws what is renumbered, and what refers to it', () => {
    expect(taken(textOf(fees, pointer), textOf(fees, pointer))).toEqual([true, true, true]);
    expect(taken(textOf(fees, pointer), textOf(term, fees, pointer))).toEqual([false, false, false, false]);
  });

  test('leaves what stands before an inserted clause and does not refer to it', () => {
    expect(taken(textOf(term, fees), textOf(term, pointer, fees))).toEqual([true, false, false, false]);
  });

  test('draws a reference again whose value has changed', () => {
    const value = part('v', provision({ content: [reference('term.length', 'value')], span: nowhere }));
    const numbering = numbered(textOf(value, fees));
    const before = drawPage(
      manuscriptOf(numbering, () => ({ kind: 'value', text: '1 year' })),
      noLines,
    );
    const after = drawPage(
      manuscriptOf(numbering, () => ({ kind: 'value', text: '2 years' })),
      noLines,
      before,
    );
    expect(JSON.stringify(after.pieces[0])).toContain('2 years');
    expect(after.pieces[1]?.element).toBe(before.pieces[1]?.element);
  });

  test('draws all again in another language, style or state', () => {
    expect(taken(sampleText, { ...sampleText, language: 'en-US' }).some(Boolean)).toBe(false);
    expect(taken(sampleText, { ...sampleText, status: 'final' }).some(Boolean)).toBe(false);
  });

  test('is the page drawn anew', () => {
    const parts = fc.subarray([term, fees, pointer, ...sampleText.parts], { minLength: 0 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const again = drawPage(manuscriptFrom(textOf(...after)), noLines, drawn(textOf(...before)));
        expect(again.pieces).toEqual(drawn(textOf(...after)).pieces);
      }),
    );
  });
});

test('pieces tell the lines that they were drafted from', () => {
  const { pieces } = drawPage(sample, () => [3, 5]);
  expect(pieces.filter(({ lines }) => lines !== undefined).length).toBeGreaterThan(10);
  expect(pieces[0]).toMatchObject({ element: { tag: 'h1' }, lines: undefined });
});
