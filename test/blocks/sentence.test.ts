import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../server/src/agreement/inline';
import { fragment, severalSentences, shapeOf } from '../../server/src/blocks/edges';
import { define, quoted, reference, strong, text } from '../../server/src/blocks/inlines';
import { asSentence, listing, phrase, sentence, sentences, stopped } from '../../server/src/blocks/sentence';
import { inlinesShown } from '../agreement/prose-notation';
import { fact, nowhere } from '../text/sample';

const provider = 'the Provider';
const hour = fact('1 hour', 'respond');
const own: Inline = { kind: 'text', text: 'Their  own words.', span: nowhere };

describe('a sentence', () => {
  test.each<[string, readonly Inline[], string]>([
    ['begins with a capital and ends in a full stop', sentence`${provider} shall help`, 'The Provider shall help.'],
    ['is begun by a fact', sentence`${fact('the Client', 'parties.client')} pays`, '<=The Client=> pays.'],
    ['is begun by what stands in bold', sentence`${strong('each party')} pays`, '<b>Each party</b> pays.'],
    ['is begun behind a quotation mark', sentence`"fees" are due`, '"Fees" are due.'],
    [
      'leaves a reference at its beginning to print',
      sentence`${reference('fees')} applies`,
      '<$clause [fees]$> applies.',
    ],
    [
      'leaves out what is absent, and its space',
      sentence`help ${undefined} comes ${false} soon ${''}`,
      'Help comes soon.',
    ],
    ['has no space before a comma', sentence`within ${hour} ${undefined}, at most`, 'Within <=1 hour=>, at most.'],
    [
      'doubles no full stop',
      sentence`it ends in a fact of ${fact('Acme Inc.', 'name')}`,
      'It ends in a fact of <=Acme Inc.=>',
    ],
    ['doubles none of the author', sentence`as follows. ${own}`, 'As follows. Their  own words.'],
    ['keeps a colon that announces a list', sentence`${provider} shall:`, 'The Provider shall:'],
    ['ends inside a quotation', sentence`say "no."`, 'Say "no."'],
    ['puts a full stop in place of a comma', sentence`first, second,`, 'First, second.'],
    [
      'runs over lines of the source',
      sentence`one
        two`,
      'One two.',
    ],
    [
      'ends in a full stop behind a blank',
      sentence`of ${{ kind: 'blank', text: '[name]', span: nowhere }}`,
      'Of <?[name]?>.',
    ],
    ['of nothing is nothing', sentence`${undefined} ${false}`, ''],
  ])('%s', (_, runs, expected) => {
    expect(inlinesShown(runs)).toBe(expected);
  });

  test('is a phrase without the capital and the stop', () => {
    expect(inlinesShown(phrase`within ${hour} ${undefined} `)).toBe('within <=1 hour=>');
  });

  test('stands next to others with a space between', () => {
    expect(inlinesShown(sentences(sentence`one`, undefined, sentence`two`))).toBe('One. Two.');
  });

  test('keeps the places of the author', () => {
    expect(asSentence([own])).toEqual([own]);
    expect(asSentence([hour]).at(0)).toMatchObject({ path: 'respond', span: nowhere });
  });

  test('that is one stays as it is', () => {
    const words = fc.stringMatching(/^[A-Za-z"(][A-Za-z ,.;:")]{0,20}$/).filter((some) => !/[;,]\s*\./.test(some));
    fc.assert(
      fc.property(words, (some) => {
        const once = asSentence([text(some)]);
        expect(asSentence(once)).toEqual(once);
        if (once.length > 0) expect(shapeOf(once)).toMatch(/[.!?:…]["'”’)\]]*$/);
        expect(shapeOf(once)).not.toMatch(/[;,]\.$/);
      }),
    );
  });
});

describe('a listing', () => {
  const [a, b, c] = ['servers', 'switches', 'desks'];
  test.each<[string, readonly Inline[], string]>([
    ['of nothing', listing([], 'and'), ''],
    ['of one', listing([a], 'and'), 'servers'],
    ['of two', listing([a, b], 'or'), 'servers or switches'],
    ['of three', listing([a, b, c], 'and'), 'servers, switches and desks'],
    ['of what is there', listing([a, undefined, c, false], 'nor'), 'servers nor desks'],
    ['of items with commas', listing(['a, b', 'c', 'd and e'], 'and'), 'a, b; c; and d and e'],
    ['of two items with commas', listing(['a, b', 'c'], 'or'), 'a, b; or c'],
    ['of facts', listing([hour, strong(b)], 'and'), '<=1 hour=> and <b>switches</b>'],
  ])('%s', (_, runs, expected) => {
    expect(inlinesShown(runs)).toBe(expected);
  });
});

describe('a fragment', () => {
  test.each([
    ['keep it.', 'keep it'],
    ['keep it;', 'keep it'],
    [' keep it ', 'keep it'],
    ['desks, phones etc.', 'desks, phones etc.'],
    ['Acme Inc.', 'Acme Inc.'],
    ['from 9 a.m.', 'from 9 a.m.'],
    ['in the U.S.', 'in the U.S.'],
    ['really?', 'really?'],
    ['and so on...', 'and so on...'],
    ['a ;,', 'a'],
  ])('of %j', (some, expected) => {
    expect(inlinesShown(fragment([text(some)]))).toBe(expected);
  });

  test('loses its stop inside marks too', () => {
    expect(inlinesShown(fragment([text('a '), strong('b.')]))).toBe('a <b>b</b>');
  });
});

describe('runs', () => {
  test('define terms', () => {
    expect(inlinesShown(define('Uptime'))).toBe('("<b>Uptime</b>")');
    expect(inlinesShown(define('Provider', 'the'))).toBe('(the "<b>Provider</b>")');
    expect(inlinesShown(quoted('Fees'))).toBe('"<b>Fees</b>"');
  });

  test.each([
    ['One sentence. Another.', true],
    ['It costs 5%. The rest is free.', true],
    ['Only one sentence.', false],
    ['Acme Ltd. and others', false],
    ['version 1.2 of it', false],
  ])('%j holds several sentences: %s', (some, expected) => {
    expect(severalSentences([text(some)])).toBe(expected);
  });

  test('end without a change of their beginning', () => {
    expect(inlinesShown(stopped([text('e-mail only')]))).toBe('e-mail only.');
  });
});
