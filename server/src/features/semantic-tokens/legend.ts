import type { ValueKindName } from '../../values/value';

/**
 * The types of tokens. Those that LSP does not have are declared in the manifest, with what they are to an editor that
 * knows only LSP's own.
 */
export const tokenTypes = [
  { name: 'section', standard: 'namespace' },
  { name: 'term', standard: 'type' },
  { name: 'party', standard: 'class' },
  { name: 'identifier', standard: 'variable' },
  { name: 'reference', standard: 'variable' },
  { name: 'placeholder', standard: 'regexp' },
  { name: 'duration', standard: 'number' },
  { name: 'percentage', standard: 'number' },
  { name: 'money', standard: 'number' },
  { name: 'quantity', standard: 'number' },
  { name: 'hours', standard: 'number' },
  { name: 'date', standard: 'number' },
  { name: 'enumMember', standard: 'enumMember' },
] as const;

/** The name of a type, as ours. */
export type TokenType = (typeof tokenTypes)[number]['name'];

/** The modifiers of tokens: see `TokenModifier`. */
export const tokenModifiers = ['declaration', 'defaultLibrary'] as const;

/** `declaration`: the name is given here. `defaultLibrary`: a term that a section defines by its nature. */
export type TokenModifier = (typeof tokenModifiers)[number];

/** What a value of each kind is shown as; of texts and ids, what they name decides. */
export const typeOfKind: Readonly<Partial<Record<ValueKindName, TokenType>>> = {
  duration: 'duration',
  frequency: 'duration',
  percentage: 'percentage',
  share: 'percentage',
  money: 'money',
  rate: 'money',
  quantity: 'quantity',
  hours: 'hours',
  date: 'date',
  'yes-no': 'enumMember',
  'time-zone': 'enumMember',
  language: 'enumMember',
  country: 'enumMember',
  currency: 'enumMember',
};
