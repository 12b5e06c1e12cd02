import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from './drafted';
import { traces } from './traces';

const lines = readFileSync(new URL('complete.msa.yaml', import.meta.url), 'utf8').split('\n');

/** What an author may have written in a place that is meant for something else. */
const ODD = [
  'TBD',
  'none',
  '',
  '5',
  'yes',
  '{a: b}',
  '[x, y]',
  '[TBD]',
  '[[1]]',
  '{text: Own words.}',
  '{also: More words.}',
  '{title: A title, text: "One.\\n\\nTwo."}',
  'A sentence. And another.',
  '"A list:\\n\\n- one\\n- two"',
];

const keys = lines.flatMap((line, index) => (/^\s*(?:- )?[A-Za-z-]+:/.test(line) ? [index] : []));

/** The agreement with `value` at the key of line `at`, and nothing below it. */
function withValue(at: number, value: string): string {
  const line = lines[at] ?? '';
  const depth = line.search(/\S/);
  const end = lines.findIndex((other, index) => index > at && other.trim() !== '' && other.search(/\S/) <= depth);
  const key = line.slice(0, line.indexOf(':') + 1);
  return [...lines.slice(0, at), `${key} ${value}`, ...lines.slice(end < 0 ? lines.length : end)].join('\n');
}

describe('whatever stands at a key', () => {
  it('is drafted without a fault, and leaves no trace of how', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...ODD), (at, value) => {
        expect(traces(draft(withValue(at, value)).manuscript)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
