import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { menuOf } from './actions';

const SOURCE = 'source.fixAll';

describe('fixing all findings of a rule', () => {
  it('mends each of them, wherever it stands', () => {
    const menu = menuOf('te«»rmm:\n  initial: 1 year\npartys:\n  client: {nam: Contoso}\n');
    expect(menu.titles).toContain('Fix all `unknown-key` in this file (2)');
    // The name of the client is found to be misspelt only when its section has been found.
    expect(menu.after('Fix all')).toBe('term:\n  initial: 1 year\nparties:\n  client: {name: Contoso}\n');
  });

  it('is not offered for one finding, nor for what several fixes could mend', () => {
    expect(menuOf('te«»rmm:\n  initial: 1 year\n').titles.join()).not.toContain('Fix all');
    const doubtful = 'term:\n  initial: «»12\n  notice: 3\n';
    expect(menuOf(doubtful).titles).toContain('Write `12 months`');
    expect(menuOf(doubtful).titles.join()).not.toContain('Fix all');
  });

  it('keeps line ends, comments, a byte order mark and characters of two units', () => {
    const menu = menuOf('\ufefftit«»el: Managed 🙂 # the 🙂 one\r\nstatuss: draft\r\n');
    expect(menu.after('Fix all')).toBe('\ufefftitle: Managed 🙂 # the 🙂 one\r\nstatus: draft\r\n');
  });
});

describe('fixing all that is certain', () => {
  it('is offered only to whom asks for it', () => {
    const drawn = 'term:\n\t«»initial: 1 year\n';
    expect(menuOf(drawn).titles).not.toContain('Fix all that is certain');
    expect(menuOf(drawn, SOURCE).titles).toEqual(['Fix all that is certain']);
    expect(menuOf(drawn, 'source.fixAll.msa').titles).toEqual(['Fix all that is certain']);
    expect(menuOf(drawn, 'source.organizeImports').titles).toEqual([]);
  });

  it.each([
    ['tabs', 'term:\n\tinitial: 1 year\n', 'term:\n  initial: 1 year\n'],
    ['a misspelling by one letter', 'term:\n  intial: 1 year\n', 'term:\n  initial: 1 year\n'],
    ['a quotation mark at the beginning', 'background: "Fees" are due.\n', `background: '"Fees" are due.'\n`],
    [
      'a colon in a text',
      'background: The parties agree: all is well.\n',
      'background: "The parties agree: all is well."\n',
    ],
    ['invisible characters', 'title: Managed\u200b Services\n', 'title: Managed Services\n'],
  ])('mends %s', (_, text, expected) => {
    expect(menuOf(text, SOURCE).after('Fix all')).toBe(expected);
  });

  it('mends what is found only when something else is mended', () => {
    const text = 'term:\n\tintial: 1 year\npartes:\n  provider: {nme: Northwind}\n';
    expect(menuOf(text, SOURCE).after('Fix all')).toBe(
      'term:\n  initial: 1 year\nparties:\n  provider: {name: Northwind}\n',
    );
  });

  it.each([
    ['a bare number', 'term:\n  initial: 12\n'],
    ['a key that is another word', 'term:\n  duration: 1 year\n'],
    ['what may be a comment', 'title: Teams #support\n'],
    ['nothing', ''],
  ])('leaves to its author: %s', (_, text) => {
    expect(menuOf(text, SOURCE).titles).toEqual([]);
  });

  it('leaves nothing more to do', () => {
    const menu = menuOf('term:\n\tintial: 1 year\n\tnotce: 3 months\ntitle: "A" and B\n', SOURCE);
    const done = menu.after('Fix all');
    expect(menuOf(done, SOURCE).titles).toEqual([]);
    expect(analyse(done).tree.findings).toEqual([]);
  });
});
