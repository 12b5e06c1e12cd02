import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/registry';
import { type Chosen, findRuling } from '../../server/src/workspace/find-ruling';

const AGREEMENT = 'file:///home/contracts/north/office.msa.yaml';

/** The ruling for the agreement, where these files stand in the folders above it. */
function find(files: Readonly<Record<string, string>>, chosen: Chosen = {}, address = AGREEMENT) {
  return findRuling(address, chosen, async (asked) => {
    const path = new URL(asked).pathname;
    if (files[path] === 'unreadable') throw new Error('No way.');
    return files[path];
  });
}

/** The level of a rule where nothing is chosen is said here as its own. */
async function levelOf(rule: string, ...given: Parameters<typeof find>): Promise<string> {
  const { ruling } = await find(...given);
  const own = rules.find(({ id }) => id === rule)?.severity ?? 'error';
  const level = ruling.severityOf(rule, own);
  return ruling.isOff(rule) ? 'off' : level === own ? 'its own' : level;
}

const off = 'rules: {absolute-promise: off}\n';

describe('the ruling for an agreement', () => {
  it.each([
    ['nothing', {}, 'its own'],
    ['a file beside it', { '/home/contracts/north/.msarc.yaml': off }, 'off'],
    ['a file above', { '/home/.msarc.yaml': off }, 'off'],
    ['the nearest of two', { '/home/.msarc.yaml': off, '/home/contracts/.msarc.yaml': 'rules: {}\n' }, 'its own'],
    ['a file elsewhere', { '/home/contracts/south/.msarc.yaml': off }, 'its own'],
    ['one that cannot be read', { '/home/contracts/.msarc.yaml': 'unreadable', '/home/.msarc.yaml': off }, 'off'],
  ])('follows %s', async (_, files, level) => {
    expect(await levelOf('absolute-promise', files)).toBe(level);
  });

  it.each([
    ['what it builds on', 'extends: ../house.msarc.yaml\n', 'off'],
    ['itself before what it builds on', 'extends: ../house.msarc.yaml\nrules: {absolute-promise: error}\n', 'error'],
    ['the later of two', 'extends: [../house.msarc.yaml, ./loud.msarc.yaml]\n', 'error'],
    ['the later of two, turned', 'extends: [./loud.msarc.yaml, ../house.msarc.yaml]\n', 'off'],
  ])('takes %s', async (_, text, level) => {
    const files = {
      '/home/contracts/.msarc.yaml': text,
      '/home/house.msarc.yaml': off,
      '/home/contracts/loud.msarc.yaml': 'rules: {absolute-promise: error}\n',
    };
    expect(await levelOf('absolute-promise', files)).toBe(level);
  });

  it('takes a level of the settings where the files name none, and the last profile that they name', async () => {
    const chosen: Chosen = { profile: 'sla-only', rules: { 'absolute-promise': 'error', placeholder: 'default' } };
    expect(await levelOf('absolute-promise', {}, chosen)).toBe('error');
    expect(await levelOf('placeholder', {}, chosen)).toBe('its own');
    expect(await levelOf('missing-section', {}, chosen)).toBe('off');
    const files = { '/home/.msarc.yaml': `extends: [sla-only, strict]\n${off}` };
    expect(await levelOf('absolute-promise', files, chosen)).toBe('off');
    expect(await levelOf('missing-section', files, chosen)).toBe('its own');
    expect(await levelOf('recommended-sections', files, chosen)).toBe('warning');
  });

  it.each([
    ['a file that is not there', 'extends: ./gone.msarc.yaml\n', 'There is no file `./gone.msarc.yaml` to be read'],
    ['a circle', 'extends: ./.msarc.yaml\n', '`./.msarc.yaml` builds on this file in its turn'],
    ['another host', 'extends: https://example.com/x.msarc.yaml\n', 'There is no file'],
  ])('tells of %s', async (_, text, message) => {
    const { files } = await find({ '/home/.msarc.yaml': text });
    expect(files.flatMap(({ faults }) => faults.map((fault) => fault.message))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('ends where files build on one another without end', async () => {
    const { files } = await findRuling('file:///0.msa.yaml', {}, async (asked) => {
      const number = Number(/(\d+)\.msarc\.yaml$/u.exec(asked)?.[1] ?? 0);
      return `extends: ./${number + 1}.msarc.yaml\n`;
    });
    expect(files.length).toBeLessThan(20);
    expect(files.flatMap(({ faults }) => faults)).toHaveLength(1);
  });

  it.each(['untitled:Untitled-1', 'not an address', ''])('of %j is that of the settings', async (address) => {
    expect(await levelOf('absolute-promise', { '/.msarc.yaml': off }, {}, address)).toBe('its own');
  });

  it.each(['vscode-vfs://github/home/contracts/a.msa.yaml', 'vscode-remote://host:8000/home/contracts/a.msa.yaml'])(
    'is found wherever the files lie: %s',
    async (address) => {
      expect(await levelOf('absolute-promise', { '/home/.msarc.yaml': off }, {}, address)).toBe('off');
    },
  );
});
