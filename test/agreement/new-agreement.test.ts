import { describe, expect, it } from 'vitest';
import { newAgreement } from '../../server/src/agreement/new-agreement';
import { analyse } from '../../server/src/analysis';

const NAMES = { provider: 'Contoso IT GmbH', client: 'Adventure Works AG' };

describe('a new agreement', () => {
  it.each([
    NAMES,
    { ...NAMES, language: 'en-US', currency: 'USD', governingLaw: 'State of New York', effective: '2027-01-01' },
    { ...NAMES, language: 'de-DE', currency: 'EUR', governingLaw: 'Germany', effective: 'last signature' },
    { provider: 'A: B # C', client: '[x] "y"', governingLaw: '{law}' },
  ])('has neither errors nor warnings: %j', (facts) => {
    const { findings } = analyse(newAgreement(facts));
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  it('says what is known', () => {
    const { agreement } = analyse(
      newAgreement({ ...NAMES, language: 'de-DE', currency: 'EUR', governingLaw: 'Germany', effective: '2027-01-01' }),
    );
    const { facts } = agreement;
    expect(facts.parties?.provider?.name?.value).toBe('Contoso IT GmbH');
    expect(facts.parties?.client?.name?.value).toBe('Adventure Works AG');
    expect(facts.governingLaw?.value).toBe('Germany');
    expect(facts.term?.effective?.value).toMatchObject({ kind: 'date', year: 2027, month: 1, day: 1 });
    expect(agreement.header).toMatchObject({ status: 'draft', currency: 'EUR', locale: { language: 'de-DE' } });
  });

  it('is spelt as its readers spell', () => {
    const american = newAgreement({ provider: 'Colour Organisation', client: 'B', language: 'en-US' });
    expect(american).toContain('client: authorizes the Provider');
    expect(american).not.toMatch(/\b(?:author|organ|util|recogn|minim)is|\b(?:colour|centre|licence|behaviour)/u);
    expect(american).toContain('Colour Organisation');
    expect(newAgreement({ provider: 'A', client: 'B' })).toContain('client: authorises the Provider');
  });

  it('keeps names as they are, whatever YAML would make of them', () => {
    const { facts } = analyse(newAgreement({ provider: 'A: B # C', client: '[x] "y"' })).agreement;
    expect(facts.parties?.provider?.name?.text).toBe('A: B # C');
    expect(facts.parties?.client?.name?.text).toBe('[x] "y"');
  });

  it('invents nothing that only the parties know', () => {
    const text = newAgreement({ ...NAMES, currency: 'USD' });
    expect(text).not.toMatch(/northwind|fabrikam|contoso cloud|\+44|leeds|GBP/iu);
    expect(text).toContain('cover: TBD');
  });

  it('leaves a name open that is not given', () => {
    const { facts } = analyse(newAgreement({ provider: ' ', client: 'B' })).agreement;
    expect(facts.parties?.provider?.name?.blank).toBe(true);
  });
});
