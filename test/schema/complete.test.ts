import { expect, test } from 'vitest';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { understand } from '../../server/src/agreement/understand';
import { read } from '../../server/src/syntax/read';

const text = plainSnippet(schema.skeleton ?? '');

test('the complete agreement is read and understood without a finding', () => {
  const tree = read(text);
  const { agreement } = understand(tree, []);
  expect([...tree.findings, ...agreement.findings]).toEqual([]);
});

test('every reference of the complete agreement leads somewhere', () => {
  const { agreement } = understand(read(text), []);
  const paths = [...text.matchAll(/\$\(([^)]+)\)/gu)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(agreement.paths.resolve(path), path).toBeDefined();
});

test('the promises of the complete agreement rest on facts that it states', () => {
  const { agreement } = understand(read(text), []);
  const promises = agreement.facts.guarantee?.promises;
  const bases =
    promises?.is === 'list' ? promises.items.map((item) => (item.is === 'map' ? item.basis?.value : '')) : [];
  expect(bases.length).toBeGreaterThan(0);
  for (const basis of bases) expect(agreement.paths.resolve(basis ?? ''), basis).toBeDefined();
});
