import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../server/src/rules/configuration';

/** The faults, each with the words that it is about. */
function faults(text: string): readonly string[] {
  return readConfiguration(text).faults.map(({ at, message }) => `${text.slice(at.start, at.end)}: ${message}`);
}

describe('a choice of rules', () => {
  it('is read with what it builds on', () => {
    const {
      bases,
      levels,
      faults: none,
    } = readConfiguration(`# Our house.
extends: [strict, ./house.msarc.yaml]
rules:
  absolute-promise: error
  recommended-sections: off
`);
    expect(bases.map((base) => (base.is === 'profile' ? base.profile.name : base.path))).toEqual([
      'strict',
      './house.msarc.yaml',
    ]);
    expect([...levels]).toEqual([
      ['absolute-promise', 'error'],
      ['recommended-sections', 'off'],
    ]);
    expect(none).toEqual([]);
  });

  it.each(['', '# nothing yet\n', 'extends:\nrules:\n', 'extends: []\nrules: {}\n'])('may be empty: %j', (text) => {
    expect(readConfiguration(text)).toEqual({ bases: [], levels: new Map(), faults: [] });
  });

  it.each([
    ['rulez: {}\n', ['rulez: There is no key `rulez` here. Did you mean `rules`?']],
    [
      'rules: {absolute-promises: off}\n',
      [/^absolute-promises: There is no rule .* Did you mean `absolute-promise`\?$/],
    ],
    ['rules: {absolute-promise: silent}\n', [/^silent: Write how `absolute-promise` is told: `off`, `information`,/]],
    ['rules: {absolute-promise: }\n', [/^absolute-promise: Write how/]],
    ['rules: off\n', [/^rules: Write the rules below/]],
    ['extends: strickt\n', [/^strickt: `strickt` is neither a profile nor a file .* Did you mean `strict`\?$/]],
    ['extends: [{a: b}]\n', [/^\{a: b\}: Write the name of a profile/]],
    ['rules:\n\tabsolute-promise: off\n', [expect.stringContaining('tab')]],
  ])('tells what is without effect: %j', (text, expected) => {
    const found = faults(text);
    expect(found).toHaveLength(expected.length);
    found.forEach((fault, index) => {
      const one = expected[index];
      if (one instanceof RegExp) expect(fault).toMatch(one);
      else expect(fault).toEqual(one);
    });
  });

  it('that is far too long is not read', () => {
    expect(readConfiguration(`rules: {absolute-promise: off}\n${'#\n'.repeat(60_000)}`).levels.size).toBe(0);
  });
});
