import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText: string };
}

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly EnterRule[];
  readonly folding: { readonly offSide: boolean };
}

const configuration = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../syntaxes/language-configuration.json'), 'utf8'),
) as LanguageConfiguration;

describe('a word', () => {
  const { pattern, flags } = configuration.wordPattern;

  it.each([
    ['response-time: 4 hours', ['response-time', '4', 'hours']],
    ['$(priorities.levels.P1.respond)', ['priorities', 'levels', 'P1', 'respond']],
    ['for: [P1, remote-access]', ['for', 'P1', 'remote-access']],
    ['uptime: 99.9%', ['uptime', '99.9']],
    ['Mon-Fri 08:00-18:00', ['Mon-Fri', '08:00', '18:00']],
    ["the Client's Geschäftsführer", ['the', 'Client', 's', 'Geschäftsführer']],
    ['on-', ['on-']],
  ])('in %s', (line, words) => {
    expect(line.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
  });
});

describe('the line below', () => {
  const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;

  it.each([
    ['services:', true],
    ['  included: # what is provided', true],
    ['    text: |', true],
    ['  Client Systems: >-', true],
    ['  - channels:', true],
    ['  respond: 4 hours', false],
    ['  - id: phone', false],
    ['      The Provider shall do the following:', false],
    ['      # one more thing:', false],
    ['', false],
  ])('%j is indented further: %s', (line, further) => {
    expect(new RegExp(increaseIndentPattern).test(line)).toBe(further);
  });

  it.each([
    ['  }', true],
    ['  ],', true],
    ['  [a]', false],
    ['  - item', false],
  ])('%j is indented less: %s', (line, less) => {
    expect(new RegExp(decreaseIndentPattern).test(line)).toBe(less);
  });

  /** What Enter puts at the end of a line; the first rule that fits decides. */
  function onEnter(line: string): EnterRule['action'] | undefined {
    return configuration.onEnterRules.find(
      ({ beforeText, afterText }) => new RegExp(beforeText).test(line) && new RegExp(afterText ?? '').test(''),
    )?.action;
  }

  it.each([
    ['  - Keep the software up to date', { indent: 'none', appendText: '- ' }],
    ['  - P1', { indent: 'none', appendText: '- ' }],
    ['  - id: phone', { indent: 'none', appendText: '  ' }],
    ['  - examples:', { indent: 'indent', appendText: '  ' }],
    ['  - text: |', { indent: 'indent', appendText: '  ' }],
    ['  - {id: phone}', undefined],
    ['  - ', undefined],
    ['  respond: 4 hours', undefined],
  ])('%j begins with %j', (line, action) => expect(onEnter(line)).toEqual(action));
});

describe('the rest', () => {
  it('comments with #, folds by indentation, closes references', () => {
    expect(configuration.comments.lineComment).toBe('#');
    expect(configuration.folding.offSide).toBe(true);
    expect(configuration.autoClosingPairs).toContainEqual(expect.objectContaining({ open: '$(', close: ')' }));
  });
});
