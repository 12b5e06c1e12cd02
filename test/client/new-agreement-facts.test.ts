import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clientFault,
  currencyChoices,
  fileNameFor,
  languageChoices,
  nameFault,
  startFault,
  usualLanguage,
  usualLaw,
  usualStart,
} from '../../client/src/commands/new-agreement-facts';

describe('what the form accepts', () => {
  it.each([
    ['Northwind IT Limited', undefined],
    ['O’Brien & Söhne GmbH', undefined],
    ['', 'empty'],
    ['  ', 'empty'],
    ['a\nb', 'several-lines'],
    ['x'.repeat(201), 'too-long'],
  ])('a name %j: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  it.each([
    ['Contoso Foods Limited', undefined],
    [' northwind it limited ', 'same-parties'],
    ['', 'empty'],
  ])('a client %j: %s', (name, fault) => {
    expect(clientFault(name, 'Northwind IT Limited')).toBe(fault);
  });

  it.each([
    ['2026-12-01', undefined],
    [' 2028-02-29 ', undefined],
    ['last signature', undefined],
    ['Last Signature', undefined],
    ['', 'empty'],
    ['2027-02-29', 'no-date'],
    ['2026-13-01', 'no-date'],
    ['01.12.2026', 'no-date'],
    ['1 December 2026', 'no-date'],
    ['2026-12-1', 'no-date'],
  ])('a start %j: %s', (start, fault) => {
    expect(startFault(start)).toBe(fault);
  });
});

describe('what the form suggests', () => {
  it.each([
    ['en', 'en-GB'],
    ['en-us', 'en-US'],
    ['de', 'de-DE'],
    ['fr', 'fr-FR'],
    ['pt-br', 'en-GB'],
  ])('for VS Code in %s, an agreement in %s', (display, tag) => {
    expect(usualLanguage(display)).toBe(tag);
  });

  it('offers the currency of the language first, and each once', () => {
    expect(currencyChoices('de-CH')[0]).toBe('CHF');
    expect(currencyChoices('de-CH').filter((code) => code === 'CHF')).toHaveLength(1);
    expect(currencyChoices('xx')[0]).toBe('GBP');
  });

  it('supposes a law only where there is but one', () => {
    expect(usualLaw('en-GB')).toBe('England and Wales');
    expect(usualLaw('en-US')).toBe('');
  });

  it('starts on the first of the next month', () => {
    expect(usualStart(new Date(2026, 10, 23))).toBe('2026-12-01');
    expect(usualStart(new Date(2026, 11, 31))).toBe('2027-01-01');
  });

  it('always suggests a start that it accepts', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2000, 0), max: new Date(2100, 0), noInvalidDate: true }), (today) => {
        expect(startFault(usualStart(today))).toBeUndefined();
      }),
    );
  });

  it('knows only languages and currencies that exist', () => {
    const currencies = new Set(Intl.supportedValuesOf('currency'));
    for (const { tag, currency } of languageChoices) {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(currencies.has(currency)).toBe(true);
    }
  });
});

describe('fileNameFor', () => {
  it.each([
    ['Contoso Foods Limited', 1, 'contoso-foods-limited.msa.yaml'],
    ['Müller & Söhne GmbH', 1, 'muller-sohne-gmbh.msa.yaml'],
    ['Contoso', 2, 'contoso-2.msa.yaml'],
    ['../../etc/passwd', 1, 'etc-passwd.msa.yaml'],
    ['***', 1, 'agreement.msa.yaml'],
  ])('of %j, number %i: %s', (client, n, name) => {
    expect(fileNameFor(client, n)).toBe(name);
  });

  it('never leaves the folder, and is never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (client) => {
        const name = fileNameFor(client);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.msa\.yaml$/u);
        expect([...name].length).toBeLessThanOrEqual(70);
      }),
    );
  });
});
