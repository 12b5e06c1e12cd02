import { describe, expect, test } from 'vitest';
import { validate } from '../../server/src/agreement/validate';

describe('the shape of an agreement', () => {
  test('an agreement names its header, its parties and its term, but not its sections: those are missed by a finding of their own', () => {
    const missing = validate('root', { msa: '1', title: 'MSA' }).map((error) => error.key);
    expect(missing).toEqual(['status', 'language', 'currency', 'governing-law', 'parties', 'term']);
  });

  test('an unknown key is named with the map that holds it', () => {
    expect(validate('services', { included: [{ name: 'Help desk', prise: '10' }] })).toEqual([
      { keyword: 'additionalProperties', path: ['included', 0], key: 'prise' },
    ]);
  });

  test('a required key is named with the map that lacks it', () => {
    expect(validate('priorities', { levels: [{ id: 'P1' }, { name: 'Priority 2' }] })).toEqual([
      { keyword: 'required', path: ['levels', 1], key: 'id' },
    ]);
  });

  test.each([
    ['a map where a text belongs', 'response-time', { respond: { within: '4 hours' } }, ['respond']],
    ['a list where a map belongs', 'term', ['24 months'], []],
    ['a text where a section belongs', 'services', 'all of them', []],
    ['a map where a list belongs', 'priorities', { levels: { P1: 'urgent' } }, ['levels']],
    ['a map where a key of the header holds a text', 'title', { text: 'MSA' }, []],
  ])('%s is a fault of type', (_, key, data, path) => {
    expect(validate(key, data)).toContainEqual({ keyword: 'type', path });
  });

  test('what may be a text, a map or a list may be each of them', () => {
    for (const backups of ['none', { every: 'daily' }]) expect(validate('availability', { backups })).toEqual([]);
    for (const urgent of ['P1', ['P1', 'P2'], 'none']) expect(validate('priorities', { urgent })).toEqual([]);
    for (const also of ['A sentence.', { title: 'More', text: 'A sentence.' }, ['A sentence.', { text: 'Another.' }]])
      expect(validate('term', { also })).toEqual([]);
  });

  test('an empty value is not yet written, and never a fault', () => {
    expect(validate('availability', { uptime: null, backups: null, credits: [null] })).toEqual([]);
  });

  test('a key that begins with x- is the author’s own, wherever it stands', () => {
    const own = { 'x-note': { any: ['thing'] } };
    expect(validate('services', { ...own, included: [{ name: 'Help desk', ...own }] })).toEqual([]);
    expect(validate('parties', { provider: { name: 'A' }, client: { name: 'B', ...own }, ...own })).toEqual([]);
  });

  test('a further party or scenario under a key of its own is read as one', () => {
    const failures = { power: { name: 'Power failure', within: 'none' }, system: 'none' };
    expect(validate('responsibilities', { failures })).toEqual([]);
    expect(validate('responsibilities', { failures: { power: { within: ['1 hour'] } } })).toEqual([
      { keyword: 'type', path: ['failures', 'power', 'within'] },
    ]);
  });

  test('every list of own clauses is judged alike, clauses within clauses too', () => {
    const clauses = [{ id: 'access', clauses: [{ title: 'Log', txt: 'Each access is logged.' }] }];
    for (const key of ['clauses', 'clauses-security'])
      expect(validate(key, clauses)).toEqual([
        { keyword: 'additionalProperties', path: [0, 'clauses', 0], key: 'txt' },
      ]);
  });

  test('the way to a fault tells numbers from keys, and reads escaped keys', () => {
    const matrix = { '0': { 'a/b~c': ['P1'] } };
    expect(validate('priorities', { matrix })).toEqual([{ keyword: 'type', path: ['matrix', '0', 'a/b~c'] }]);
  });
});
