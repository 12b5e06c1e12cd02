import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schema } from '../../server/src/agreement/schema.generated';

/**
 * The grammar over the classic one of YAML, which other programs bring along; how it goes with VS Code's own is seen in
 * VS Code itself (`test/vscode/driven/colours.test.ts`).
 */
const root = join(import.meta.dirname, '..', '..');
const grammar = join(root, 'syntaxes', 'msa.tmLanguage.json');
const yaml = join(root, 'node_modules', 'tm-grammars', 'grammars', 'yaml.json');

/** What the tool printed and its exit code. */
function run(tool: 'unit' | 'snapshot', ...rest: readonly string[]): Promise<{ code: number; said: string }> {
  const script = join(root, 'node_modules', 'vscode-tmgrammar-test', 'dist', `${tool}.js`);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '-g', grammar, '-g', yaml, ...rest], { cwd: root }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: out + err });
    });
  });
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.msa.yaml'));
}

const cases = filesOf(import.meta.dirname);
const pictures = join(import.meta.dirname, 'snapshots');

describe('the grammar', () => {
  it.each(cases)('tells apart what %s expects', async (file) => {
    expect(await run('unit', join('test', 'grammar', file))).toMatchObject({ code: 0 });
  });

  it.each(cases)('knows every scope that %s names', (file) => {
    const known = readFileSync(grammar, 'utf8') + readFileSync(yaml, 'utf8');
    const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
    const named = lines.flatMap((line) => (/^#\s*(?:<-+|\^+) (.*)$/.exec(line)?.[1] ?? '').split(/ (?:- )?|^- /));
    const unknown = named.filter((scope) => scope !== '' && !known.includes(scope));
    expect(named.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it.each(filesOf(pictures))('colours %s as it is recorded', async (file) => {
    expect(existsSync(join(pictures, `${file}.snap`))).toBe(true);
    const path = join('test', 'grammar', 'snapshots', file);
    expect(await run('snapshot', '-s', 'source.yaml.msa', '--printNotModified', path)).toMatchObject({ code: 0 });
  });

  it('knows each section of the format', () => {
    const { injections } = JSON.parse(readFileSync(grammar, 'utf8')) as {
      readonly injections: Readonly<
        Record<string, { readonly patterns: readonly { match?: string; name?: string }[] }>
      >;
    };
    const rules = Object.values(injections).flatMap(({ patterns }) => patterns);
    const sections = rules.filter(({ name }) => name?.endsWith('markup.heading.msa'));
    expect(sections.length).toBeGreaterThan(0);
    const mandatory = (schema.required ?? []).slice(-8);
    for (const { match } of sections) for (const key of mandatory) expect(match).toMatch(`|${key}|`);
  });
});
