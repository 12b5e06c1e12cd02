import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAgreement } from '../../server/src/agreement/new-agreement';
import { chapters, rules } from '../../server/src/rules/registry';
import { builtCommand, folderWith, msa } from './command';

const complete = newAgreement({ provider: 'Northwind IT Limited', client: 'Contoso Limited' });
const faulty = complete.replace('respond: 4 business hours', 'respond: 4');
const doubtful = complete.replace('in at least 95% of cases each month', 'always');

let folder: ReturnType<typeof folderWith>;
let command = '';
const run = (...words: readonly string[]) => msa(folder.path, words);

beforeAll(async () => {
  command = await builtCommand();
  folder = folderWith({
    'good.msa.yaml': complete,
    'bad.msa.yaml': faulty,
    'doubtful.msa.yaml': doubtful,
    'contracts/one.msa.yaml': complete,
    'contracts/2026/two.msa.yml': complete,
    'contracts/2026/notes.yaml': 'a: 1\n',
    'contracts/node_modules/three.msa.yaml': faulty,
    'odd[1].msa.yaml': complete,
    'latin.msa.yaml': Uint8Array.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xfc, 0x0a]),
  });
});
afterAll(() => folder.remove());

describe('msa', () => {
  it('without a command shows its help as an error', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: msa COMMAND');
  });

  it.each([['--help'], ['-h'], ['help']])('%s shows its help', async (word) => {
    const { code, out, err } = await run(word);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['check', 'render', 'new', 'explain', 'rules']) expect(out).toContain(`  ${name} `);
  });

  it.each([
    ['check', '--max-warnings N'],
    ['check', '--format sarif'],
    ['check', '--update-baseline'],
    ['render', '--to html|markdown|text'],
    ['new', '--provider NAME'],
    ['explain', 'RULE-OR-PATH'],
    ['rules', '--format text|json'],
  ])('%s has a help of its own', async (name, option) => {
    const [behind, before] = await Promise.all([run(name, '--help'), run('help', name)]);
    expect(behind).toEqual({ code: 0, out: before.out, err: '' });
    expect(behind.out).toContain(`Usage: msa ${name}`);
    expect(behind.out).toContain(option);
  });

  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [['chekc'], 'Did you mean "check"?'],
    [['frobnicate'], 'Commands are check, render, new, explain, rules.'],
    [['help', 'frobnicate'], 'There is no command'],
    [['check'], 'Say which files'],
    [['check', '--colour'], "Unknown option '--colour'"],
    [['check', '--format', 'xml', 'good.msa.yaml'], 'Choices are text, json, sarif, github.'],
    [['check', '--format'], 'argument missing'],
    [['check', '--max-warnings', 'few', 'good.msa.yaml'], 'whole number'],
    [['check', '--max-warnings=-1', 'good.msa.yaml'], 'whole number'],
    [['check', '-', '-'], 'once only'],
    [['check', 'good.msa.yaml', '--update-baseline'], 'Say which file to write'],
    [['check', 'good.msa.yaml', '--baseline', '-'], 'A baseline is a file'],
    [['check', 'good.msa.yaml', '--baseline', 'none.json'], '--baseline none.json --update-baseline".'],
    [['render'], 'Say which file'],
    [['render', 'good.msa.yaml'], 'Say what to write'],
    [['render', 'good.msa.yaml', '--to', 'rtf'], 'Formats are html, markdown, text'],
    [['render', 'good.msa.yaml', 'bad.msa.yaml', '--to', 'text'], 'Say which file'],
    [['render', 'good.msa.yaml', '--to', 'text', '-o', './good.msa.yaml'], 'replace the agreement itself'],
    [['render', 'nothing.msa.yaml', '--to', 'text'], 'no such file'],
    [['render', 'good.msa.yaml', '--to', 'text', '-o', 'no/folder/out.txt'], 'cannot be written'],
    [['new', 'Contoso'], 'belongs to no option'],
    [['new', '--currency', 'pounds'], '--currency: '],
    [['new', '--language', '!'], '--language: '],
    [['new', '--effective', '2026-02-30'], '--effective: '],
    [['new', '-o', 'good.msa.yaml'], 'exists already'],
    [['explain'], 'Say what to explain'],
    [['explain', 'availabilty.backups'], 'Did you mean "availability.backups"?'],
    [['explain', ''], 'neither a rule nor a path'],
    [['rules', 'syntax'], '"msa explain syntax"'],
    [['rules', '--format', 'sarif'], 'Choices are text, json.'],
  ])('%j is wrong usage', async (words, said) => {
    const { code, out, err } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^msa: .+\n$/u);
    expect(err).toContain(said);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [command, 'render', 'good.msa.yaml', '--to', 'html'], { cwd: folder.path });
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('msa check', () => {
  it('succeeds where there is no error', async () => {
    const { code, out, err } = await run('check', 'good.msa.yaml');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\n\n\d+ notes in 1 file\.\n$/u);
  });

  it('fails where there is one, and shows the place', async () => {
    const { code, out } = await run('check', 'bad.msa.yaml');
    const line = faulty.split('\n').findIndex((text) => text.endsWith('respond: 4')) + 1;
    expect(code).toBe(1);
    expect(out).toContain(`bad.msa.yaml:${line}:12: error: `);
    expect(out).toContain(`${line} |   respond: 4\n   |            ^\n`);
    expect(out).toContain('[invalid-value]');
    expect(out).toMatch(/\n {3}= fix: Write `4 hours`\n/u);
    expect(out).toMatch(/\n1 error, \d+ notes in 1 file\.\n$/u);
    expect(out).not.toContain('\u001b');
  });

  it('fails where there are more warnings than allowed', async () => {
    const codes = async (...words: readonly string[]) => (await run('check', 'doubtful.msa.yaml', ...words)).code;
    expect(await codes()).toBe(0);
    expect(await codes('--max-warnings', '1')).toBe(0);
    expect(await codes('--max-warnings', '0')).toBe(1);
  });

  it('reads standard input', async () => {
    const { code, out } = await msa(folder.path, ['check', '-'], 'status: final\ngoverning-law: TBD\n');
    expect(code).toBe(1);
    expect(out).toContain('<stdin>:2:16: error: “TBD” is still to be filled in. [placeholder]');
  });

  it('says all that other programs need, counted from 0', async () => {
    const { code, out } = await run('check', 'bad.msa.yaml', 'good.msa.yaml', '--format', 'json');
    const { findings, summary, ...rest } = JSON.parse(out);
    const line = faulty.split('\n').findIndex((text) => text.endsWith('respond: 4'));
    expect(code).toBe(1);
    expect(rest).toEqual({});
    expect(summary).toEqual({
      files: 2,
      errors: 1,
      warnings: 0,
      information: findings.length - 1,
      hints: 0,
      accepted: 0,
    });
    expect(findings.find(({ severity }: { severity: string }) => severity === 'error')).toEqual({
      file: 'bad.msa.yaml',
      rule: 'invalid-value',
      severity: 'error',
      message: expect.stringContaining('Add the unit.'),
      path: 'response-time.respond',
      range: { start: { line, character: 11 }, end: { line, character: 12 } },
      related: [],
      fixes: expect.arrayContaining([
        {
          title: 'Write `4 hours`',
          edits: [{ range: { start: { line, character: 11 }, end: { line, character: 12 } }, newText: '4 hours' }],
        },
      ]),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
    });
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([
        'file',
        'rule',
        'severity',
        'message',
        'path',
        'range',
        'related',
        'fixes',
        'fingerprint',
      ]);
    }
  });

  it('says of what YAML itself finds which field it concerns', async () => {
    const { out } = await msa(folder.path, ['check', '-', '--format', 'json'], 'services:\n  excluded: "none\n');
    const { findings } = JSON.parse(out);
    expect(findings.find(({ rule }: { rule: string }) => rule === 'syntax').path).toBe('services.excluded');
  });

  it.each([
    ['a folder', ['contracts'], 2],
    ['a pattern', ['contracts/**/*.msa.y*ml'], 2],
    ['a pattern of one level', ['*/*.msa.yaml'], 1],
    ['alternatives', ['{good,doubtful}.msa.yaml'], 2],
    ['one file twice', ['good.msa.yaml', './good.msa.yaml', 'g*.msa.yaml'], 1],
    ['a file whose name looks like a pattern', ['odd[1].msa.yaml'], 1],
  ])('takes %s', async (_, operands, count) => {
    const { code, out } = await run('check', '--format', 'json', ...operands);
    expect(code).toBe(0);
    expect(JSON.parse(out).summary.files).toBe(count);
  });

  it.each([
    ['is not there', 'nothing.msa.yaml', 'there is no such file'],
    ['matches nothing', 'x/*.msa.yaml', 'there is no such file'],
    ['is not UTF-8', 'latin.msa.yaml', 'it is not written in UTF-8'],
  ])('checks the rest where one %s, and ends in 2', async (_, name, why) => {
    const { code, out, err } = await run('check', name, 'bad.msa.yaml');
    expect(code).toBe(2);
    expect(err).toBe(`msa: ${name} cannot be read: ${why}.\n`);
    expect(out).toContain('bad.msa.yaml:');
  });

  it('lets nothing of an agreement act on the terminal', async () => {
    const text = 'ti\u202etle: "\u001b[31m\u0007 TBD"\n\u001b]0;owned\u0007: 1\n';
    const { out } = await msa(folder.path, ['check', '-'], text);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it.each([
    ['nothing', ''],
    ['comments', '# nothing\n'],
    ['tabs', '\tmsa: 1\n'],
    ['a byte order mark', '\ufeffmsa: 1\r\n'],
    ['several documents', '---\nmsa: 1\n---\nmsa: 1\n...\n'],
    [
      'an alias bomb',
      `a: &a [x, x]\n${[...'bcdefghijklmnop'].map((name, i) => `${name}: &${name} [${`*${'abcdefghijklmnop'[i]}, `.repeat(9)}]\n`).join('')}`,
    ],
    ['60,000 keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1\n`).join('')],
    ['20,000 faulty items', `clauses:\n${'  - {titel: a}\n'.repeat(20_000)}`],
    ['an open bracket', `${'['.repeat(100_000)}\n`],
  ])('survives %s', async (_, text) => {
    const { code, out, err } = await msa(folder.path, ['check', '-', '--format', 'json'], text);
    const { findings } = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(findings.length).toBeLessThan(3_000);
  });
});

describe('msa render', () => {
  it.each([
    ['html', '<!DOCTYPE html>'],
    ['markdown', '# Managed Services Agreement'],
    ['text', 'Managed Services Agreement\n='],
  ])('writes %s to standard output', async (format, beginning) => {
    const { code, out, err } = await run('render', 'good.msa.yaml', '--to', format);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith(beginning)).toBe(true);
    expect(out).toContain('Contoso Limited');
  });

  it('writes a file, in the format of its ending', async () => {
    const [named, inferred] = await Promise.all([
      run('render', 'good.msa.yaml', '--to', 'markdown', '--output', 'named.txt'),
      run('render', 'good.msa.yaml', '-o', 'inferred.html'),
    ]);
    expect([named, inferred]).toEqual([
      { code: 0, out: '', err: '' },
      { code: 0, out: '', err: '' },
    ]);
    expect(readFileSync(join(folder.path, 'named.txt'), 'utf8')).toMatch(/^# Managed/u);
    expect(readFileSync(join(folder.path, 'inferred.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/u);
  });

  it('says on standard error that the agreement has errors', async () => {
    const { code, out, err } = await msa(folder.path, ['render', '-', '--to', 'text'], faulty);
    expect({ code, err }).toEqual({ code: 0, err: 'msa: <stdin> has 1 error.\n' });
    expect(out).toContain('Contoso Limited');
  });
});

describe('msa new', () => {
  it('writes a draft without an error or a warning', async () => {
    const words = [
      '--provider',
      'Ärzte & Söhne: IT #1',
      '--client',
      '"O\'Neill", Ltd',
      '--language',
      'en-US',
      '--currency',
      'USD',
    ];
    const { code, out } = await run(
      'new',
      ...words,
      '--governing-law',
      'State of New York',
      '--effective',
      '2026-12-01',
    );
    expect(code).toBe(0);
    for (const part of [
      'Ärzte & Söhne: IT #1',
      'language: en-US',
      'currency: USD',
      'State of New York',
      '2026-12-01',
    ]) {
      expect(out).toContain(part);
    }
    const checked = await msa(folder.path, ['check', '-', '--max-warnings', '0'], out);
    expect(checked.code, checked.out).toBe(0);
    const rendered = await msa(folder.path, ['render', '-', '--to', 'markdown'], out);
    expect(rendered.out).toContain("O'Neill");
  });

  it('writes a file that was not there', async () => {
    expect(await run('new', '--client', 'Contoso', '-o', 'fresh.msa.yaml')).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder.path, 'fresh.msa.yaml'), 'utf8')).toContain('name: Contoso');
    expect(existsSync(join(folder.path, 'Contoso'))).toBe(false);
  });
});

describe('msa explain', () => {
  it('explains a rule with its examples', async () => {
    const { code, out } = await run('explain', 'business-clock');
    expect(code).toBe(0);
    expect(out).toMatch(/^business-clock \(error\)\n/u);
    expect(out).toContain('clock: always');
  });

  it.each([
    ['availability.backups', 'Backups'],
    ['response-time.after-hours.charge', 'included'],
    ['priorities.levels.respond', 'human'],
    ['services.included.help-desk.fee', 'fee'],
    ['parties.provider.name', 'register'],
  ])('explains %s', async (path, word) => {
    const { code, out } = await run('explain', path);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain(`(${path})`);
    expect(out).toContain(word);
    expect(out).not.toContain('**');
  });
});

describe('msa rules', () => {
  it('lists every rule by chapter', async () => {
    const { code, out } = await run('rules');
    expect(code).toBe(0);
    for (const { title, rules: ofChapter } of chapters.filter((chapter) => chapter.rules.length > 0)) {
      const [, listed = ''] = `\n${out}`.split(`\n${title}\n\n`);
      const [part = ''] = listed.split('\n\n');
      expect(
        part
          .trim()
          .split(/\n/u)
          .map((line) => line.trim().replace(/ {2,}/gu, ' ')),
      ).toEqual(ofChapter.map(({ id, severity, summary }) => `${id} ${severity} ${summary}`));
    }
  });

  it('tells programs the reason of each too', async () => {
    const { code, out } = await run('rules', '--format', 'json');
    const { rules: told } = JSON.parse(out);
    expect(code).toBe(0);
    expect(told.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(told[0]).toEqual({
      id: 'missing-section',
      chapter: 'What the agreement must say',
      level: 'error',
      severity: 'error',
      summary: expect.stringContaining('eight sections'),
      why: expect.stringContaining('both parties'),
    });
  });
});
