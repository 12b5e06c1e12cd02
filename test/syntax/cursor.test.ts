import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../server/src/syntax/cursor';
import { read } from '../../server/src/syntax/read';
import { agreement, withCursor } from './support';

/** `value of respond "4 h" at 11`. */
function cursor(source: string): string {
  const { text, offset } = withCursor(source);
  const { where, key, word, column, flow, colon } = cursorAt(read(text), offset);
  const of = key === undefined ? '' : ` of ${key}`;
  return `${where}${of} ${JSON.stringify(text.slice(word.start, word.end))} @${column}${flow ? ' flow' : ''}${colon ? ' colon' : ''}`;
}

describe('on a line of a block', () => {
  test.each([
    ['│', 'key "" @0'],
    ['msa: 1\n│', 'key "" @0'],
    ['msa: 1\nresp│\nterm: 1', 'key "resp" @0'],
    ['services:\n  inc│', 'key "inc" @2'],
    ['services:\n  │', 'key "" @2'],
    ['services:\n  inc│luded: x', 'key "included" @2 colon'],
    ['services:\n  │included: x', 'key "included" @2 colon'],
    ['term:\n  notice:│', 'value of notice "" @2'],
    ['term:\n  notice: │', 'value of notice "" @2'],
    ['term:\n  notice: 90 d│ays # soon', 'value of notice "90 days" @2'],
    ['a:\n  - │', 'item "" @4'],
    ['a:\n  - id│', 'item "id" @4'],
    ['a:\n  - id│: x', 'item "id" @4 colon'],
    ['a:\n  - id: │x', 'value of id "x" @4'],
    ['a:\n  - id: x\n    na│', 'key "na" @4'],
  ])('%j is %s', (source, expected) => {
    expect(cursor(source)).toBe(expected);
  });
});

describe('inside brackets', () => {
  test.each([
    ['a: {│}', 'key "" @4 flow'],
    ['a: {id: x, na│}', 'key "na" @11 flow'],
    ['a: {id: x, na│me: y}', 'key "name" @11 flow colon'],
    ['a: {id: │x}', 'value of id "x" @8 flow'],
    ['a: {id: x, name: "y, z│", b: c}', 'text "\\"y, z\\"" @0'],
    ['a: {id: x, name: │', 'value of name "" @17 flow'],
    ['a: {id: x, │', 'key "" @11 flow'],
    ['a: [P1, P│]', 'item "P" @8 flow'],
    ['a: [P1, │', 'item "" @8 flow'],
    ['a:\n  - {id: P1, respond: 15 │minutes}', 'value of respond "15 minutes" @22 flow'],
    ['a: [[x, 1], [y, │2]]', 'item "2" @16 flow'],
  ])('%j is %s', (source, expected) => {
    expect(cursor(source)).toBe(expected);
  });
});

describe('where nothing of YAML is written', () => {
  test.each([
    ['a: 1 # com│ment', 'comment'],
    ['# com│ment', 'comment'],
    ['text: |\n  The Pro│vider', 'text'],
    ['text: "The Pro│vider"', 'text'],
    ['text: The\n  Pro│vider', 'text'],
  ])('%j is %s', (source, expected) => {
    const { text, offset } = withCursor(source);
    expect(cursorAt(read(text), offset).where).toBe(expected);
  });
});

test('every offset has a cursor whose word holds it', () => {
  const tree = read(agreement);
  for (let offset = -1; offset <= agreement.length + 1; offset++) {
    const at = Math.max(0, Math.min(offset, agreement.length));
    const { word } = cursorAt(tree, offset);
    expect(word.start).toBeLessThanOrEqual(at);
    expect(word.end).toBeGreaterThanOrEqual(at);
  }
});
