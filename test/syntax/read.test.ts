import { describe, expect, test } from 'vitest';
import type { Entry, MapNode, Node } from '../../server/src/syntax/node';
import { entryOf } from '../../server/src/syntax/node';
import { read } from '../../server/src/syntax/read';
import { agreement, dataOf } from './support';

function at(map: MapNode, ...keys: string[]): Node {
  let node: Node = map;
  for (const key of keys) {
    const entry: Entry | undefined = node.kind === 'map' ? entryOf(node, key) : undefined;
    if (entry === undefined) throw new Error(`No ${key}`);
    node = entry.value;
  }
  return node;
}

describe('a sound agreement', () => {
  const tree = read(agreement);

  test('is read without findings but for a heading inside a text', () => {
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['hash-in-text']);
  });

  test('is the join of its chunks', () => {
    expect(tree.chunks.map((chunk) => chunk.text).join('')).toBe(agreement);
  });

  test('keeps the order of its sections', () => {
    expect(tree.root.entries.map((entry) => entry.key.text)).toEqual([
      ...['msa', 'title', 'status', 'language', 'currency', 'style', 'parties', 'term', 'definitions', 'services'],
      ...['response-time', 'priorities', 'clauses', 'schedules'],
    ]);
  });

  test('keeps every character of a number', () => {
    expect(at(tree.root, 'parties', 'provider', 'number')).toMatchObject({ kind: 'scalar', text: '01234567' });
  });

  test('resolves quotes, folding and blocks', () => {
    expect(dataOf(at(tree.root, 'parties', 'client', 'name'))).toBe('Contoso: Ltd');
    expect(dataOf(at(tree.root, 'definitions'))).toEqual({
      'Client Systems': 'the hardware, software and networks listed in $(schedules.estate)',
    });
    expect(dataOf(at(tree.root, 'services', 'excluded'))).toEqual([
      'projects',
      { id: 'hardware', reason: "the client's own" },
    ]);
    const [, patching] = dataOf(at(tree.root, 'services', 'included')) as readonly { description: string }[];
    expect(patching?.description).toBe('Patches are installed within a week.\n');
  });

  test('knows where each thing stands', () => {
    const fee = at(tree.root, 'response-time', 'after-hours', 'charge');
    expect(tree.sourceOf(fee.span)).toBe('GBP 180 per hour');
    const section = entryOf(tree.root, 'term');
    expect(section && tree.sourceOf(section.span)).toBe('term:\n  effective: 2026-12-01\n  initial: 24 months');
    const start = agreement.indexOf('patching');
    expect(tree.rangeOf(tree.spanAt(start, start + 8))).toEqual({ start, end: start + 8 });
  });

  test('a block text ends with its last written line', () => {
    const [clause] = (at(tree.root, 'clauses') as { items: readonly Node[] }).items;
    const text = clause?.kind === 'map' ? at(clause, 'text') : undefined;
    expect(text && tree.sourceOf(text.span)).toMatch(/^\|\n {6}The Provider[\s\S]*when asked\.$/);
  });
});

describe('what is not yet written', () => {
  test.each([
    ['name:', 5],
    ['name: ', 6],
    ['name:   # to come', 8],
  ])('%j is empty where a value would be typed', (text, offset) => {
    const tree = read(text);
    const value = at(tree.root, 'name');
    expect(value.kind).toBe('empty');
    expect(tree.rangeOf(value.span)).toEqual({ start: offset, end: offset });
  });

  test('a section of comments only is empty', () => {
    const tree = read('services:\n  # nothing yet\n\nterm: 1\n');
    expect(dataOf(tree.root)).toEqual({ services: null, term: '1' });
  });

  test.each(['', '\n\n', '# nothing but a comment\n', '\ufeff', '---\n', '   '])(
    '%j has a root without entries',
    (text) => {
      const tree = read(text);
      expect(tree.root.entries).toEqual([]);
      expect(tree.findings).toEqual([]);
      expect(tree.chunks.length).toBeGreaterThan(0);
      expect(tree.trailAt(text.length)).toHaveLength(1);
    },
  );
});

describe('how a file is stored', () => {
  test('with a byte order mark', () => {
    const tree = read(`\ufeff${agreement}`);
    expect(dataOf(tree.root)).toEqual(dataOf(read(agreement).root));
    const [first] = tree.root.entries;
    expect(first && tree.rangeOf(first.key.span)?.start).toBe(agreement.indexOf('msa') + 1);
  });

  test('with CRLF', () => {
    const tree = read(agreement.replaceAll('\n', '\r\n'));
    expect(dataOf(tree.root)).toEqual(dataOf(read(agreement).root));
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['hash-in-text']);
  });

  test('with a document mark above the first key', () => {
    const tree = read(`# a comment\n---\n${agreement}`);
    expect(tree.root.entries).toHaveLength(14);
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['hash-in-text']);
  });

  test('with characters beyond the first plane, counted in UTF-16 units', () => {
    const tree = read('title: 🤝 deal\nnote: "🙂"\n');
    const note = entryOf(tree.root, 'note');
    expect(note && tree.rangeOf(note.value.span)).toEqual({ start: 21, end: 25 });
    expect(tree.findings).toEqual([]);
  });

  test('in flow style from beginning to end', () => {
    expect(dataOf(read('{msa: 1, title: T}\n').root)).toEqual({ msa: '1', title: 'T' });
  });

  test('indented as a whole', () => {
    const tree = read('  msa: 1\n  title: T\n');
    expect(dataOf(tree.root)).toEqual({ msa: '1', title: 'T' });
    expect(tree.findings).toEqual([]);
  });
});

test('a span of an earlier reading whose chunk is gone leads nowhere', () => {
  const before = read('title: A\nstatus: draft\n');
  const after = read('title: AB\nstatus: draft\n', before);
  const [title, status] = before.root.entries;
  expect(title && after.rangeOf(title.span)).toBeUndefined();
  expect(title && after.sourceOf(title.span)).toBe('');
  expect(status && after.rangeOf(status.span)).toEqual({ start: 10, end: 23 });
});
