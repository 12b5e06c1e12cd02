import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith } from './command';
import { msaHere } from './in-process';

/** Two errors and nothing else that this test looks at. */
const faulty = `msa: 1
nonsense: 1
response-time:
  respond: 4
`;

let folder: ReturnType<typeof folderWith>;
const run = (...words: readonly string[]) => msaHere(folder.path, words);
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);

/** What is told of `name` beside the baseline, as rules. */
async function told(name: string): Promise<readonly string[]> {
  const { out } = await run('check', name, '--baseline', 'baseline.json', '--format', 'json');
  return JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
}

beforeEach(() => {
  folder = folderWith({ 'a.msa.yaml': faulty, 'deep/b.msa.yaml': faulty, 'notes.txt': 'Not to be lost.\n' });
});
afterEach(() => folder.remove());

describe('msa check --update-baseline', () => {
  it('writes what is found, by file and rule, and then tells none of it', async () => {
    const { code, out, err } = await run('check', '.', '--baseline', 'baseline.json', '--update-baseline');
    const { accepted, ...form } = JSON.parse(read('baseline.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Nothing to report in 2 files. The baseline accepts ${accepted.length} findings more.\n`);
    expect(form).toEqual({ 'msa-baseline': 1 });
    expect(accepted).toContainEqual({
      file: 'deep/b.msa.yaml',
      rule: 'unknown-key',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
      count: 1,
      message: expect.stringContaining('`nonsense` is not a key'),
    });
    const order = accepted.map(
      ({ file, rule, fingerprint }: Record<string, string>) => `${file}|${rule}|${fingerprint}`,
    );
    expect(order).toEqual(order.toSorted());
    expect(read('baseline.json')).toContain('\n    {\n      "file": "a.msa.yaml",\n');
  });

  it('writes the same however the lines stand', async () => {
    await run('check', 'a.msa.yaml', '--baseline', 'baseline.json', '--update-baseline');
    const before = read('baseline.json');
    write('a.msa.yaml', '# A comment.\n\nmsa: 1\nresponse-time:\n  # Another.\n  respond:  4\nnonsense: 1\n');
    await run('check', './a.msa.yaml', '--baseline', 'baseline.json', '--update-baseline');
    expect(read('baseline.json')).toBe(before);
  });

  it('names files as they are seen from the baseline', async () => {
    await run('check', 'a.msa.yaml', '--baseline', 'deep/baseline.json', '--update-baseline');
    expect(JSON.parse(read('deep/baseline.json')).accepted[0].file).toBe('../a.msa.yaml');
    const { code, out } = await msaHere(join(folder.path, 'deep'), [
      'check',
      '../a.msa.yaml',
      '--baseline',
      'baseline.json',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to report in 1 file.');
  });

  it.each([['notes.txt'], ['a.msa.yaml']])('does not replace %s, which is no baseline', async (name) => {
    const before = read(name);
    const { code, out, err } = await run('check', 'a.msa.yaml', '--baseline', name, '--update-baseline');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${name} is not a baseline: it is not JSON.`);
    expect(read(name)).toBe(before);
  });

  it('writes nothing where a file cannot be read', async () => {
    write('baseline.json', '{"msa-baseline": 1, "accepted": []}');
    const { code, err } = await run('check', '.', 'gone.msa.yaml', '--baseline', 'baseline.json', '--update-baseline');
    expect(code).toBe(2);
    expect(err).toContain('The baseline is not written');
    expect(read('baseline.json')).toBe('{"msa-baseline": 1, "accepted": []}');
  });
});

describe('msa check --baseline', () => {
  beforeEach(() => run('check', '.', '--baseline', 'baseline.json', '--update-baseline'));

  it('tells what is new, and fails for it', async () => {
    write('a.msa.yaml', faulty.replace('nonsense: 1\n', 'rubbish: 1\nnonsense: 1\n'));
    const { code, out } = await run('check', 'a.msa.yaml', '--baseline', 'baseline.json');
    expect(code).toBe(1);
    expect(out).toContain('a.msa.yaml:2:1: error: `rubbish` is not a key');
    expect(out).not.toContain('`nonsense` is not a key');
    expect(out).toMatch(/\n1 error in 1 file\. The baseline accepts \d+ findings more\.\n$/u);
  });

  it('tells a finding whose words change', async () => {
    write('a.msa.yaml', faulty.replace('respond: 4', 'respond: 5'));
    expect(await told('a.msa.yaml')).toEqual(['invalid-value']);
  });

  it('accepts as many as there were, and no more', async () => {
    const bare = (count: number) => `services:\n  included:\n${'    - {name: A, kind: suport}\n'.repeat(count)}`;
    write('a.msa.yaml', bare(2));
    await run('check', 'a.msa.yaml', '--baseline', 'baseline.json', '--update-baseline');
    expect(await told('a.msa.yaml')).toEqual([]);
    write('a.msa.yaml', bare(3));
    expect(await told('a.msa.yaml')).toEqual(['invalid-value']);
  });

  it('says what it could do without, of the files that are checked', async () => {
    write('a.msa.yaml', faulty.replace('nonsense: 1\n', ''));
    const { code, err } = await run('check', 'a.msa.yaml', '--baseline', 'baseline.json');
    expect(code).toBe(0);
    expect(err).toBe(
      'msa: baseline.json accepts 1 finding that is not there any more. Take it out with --update-baseline.\n',
    );
    expect((await run('check', 'deep', '--baseline', 'baseline.json')).err).toBe('');
  });

  it('counts what it accepts in the report for programs', async () => {
    const { out } = await run('check', 'a.msa.yaml', '--baseline', 'baseline.json', '--format', 'json');
    const { findings, summary } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ files: 1, errors: 0, accepted: expect.any(Number) });
    expect(summary.accepted).toBeGreaterThan(1);
  });

  it.each([
    ['not JSON', '{', 'it is not JSON'],
    ['another JSON', '{"accepted": []}', 'it does not begin with "msa-baseline"'],
    ['a list', '[]', 'it does not begin with "msa-baseline"'],
    ['a later form', '{"msa-baseline": 2, "accepted": []}', 'another version of msa wrote it'],
    ['no list', '{"msa-baseline": 1}', 'it has no list "accepted"'],
    ['half an entry', '{"msa-baseline": 1, "accepted": [{"file": "a.msa.yaml"}]}', 'entry 1 of "accepted" lacks'],
    [
      'a count of none',
      '{"msa-baseline": 1, "accepted": [{"file": "a", "rule": "b", "fingerprint": "c", "count": 0, "message": "d"}]}',
      'entry 1 of "accepted" lacks',
    ],
  ])('is wrong usage with %s', async (_, text, why) => {
    write('baseline.json', text);
    const { code, out, err } = await run('check', 'a.msa.yaml', '--baseline', 'baseline.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`baseline.json is not a baseline: ${why}`);
    expect(err).toContain('"msa check FILES… --baseline baseline.json --update-baseline"');
  });
});
