import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../scripts/generate/index';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { projectRoot, validatorAt } from './published';

const FILES = [
  'docs/format.md',
  'docs/rules.md',
  'package.json',
  'package.nls.json',
  'schemas/msa.schema.json',
  'schemas/msarc.schema.json',
  'server/src/agreement/facts.generated.ts',
  'server/src/agreement/schema.generated.ts',
  'server/src/agreement/validators.generated.d.ts',
  'server/src/agreement/validators.generated.js',
  'snippets/msa.json',
  'syntaxes/msa.tmLanguage.json',
];

describe('what follows from the schema', () => {
  let files: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    files = await generate(projectRoot, { mutations: false });
  });

  test('is these files', () => {
    expect([...files.keys()].sort()).toEqual(FILES);
  });

  test.each(FILES)('%s is up to date', (file) => {
    const path = join(projectRoot, file);
    expect(existsSync(path) && readFileSync(path, 'utf8') === files.get(file), 'run "npm run generate"').toBe(true);
  });

  test('the validators are small enough to be loaded at every start', () => {
    expect(files.get('server/src/agreement/validators.generated.js')?.length).toBeLessThan(170_000);
  });
});

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

describe('the snippets', () => {
  const text = readFileSync(join(projectRoot, 'snippets/msa.json'), 'utf8');
  const snippets = Object.values(JSON.parse(text) as Readonly<Record<string, Snippet>>);
  const snippetOf = (prefix: string) => snippets.find((snippet) => snippet.prefix === prefix);

  test.each([
    'agreement',
    'parties',
    'term',
    'definitions',
    ...(schema.required ?? []).slice(-8),
    'clauses',
    'schedules',
  ])('write %s, as the schema has it', (key) => {
    const written = parse(plainSnippet(snippetOf(`msa-${key}`)?.body.join('\n') ?? '')) as Readonly<
      Record<string, unknown>
    >;
    const steps = key === 'agreement' ? [] : [key];
    const data = key === 'agreement' ? written : written[key];
    const check = validatorAt(steps);
    expect(data).toBeDefined();
    expect(check?.(data), JSON.stringify(check?.errors)).toBe(true);
  });

  test('a schedule comes with a table', () => {
    expect(snippetOf('msa-schedules')?.body.join('\n')).toContain('table:');
  });

  test('each has a prefix of its own and says what it is', () => {
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
    for (const { description } of snippets) expect(description).toMatch(/\.$/u);
  });

  test('each ends where writing goes on, and visits its tab stops in order', () => {
    for (const { body, prefix } of snippets) {
      const stops = [...body.join('\n').matchAll(/(?<!\\)\$\{?(\d+)/gu)].map((match) => Number(match[1]));
      expect(stops, prefix).toEqual([...stops.slice(0, -1).map((_, index) => index + 1), 0]);
    }
  });
});

describe('the reference', () => {
  const text = readFileSync(join(projectRoot, 'docs/format.md'), 'utf8');

  test('has a chapter for every part of an agreement that is more than a line', () => {
    const chapters = [...text.matchAll(/^### `([a-z-]+)`$/gmu)].map((match) => match[1]);
    const parts = (schema.properties ?? [])
      .filter(({ node }) => !node.later && (node.properties ?? node.items ?? node.additional))
      .map(({ key }) => key);
    expect(chapters).toEqual(parts);
  });

  test('every link within it leads somewhere', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map((match) => anchorOf(match[1] ?? ''));
    const anchors = new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/gu)].map((match) => match[1])]);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map((match) => match[1]);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });

  test('every table has as many cells in each row as in its head', () => {
    for (const table of text.match(/(?:^\|.*\n)+/gmu) ?? []) {
      const widths = table
        .trim()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size, table.split('\n')[0]).toBe(1);
    }
  });

  test('every example is YAML that is read without a fault', () => {
    for (const [, yaml] of text.matchAll(/```yaml\n([\s\S]*?)```/gu)) expect(() => parse(yaml ?? '')).not.toThrow();
  });
});

/** As code hosts make it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
