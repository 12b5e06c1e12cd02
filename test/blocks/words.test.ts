import { describe, expect, test } from 'vitest';
import { text } from '../../server/src/blocks/inlines';
import { article, continued } from '../../server/src/blocks/words';
import { inlinesShown } from '../agreement/prose-notation';

describe('the article', () => {
  test.each([
    'hour',
    'incident',
    'SLA',
    'MSP',
    '8-hour',
    '11',
    '18 month',
    '80',
    'honest',
    'unanswered',
    '"urgent" call',
    'uninterrupted',
  ])('of %s is an', (noun) => {
    expect(article(noun)).toBe('an');
  });

  test.each(['user', 'unit', 'one-off', 'European', 'P1', 'USB', 'VAT', '1', '10', '110', 'unique', 'utility'])(
    'of %s is a',
    (noun) => {
      expect(article(noun)).toBe('a');
    },
  );
});

describe("an author's line that goes on from a lead-in", () => {
  test.each([
    ['Keep the systems patched', 'keep the systems patched'],
    ['The users tell the service desk', 'the users tell the service desk'],
    ['Windows 11 on each desk', 'Windows 11 on each desk'],
    ['Client Systems are patched', 'Client Systems are patched'],
    ['Support Desk staff answer', 'Support Desk staff answer'],
    ['MFA on each account', 'MFA on each account'],
    ['keep it', 'keep it'],
  ])('%s', (line, expected) => {
    expect(inlinesShown(continued([text(line)]))).toBe(expected);
  });
});
