import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { commands } from '../../server/src/cli/commands';

const root = join(import.meta.dirname, '..', '..');
const pages = ['README.md', 'docs/continuous-integration.md'].map(
  (name) => [name, readFileSync(join(root, name), 'utf8')] as const,
);

/** Each call of the shell in the code of a page: the command's name and the options behind it. */
function callsIn(page: string): readonly { readonly name: string; readonly options: readonly string[] }[] {
  const code = [...page.matchAll(/```\w+\n([\s\S]*?)```|`([^`\n]+)`/gu)].map(
    ([, block, words]) => block ?? words ?? '',
  );
  return code.flatMap((text) =>
    [...text.matchAll(/(?:(?<![\w-])msa|msa\.js|\$MSA) +([a-z]+)([^|;#\n]*)/gu)].map(([, name = '', rest = '']) => ({
      name,
      options: [...rest.matchAll(/ --([a-z][a-z-]*)/gu)].map(([, option = '']) => option),
    })),
  );
}

describe.each(pages)('%s', (_, page) => {
  it('calls commands and options that exist', () => {
    const calls = callsIn(page);
    expect(calls.length).toBeGreaterThan(3);
    for (const { name, options } of calls) {
      const command = commands.find((candidate) => candidate.name === name);
      expect(commands.map((candidate) => candidate.name)).toContain(name);
      expect(options.filter((option) => !Object.hasOwn(command?.options ?? {}, option))).toEqual([]);
    }
  });

  it('holds YAML that can be read', () => {
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, yaml = '']) => parseDocument(yaml));
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  });
});

it('every command is told of in the README', () => {
  const told = callsIn(pages[0]?.[1] ?? '').map(({ name }) => name);
  expect([...new Set(told)].toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
});
