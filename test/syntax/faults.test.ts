import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { read, readIn } from '../../server/src/syntax/read';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { agreement, applied, dataOf, marked, nodeSketch, treeSketch } from './support';

/** A fault: its culprit in ⟦ ⟧, the rule, what is read in spite of it, and what its first fix makes. */
type Case = readonly [source: string, rule: string, data: unknown, fixed: string | undefined];

describe('one fault is one finding, with what was meant beside it', () => {
  test.each<Case>([
    // Quotation marks and brackets.
    ['a: ⟦"⟧open\nb: 1\n', 'syntax', { a: 'open', b: '1' }, 'a: "open"\nb: 1\n'],
    ["a: ⟦'⟧tis so\nb: 1\n", 'syntax', { a: 'tis so', b: '1' }, "a: 'tis so'\nb: 1\n"],
    ['a: ⟦"⟧one\n  two\nb: 1\n', 'syntax', { a: 'one two', b: '1' }, 'a: "one\n  two"\nb: 1\n'],
    ['a: ⟦[⟧x, y\nb: 1\n', 'syntax', { a: ['x', 'y'], b: '1' }, 'a: [x, y]\nb: 1\n'],
    ['a: ⟦{⟧x: 1, y: 2\nb: 1\n', 'syntax', { a: { x: '1', y: '2' }, b: '1' }, 'a: {x: 1, y: 2}\nb: 1\n'],
    [
      'a:\n  - ⟦{⟧id: P1\n  - {id: P2}\n',
      'syntax',
      { a: [{ id: 'P1' }, { id: 'P2' }] },
      'a:\n  - {id: P1}\n  - {id: P2}\n',
    ],
    // Keys without a colon, or without the space behind it.
    ['⟦msa⟧\ntitle: T\n', 'syntax', { title: 'T' }, 'msa:\ntitle: T\n'],
    ['a: 1\n⟦resp⟧\nb: 2\n', 'syntax', { a: '1', b: '2' }, 'a: 1\nresp:\nb: 2\n'],
    ['a: 1\n⟦status draft⟧\nb: 2\n', 'syntax', { a: '1', b: '2' }, 'a: 1\nstatus: draft\nb: 2\n'],
    ['title⟦:⟧Services\nb: 2\n', 'syntax', { title: 'Services', b: '2' }, 'title: Services\nb: 2\n'],
    [
      's:\n  a: 1\n  b:⟦\u00a0⟧none\nc: 2\n',
      'invisible-character',
      { s: { a: '1', b: 'none' }, c: '2' },
      's:\n  a: 1\n  b: none\nc: 2\n',
    ],
    [
      '⟦services⟧\n  a:\n    - x\nb: 2\n',
      'syntax',
      { services: { a: ['x'] }, b: '2' },
      'services:\n  a:\n    - x\nb: 2\n',
    ],
    [
      's:\n  - id: a\n    ⟦nam⟧\n  - id: b\n',
      'syntax',
      { s: [{ id: 'a' }, { id: 'b' }] },
      's:\n  - id: a\n    nam:\n  - id: b\n',
    ],
    ['s:\n  - a\n  ⟦-⟧b\n  - c\n', 'syntax', { s: ['a', 'b', 'c'] }, 's:\n  - a\n  - b\n  - c\n'],
    // Indentation.
    ['a: 1\n⟦b: 2⟧\n'.replace('⟦b', '  ⟦b'), 'syntax', { a: '1', b: '2' }, 'a: 1\nb: 2\n'],
    ['s:\n  a: 1\n ⟦b: 2⟧\n  c: 3\n', 'syntax', { s: { a: '1', b: '2', c: '3' } }, 's:\n  a: 1\n  b: 2\n  c: 3\n'],
    [
      's:\n    a: 1\n    b: 2\n  ⟦c: 3⟧\n',
      'syntax',
      { s: { a: '1', b: '2', c: '3' } },
      's:\n    a: 1\n    b: 2\n    c: 3\n',
    ],
    [' ⟦msa: 1⟧\ntitle: T\n', 'syntax', { msa: '1', title: 'T' }, 'msa: 1\ntitle: T\n'],
    [
      's:\n  - id: a\n      ⟦name: b⟧\n  - id: c\n',
      'syntax',
      { s: [{ id: 'a', name: 'b' }, { id: 'c' }] },
      's:\n  - id: a\n    name: b\n  - id: c\n',
    ],
    [
      's:\n  - id: a\n  ⟦name: b⟧\n  - id: c\n',
      'syntax',
      { s: [{ id: 'a' }, { id: 'c' }] },
      's:\n  - id: a\n    name: b\n  - id: c\n',
    ],
    [
      'text: |\n    One.\n  ⟦Two.⟧\nb: 1\n',
      'syntax',
      { text: '  One.\nTwo.\n', b: '1' },
      'text: |\n    One.\n    Two.\nb: 1\n',
    ],
    ['s:\n⟦\t⟧a: 1\n\tb: 2\nc: 3\n', 'tab-indent', { s: { a: '1', b: '2' }, c: '3' }, 's:\n  a: 1\n  b: 2\nc: 3\n'],
    ['s:\n⟦\u00a0\u00a0⟧a: 1\nc: 3\n', 'invisible-character', { s: { a: '1' }, c: '3' }, 's:\n  a: 1\nc: 3\n'],
    // Documents.
    ['a: 1\n⟦---⟧\nb: 2\n', 'several-documents', { a: '1', b: '2' }, 'a: 1\nb: 2\n'],
    ['a: 1\n⟦...⟧\nb: 2\n', 'several-documents', { a: '1', b: '2' }, 'a: 1\nb: 2\n'],
    // The rest has YAML's sentence in our words.
    ['a: "x⟦\\⟧q"\nb: 1\n', 'syntax', { b: '1', a: 'x\\q' }, undefined],
    ['a: {x: ⟦1 y: 2⟧}\nb: 1\n', 'syntax', { a: { x: { '1 y': '2' } }, b: '1' }, undefined],
    ['a: [x, ⟦,⟧ y]\nb: 1\n', 'syntax', { a: ['x', 'y'], b: '1' }, undefined],
  ])('%j', (source, rule, data, fixed) => {
    const { text, start, end } = marked(source);
    for (const tree of [read(text), readIn(0, text)]) {
      expect(tree.findings.map((finding) => `${finding.rule} ${finding.severity}`)).toEqual([`${rule} error`]);
      const [finding] = tree.findings;
      const range = finding && tree.rangeOf(finding.span);
      expect(range?.start).toBe(start);
      if (rule !== 'syntax' || fixed !== undefined) expect(range?.end).toBe(end);
      expect(dataOf(tree.root)).toEqual(data);
      if (fixed === undefined) continue;
      const [fix] = finding?.fixes ?? [];
      expect(fix && applied(tree, fix)).toBe(fixed);
      expect(read(fixed).findings).toEqual([]);
    }
  });
});

