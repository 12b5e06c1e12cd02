import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { chapters, rules } from '../../server/src/rules/registry';
import { type Level, profileOf, profiles, recommended, rulingOf } from '../../server/src/rules/ruling';

const TEXT = `msa: 1
status: final
governing-law: TBD # msa-ignore placeholder: the client decides
guarantee:
  promises:
    - The Provider is always there.
`;

/** What is told of the text where `chosen` levels hold, each finding as its rule and severity. */
function told(chosen: Readonly<Record<string, Level>>, text = TEXT): readonly string[] {
  const ruling = rulingOf(profiles[0], new Map(Object.entries(chosen)));
  return analyse(text, undefined, ruling).findings.map(({ rule, severity }) => `${rule}: ${severity}`);
}

describe('a chosen level', () => {
  it('grades what is told', () => {
    expect(told({})).toContain('absolute-promise: warning');
    expect(told({ 'absolute-promise': 'error' })).toContain('absolute-promise: error');
    expect(told({ 'absolute-promise': 'information' })).toContain('absolute-promise: information');
  });

  it('goes before what the status of the agreement asks for', () => {
    const text = TEXT.replace(/ # msa-ignore.*/u, '');
    expect(told({}, text)).toContain('placeholder: error');
    expect(told({ placeholder: 'information' }, text)).toContain('placeholder: information');
  });

  it('of off leaves a rule untold, and the comments that silence it in peace', () => {
    const found = told({ 'absolute-promise': 'off', placeholder: 'off' });
    expect(found.filter((one) => /^(?:absolute-promise|placeholder|suppression-unused)/u.test(one))).toEqual([]);
  });

  it('leaves nothing untold that is not read', () => {
    expect(told({ syntax: 'off' }, 'term: {initial: 1 year\n')).toContain('syntax: error');
  });

  it('holds for versions to come, and another one for all that was remembered', () => {
    const off = rulingOf(profiles[0], new Map([['absolute-promise', 'off']]));
    const first = analyse(TEXT, undefined, off);
    const second = analyse(`${TEXT}    - We never fail.\n`, first);
    const third = analyse(second.tree.text, second, recommended);
    const count = (analysis: typeof first) =>
      analysis.findings.filter(({ rule }) => rule === 'absolute-promise').length;
    expect([count(first), count(second), count(third)]).toEqual([0, 0, 2]);
  });
});

describe('the profiles', () => {
  it('name rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { levels } of profiles) expect([...levels.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('of service levels alone ask for nothing that only a whole agreement has', () => {
    const profile = profileOf('sla-only');
    expect(profile).toBeDefined();
    const ruling = rulingOf(profile ?? profiles[0]);
    for (const { about, rules: of } of chapters) {
      for (const { id, optIn } of of) expect(ruling.isOff(id), id).toBe(about === 'agreement' || optIn === true);
    }
  });

  it('that is strict tells everything, and nothing as mere information', () => {
    const ruling = rulingOf(profileOf('strict') ?? profiles[0]);
    for (const { id, severity } of rules) {
      expect(ruling.isOff(id), id).toBe(false);
      expect(ruling.severityOf(id, severity), id).not.toBe('information');
    }
  });
});
