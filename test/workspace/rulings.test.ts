import { expect, it } from 'vitest';
import type { FilesChange } from '../../server/src/workspace/files';
import { createRulings } from '../../server/src/workspace/rulings';

const HOUSE = 'file:///w/.msarc.yaml';
const AGREEMENT = 'file:///w/north/a.msa.yaml';

/** Rulings over files in memory, with what is heard of them. */
function heard(given: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(given));
  const told: string[] = [];
  const reads: string[] = [];
  const listeners: ((change: FilesChange) => void)[] = [];
  const waiting: (() => void)[] = [];
  const rulings = createRulings(
    {
      read: async (uri) => {
        reads.push(uri);
        return texts.get(uri);
      },
      onChange: (listener) => void listeners.push(listener),
    },
    {},
  );
  rulings.onChange(() => {
    told.push('other rules');
    for (const done of waiting.splice(0)) done();
  });
  rulings.onFile(({ address, text, ...file }) => {
    told.push(`${address} ${text === undefined ? 'gone' : 'faults' in file ? file.faults.length : 0}`);
  });
  return {
    rulings,
    told,
    reads,
    write: (uri: string, text: string | undefined) => {
      if (text === undefined) texts.delete(uri);
      else texts.set(uri, text);
      for (const listener of listeners) listener({ changed: [uri], listAgain: false });
    },
    changed: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}

it('a ruling is looked for once in a folder, and again when a file changes that says what is told', async () => {
  const { rulings, told, reads, write, changed } = heard({ [HOUSE]: 'rules: {absolute-promise: off}\n' });
  expect((await rulings.of(AGREEMENT)).isOff('absolute-promise')).toBe(true);
  await rulings.of('file:///w/north/b.msa.yaml');
  expect(reads.filter((uri) => uri === HOUSE)).toHaveLength(1);
  write(AGREEMENT, 'msa: 1\n');
  expect(reads.filter((uri) => uri === HOUSE)).toHaveLength(1);

  const other = changed();
  write(HOUSE, 'rules: {absolute-promise: error, nonsense: off}\n');
  await other;
  expect((await rulings.of(AGREEMENT)).isOff('absolute-promise')).toBe(false);
  expect(told).toEqual([`${HOUSE} 0`, `${HOUSE} 1`, 'other rules']);

  const none = changed();
  write(HOUSE, undefined);
  await none;
  expect(told.slice(3)).toEqual([`${HOUSE} gone`, 'other rules']);
});

it('a file that comes to say nothing else changes no ruling', async () => {
  const { rulings, told, write } = heard({ [HOUSE]: 'rules: {absolute-promise: off}\n' });
  await rulings.of(AGREEMENT);
  write(HOUSE, '# Our house.\nrules: {absolute-promise: off}\n');
  await rulings.of(AGREEMENT);
  expect(told).not.toContain('other rules');
});

it('what a person chooses anew holds at once', async () => {
  const { rulings, changed } = heard({});
  await rulings.of(AGREEMENT);
  const other = changed();
  rulings.choose({ rules: { 'absolute-promise': 'off' } });
  await other;
  expect((await rulings.of(AGREEMENT)).isOff('absolute-promise')).toBe(true);
});
