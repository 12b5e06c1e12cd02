import type { Rule } from '../rule';

/** A field that its map cannot do without. */
export const missingField: Rule = {
  id: 'missing-field',
  severity: 'error',
  severityIn: { template: 'information' },
  summary: 'A field that an agreement, or one of its items, cannot do without.',
  why: 'Without it the final text has a hole: a party without a name, a promise that promises nothing.',
  bad: `msa: 1
title: Managed Services Agreement
status: draft
language: en-GB
governing-law: England and Wales
parties: {provider: {name: Northwind IT Limited}, client: {name: Contoso Limited}}
term: {initial: 24 months}
`,
  good: `msa: 1
title: Managed Services Agreement
status: draft
language: en-GB
currency: GBP
governing-law: England and Wales
parties: {provider: {name: Northwind IT Limited}, client: {name: Contoso Limited}}
term: {initial: 24 months}
`,
};
