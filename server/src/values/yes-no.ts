import { type Parser, reader, right, wrong } from './reading';

const WHAT = '`yes` or `no`';

const READ: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

const MEANT: ReadonlyMap<string, string> = new Map([
  ['y', 'yes'],
  ['on', 'yes'],
  ['1', 'yes'],
  ['ja', 'yes'],
  ['oui', 'yes'],
  ['si', 'yes'],
  ['yeah', 'yes'],
  ['ok', 'yes'],
  ['always', 'yes'],
  ['n', 'no'],
  ['off', 'no'],
  ['0', 'no'],
  ['nein', 'no'],
  ['non', 'no'],
  ['none', 'no'],
  ['never', 'no'],
  ['nope', 'no'],
]);

/** Reads `yes`, `no`, `true`, `false` in any case. */
export const parseYesNo: Parser<boolean> = reader(WHAT, (text) => {
  const word = text.toLowerCase();
  const value = READ.get(word);
  if (value !== undefined) return right(value);
  const meant = MEANT.get(word);
  return wrong(`\`${text}\` is neither yes nor no. Write ${WHAT}.`, meant === undefined ? ['yes', 'no'] : [meant]);
});

/** `yes` or `no`, in the file as in the final text. */
export function printYesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
