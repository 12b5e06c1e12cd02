import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { menuOf } from './actions';

const TITLE = 'Ignore `';

/** The rules that are found in `text`. */
function rulesIn(text: string): readonly string[] {
  return analyse(text).findings.map(({ rule }) => rule);
}

describe('ignoring a finding', () => {
  it.each([
    [
      'a field',
      'term:\n  initial: 1 year\n  not«»tice: 90 days\n',
      'nottice',
      'term:\n  initial: 1 year\n  # msa-ignore unknown-key: \n  nottice: 90 days\n',
    ],
    [
      'an item of a list',
      'services:\n  included:\n    - Help desk by «TBD»\n',
      'placeholder',
      'services:\n  included:\n    # msa-ignore placeholder: \n    - Help desk by TBD\n',
    ],
    [
      'a line of a text, above the key that opens it',
      'clauses:\n  - id: access\n    text: |\n      Access.\n\n      Access ends on «TBD».\n',
      'placeholder',
      'clauses:\n  - id: access\n    # msa-ignore placeholder: \n    text: |\n      Access.\n\n      Access ends on TBD.\n',
    ],
    [
      'a quoted text of several lines',
      'background: "We are\n\n  «TBD» here"\n',
      'placeholder',
      '# msa-ignore placeholder: \nbackground: "We are\n\n  TBD here"\n',
    ],
    [
      'the first line, behind a byte order mark',
      '\ufefftitle: «TBD»\r\n',
      'placeholder',
      '\ufeff# msa-ignore placeholder: \r\ntitle: TBD\r\n',
    ],
    [
      'a map in braces',
      'term: {initial: 1 year,\n  notice: «TBD»}\n',
      'placeholder',
      'term: {initial: 1 year,\n  # msa-ignore placeholder: \n  notice: TBD}\n',
    ],
  ])('of %s', (_, drawn, __, expected) => {
    expect(menuOf(drawn).after(TITLE)).toBe(expected);
  });

  it.each([
    'term:\n  initial: 1 year\n  not«»tice: 90 days\n',
    'clauses:\n  - id: access\n    text: |\n      Access.\n\n      Access ends on «TBD».\n',
    'term: {initial: 1 year,\n  notice: «TBD»}\n',
    'services:\n  included:\n    - Help desk by «TBD»\n',
    'background: >-\n  We are\n\n  «TBD» here\n',
    'background:\n  - We are\n    «TBD» here\n',
    '«»msa: 1\n',
  ])('takes away that one and asks for the reason: %j', (drawn) => {
    const menu = menuOf(drawn);
    const rule = /`(.+)`/u.exec(menu.titles.find((title) => title.startsWith(TITLE)) ?? '')?.[1] ?? '';
    const after = rulesIn(menu.after(TITLE));
    expect(rulesIn(menu.text)).toContain(rule);
    expect(after).not.toContain(rule);
    expect(after).toContain('suppression-without-reason');
    expect(after).not.toContain('suppression-unused');
  });

  it('is offered once a rule', () => {
    const menu = menuOf('«title: TBD\nreference: TBD\n»');
    expect(menu.titles.filter((title) => title === 'Ignore `placeholder` here, for a reason')).toHaveLength(1);
  });

  it.each([
    ['what YAML cannot read', 'term:\n\t«»initial: 1 year\n'],
    ['a comment that silences nothing', 'term: # msa-ign«»ore placeholder: why\n  initial: 1 year\n'],
    ['a merge key', 'x-a: &a {}\nterm:\n  «»<<: *a\n'],
  ])('is not offered for %s', (_, drawn) => {
    expect(menuOf(drawn).titles.filter((title) => title.startsWith(TITLE))).toEqual([]);
  });
});