test('a text pasted without its indentation is one finding', () => {
  const lines = [
    'The Provider shall respond without undue delay and',
    'in any case within the times that follow, and tell',
    'the Client.',
  ];
  const tree = read(`a: |\n  First.\n${lines.join('\n')}\nb: 1\n`);
  expect(tree.findings).toHaveLength(1);
  expect(dataOf(tree.root)).toEqual({ a: 'First.\n', b: '1' });
  const [fix] = tree.findings[0]?.fixes ?? [];
  expect(fix && applied(tree, fix)).toBe(`a: |\n  First.\n  ${lines.join('\n  ')}\nb: 1\n`);
});

test('a mark at the end of a document is none of several documents', () => {
  expect(read('a: 1\n...\n').findings).toEqual([]);
});

test.each(['- a\n- b\n', 'just a text\n', '"quoted"\n', '[a, b]\n', '--- text\n'])('%j is no agreement', (text) => {
  const tree = read(text);
  expect(tree.root.entries).toEqual([]);
  expect(tree.findings.map((finding) => finding.rule)).toEqual(['syntax']);
});

describe('a broken field', () => {
  /** What breaks a line: put in place of its value. */
  const breakers = [
    '"open',
    "'open",
    '[open',
    '{open: 1',
    '"a" b',
    '*a* b',
    '%x',
    '> x',
    '| x',
    '- x',
    'a: b: c',
    '{{x}} y',
    '\t- x',
    'x # y\n      z',
    ']',
    '&a &b c',
    '!a !b c',
  ];

  const lines = agreement.split('\n');
  const isField = (line: string) => /^ {2}[a-z-]+: \S/.test(line) && !/[|>{[]$/.test(line);
  const fields = lines.flatMap((line, index) => (isField(line) ? [index] : []));

  test.each(fields.map((index) => [lines[index] ?? '', index] as const))(
    'leaves every other as it was: %s',
    (line, index) => {
      const field = /^ {2}([a-z-]+)/.exec(line)?.[1] ?? '';
      const section = sectionAt(index);
      const sound = otherData(read(agreement), section, field);
      for (const breaker of breakers) {
        const tree = read(lines.with(index, line.replace(/: .*/, `: ${breaker}`)).join('\n'));
        expect(tree.findings.length).toBeGreaterThan(0);
        expect(otherData(tree, section, field)).toEqual(sound);
      }
    },
  );

  /** All that is read of a text but for one field. */
  function otherData(tree: SyntaxTree, section: string, field: string): unknown {
    const data = dataOf(tree.root);
    if (data === null || typeof data !== 'object') return data;
    const { [section]: broken, ...others } = data as Record<string, object>;
    return { ...others, [section]: Object.entries(broken ?? {}).filter(([key]) => key !== field) };
  }

  test('leaves the findings of other sections as they were', () => {
    const withTraps = `${agreement}extra:\n  a: Channel #one\n`;
    const broken = withTraps.replace('initial: 24 months', 'initial: "24 months');
    const of = (text: string) => read(text).findings.filter(({ rule }) => rule !== 'syntax');
    expect(of(broken).map(({ rule, message }) => [rule, message])).toEqual(
      of(withTraps).map(({ rule, message }) => [rule, message]),
    );
  });

  function sectionAt(index: number): string {
    const header = lines.slice(0, index).findLast((line) => /^[a-z-]+:/.test(line)) ?? '';
    return header.slice(0, header.indexOf(':'));
  }
});

describe('any text', () => {
  const garbage = fc.string({
    unit: fc.constantFrom(...' \n\n:-#"\'[]{},|>&*!%@`?\tab1\r', '  ', '- ', ': ', 'key:', '---'),
  });

  test('is read without a throw, whole, and alike wherever it is cut', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const tree = read(text);
        expect(tree.chunks.map((chunk) => chunk.text).join('')).toBe(text);
        expect(() => treeSketch(tree)).not.toThrow();
        for (const finding of tree.findings) {
          const range = tree.rangeOf(finding.span);
          expect(range?.start).toBeGreaterThanOrEqual(0);
          expect(range?.end).toBeLessThanOrEqual(text.length);
          expect(range && range.end - range.start).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('that YAML cannot read has a finding', () => {
    const options = { schema: 'failsafe', uniqueKeys: false, merge: false } as const;
    fc.assert(
      fc.property(garbage, (text) => {
        const documents = parseAllDocuments(text, options);
        const isOpen = /(?:TBD|TODO|XXX)/.test(text);
        if ('empty' in documents || isOpen || documents.every((document) => document.errors.length === 0)) return;
        expect(read(text).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('without a finding holds what YAML reads', () => {
    const options = { schema: 'failsafe', uniqueKeys: false, merge: false } as const;
    const sound = fc.string({
      unit: fc.constantFrom('a: ', 'b:', '\n', '  ', '- ', 'x', '"y"', '# c\n', '[z]', '{c: d}', '|\n', '\n    '),
    });
    fc.assert(
      fc.property(sound, (text) => {
        const tree = readIn(0, text);
        fc.pre(tree.findings.length === 0 && !/\{[^:]*\}/.test(text));
        const [document] = parseAllDocuments(text, options);
        const data: unknown = document?.toJS() ?? {};
        expect(JSON.parse(JSON.stringify(dataOf(tree.root)).replaceAll('null', '""'))).toEqual(data === '' ? {} : data);
        const whole = read(text);
        expect(nodeSketch(whole, whole.root)).toEqual(nodeSketch(tree, tree.root));
      }),
      { numRuns: 500 },
    );
  });
});
