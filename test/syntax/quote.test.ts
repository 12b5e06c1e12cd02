import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSafePlain, quote, quoted } from '../../server/src/syntax/quote';

/** What an author or a form could hand over. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...' \n\t:#-,[]{}\'"|>&*!%@`?=<~01.eyn\\x\u00a0\u200b\ufeff\ud800') }),
  fc.constantFrom(
    'yes',
    'No',
    'ON',
    'null',
    '~',
    '012',
    '1.10',
    '1e3',
    '0x1F',
    '12:30',
    '2026-12-01',
    '.inf',
    '---',
    '<<',
    '=',
    '99.9%',
  ),
);

describe('a quoted text is read back as itself', () => {
  test.each(['1.2', '1.1'] as const)('by YAML %s', (version) => {
    fc.assert(
      fc.property(texts, (text) => {
        const options = { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' } as const;
        expect(parse(`key: ${quote(text)}\nnext: 1\n`, options)).toEqual({ key: text, next: 1 });
        expect(parse(`key: ${quoted(text)}\n`, options)).toEqual({ key: text });
        expect(parse(`[${quote(text, { flow: true })}, ${quote(text, { flow: true })}]`, options)).toEqual([
          text,
          text,
        ]);
        expect(parse(`{a: ${quote(text, { flow: true })}, b: 1}`, options)).toEqual({ a: text, b: 1 });
        expect(parse(`a:\n  key: ${quote(text, { blockIndent: 4 })}\n  next: 1\n`, options)).toEqual({
          a: { key: text, next: 1 },
        });
      }),
      { numRuns: 400 },
    );
  });
});

test('what can stand as it is does', () => {
  for (const text of [
    'Northwind IT Limited',
    '4 business hours',
    '99.9%',
    'GBP 1,500',
    "the client's own",
    'a:b',
    'c#d',
    '$(a.b)',
  ]) {
    expect(quote(text)).toBe(text);
    expect(isSafePlain(text, false)).toBe(true);
  }
});

test('quotation marks are chosen so that little is escaped', () => {
  expect(quote('Contoso: Ltd')).toBe('"Contoso: Ltd"');
  expect(quote('"P1" means: urgent')).toBe(`'"P1" means: urgent'`);
  expect(quote(`"P1": the client's`)).toBe(`"\\"P1\\": the client's"`);
  expect(quote('GBP 1,500', { flow: true })).toBe('"GBP 1,500"');
});

test('several lines become a block where one is possible', () => {
  expect(quote('One.\n\nTwo.\n', { blockIndent: 2 })).toBe('|\n  One.\n\n  Two.');
  expect(quote('One.\nTwo.', { blockIndent: 2 })).toBe('|-\n  One.\n  Two.');
  expect(quote('One.\nTwo.')).toBe('"One.\\nTwo."');
});
