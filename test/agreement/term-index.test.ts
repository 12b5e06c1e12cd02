import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../server/src/agreement/term-index';
import type { Term } from '../../server/src/agreement/terms';

function term(name: string, path = `definitions.${name}`): Term {
  return { term: name, path, span: undefined, by: 'definition', bound: undefined, meaning: '' };
}

/** The uses that are found in `text`, as the text that each covers. */
function usesOf(names: readonly string[], text: string): readonly string[] {
  return indexTerms(names.map((name) => term(name)))
    .usesIn(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('the uses of defined terms', () => {
  it.each([
    ['in the singular and the plural', ['Service'], 'each Service, all Services', ['Service', 'Services']],
    ['declared in the plural, used in the singular', ['Client Systems'], 'a Client System fails', ['Client System']],
    ['as a possessive', ['Client'], "the Client's office, the Clients’ offices", ['Client', 'Clients']],
    ['with a plural in -ies', ['Party'], 'a Party or both Parties', ['Party', 'Parties']],
    ['with a plural in -es', ['Business'], 'Businesses', ['Businesses']],
    ['with a plural of its own', ['Authorised Person'], 'two Authorised People', ['Authorised People']],
    ['as an abbreviation', ['SLA'], 'one SLA, several SLAs', ['SLA', 'SLAs']],
    ['the longest first', ['Business', 'Business Hours'], 'within Business Hours', ['Business Hours']],
    ['with a ligature', ['Office'], 'the O\uFB03ce is open', ['O\uFB03ce']],
    ['with an invisible character', ['Client'], 'the Cli\u200Bent pays', ['Cli\u200Bent']],
    ['beside punctuation', ['Fees'], '(Fees), "Fees".', ['Fees', 'Fees']],
  ])('are found %s', (_, names, text, expected) => {
    expect(usesOf(names, text)).toEqual(expected);
  });

  it.each([
    ['in lower case', ['Service'], 'a service'],
    ['inside a longer word', ['Client'], 'Clientele'],
    ['at the end of a longer word', ['Hours'], 'AfterHours'],
    ['of which only the first word is there', ['Business Hours'], 'Business is slow'],
  ])('are not found %s', (_, names, text) => {
    expect(usesOf(names, text)).toEqual([]);
  });

  it('let an explicit definition replace a built-in one', () => {
    const terms = indexTerms([term('Fees'), { ...term('Fees', 'fees'), by: 'section' }]);
    expect(terms.find('Fees')?.path).toBe('definitions.Fees');
    expect(terms.all).toHaveLength(1);
  });

  it('never overlap, stand in order, and name text that is there', () => {
    const words = fc.constantFrom('Client', 'Systems', 'System', 'Business', 'Hours', 'the', '\u200B', "'s", '.', ' ');
    const terms = indexTerms(['Client Systems', 'Client', 'Business Hours', 'System'].map((name) => term(name)));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let from = 0;
        for (const use of terms.usesIn(text)) {
          expect(use.start).toBeGreaterThanOrEqual(from);
          expect(use.end).toBeGreaterThan(use.start);
          expect(terms.find(text.slice(use.start, use.end).replaceAll('\u200B', ''))).toBe(use.term);
          from = use.end;
        }
      }),
    );
  });
});
