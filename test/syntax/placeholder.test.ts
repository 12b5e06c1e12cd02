import { describe, expect, test } from 'vitest';
import { findPlaceholders, isPlaceholder } from '../../server/src/syntax/placeholder';

describe('what is still to be filled in', () => {
  test.each<[string, readonly string[]]>([
    ['TBD', ['TBD']],
    ['TBD: who?', ['TBD']],
    ['The fee is TBC.', ['TBC']],
    ['tbd', ['tbd']],
    ['TODO: ask Ada', ['TODO']],
    ['[Client name]', ['[Client name]']],
    ['between [Client name] and [Provider]', ['[Client name]', '[Provider]']],
    ['within [●] days, or […] hours, or [...]', ['[●]', '[…]', '[...]']],
    ['[insert date]', ['[insert date]']],
    ['on ____ 2026', ['____']],
    ['Signed: ..........', ['..........']],
    ['GBP XXX per month', ['XXX']],
    ['XX/XX/XXXX', ['XXXX']],
    ['xxx', ['xxx']],
    ['{{client}} and {{ client.name }}', ['{{client}}', '{{ client.name }}']],
    ['{client name}', ['{client name}']],
    ['${CLIENT}', ['${CLIENT}']],
    ['<Client>', ['<Client>']],
    ['<insert date>', ['<insert date>']],
    ['<<Client>>', ['<<Client>>']],
    ['$CLIENT_NAME shall', ['$CLIENT_NAME']],
    ['%CLIENT%', ['%CLIENT%']],
    ['How many users??', ['??']],
    ['[Name of {{client}}]', ['[Name of {{client}}]']],
  ])('%j', (text, expected) => {
    const found = findPlaceholders(text);
    expect(found.map((one) => one.text)).toEqual(expected);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});

describe('what only looks like it', () => {
  test.each([
    'The Provider shall respond within 15 minutes.',
    '[1], [12] and [x]',
    '- [ ] open\n- [x] done',
    '[the schedule](https://example.com)',
    '[the schedule][1]',
    '[1]: https://example.com',
    'the agree[s] and part[y/ies]',
    'as stated [sic]',
    '(a) [b] [ii]',
    '$(parties.client.name) and $$(x)',
    '$(clauses A B)',
    'US$ 500, $500, $USD 100, A$AP',
    'a < b and c > d',
    '<https://example.com>, <mailto:a@b.example>, <a@b.example>',
    '<br> and <b>bold</b>',
    '__bold__ and ___both___',
    'snake___case',
    'and so on...',
    'Schedule XXXIV and Schedule XX',
    'What does it mean?',
    'Why? Why?',
    'AT&T, TBDX, atbdx, OUTBD-1',
    'uptime > 99.9%',
    '100%, 5% of 10%',
    '{}',
    '{a: 1}',
    '![picture](a.png)',
    'array[index]',
  ])('%j', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

test('a value of nothing else is one', () => {
  for (const text of ['TBD', ' [Client name] ', 'TBD: who?', 'TBC.', 'TODO ask', '____'])
    expect(isPlaceholder(text)).toBe(true);
  for (const text of ['', '4 hours', 'within [●] days', 'GBP XXX', 'the TBD']) expect(isPlaceholder(text)).toBe(false);
});
