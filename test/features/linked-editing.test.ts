import { describe, expect, it } from 'vitest';
import { linkedRangesAt } from '../../server/src/features/names/linked-ranges';
import { editorWith, replaced } from './editor';

/** The text with what is linked at the cursor drawn as `⟦…⟧`; undefined where nothing is. */
function linked(marked: string): string | undefined {
  const { document, analysis, position } = editorWith(marked);
  const answer = linkedRangesAt(document, analysis, position);
  if (answer === null) return undefined;
  expect('remote-access_2').toMatch(new RegExp(`^${answer.wordPattern}$`));
  const backwards = [...answer.ranges].reverse();
  return backwards.reduce(
    ({ text }, range) => {
      const { line, character } = range.start;
      const name = (text.split('\n')[line] ?? '').slice(character, range.end.character);
      return { text: replaced({ ...document, content: { ...document.content, text } }, range, `⟦${name}⟧`) };
    },
    { text: document.content.text },
  ).text;
}

describe('linked editing', () => {
  it.each([
    [
      'schedules: [{id: |estate}]\nprecedence: [agreement, estate]\nclauses: [See $(schedules.estate.title).]\n',
      'schedules: [{id: ⟦estate⟧}]\nprecedence: [agreement, ⟦estate⟧]\nclauses: [See $(schedules.⟦estate⟧.title).]\n',
    ],
    ['priorities: {levels: [{id: "P1|"}], urgent: P1}\n', 'priorities: {levels: [{id: "⟦P1⟧"}], urgent: ⟦P1⟧}\n'],
  ])('takes the references of an id along', (marked, expected) => {
    expect(linked(marked)).toBe(expected);
  });

  it.each([
    ['a reference, which may be meant to lead elsewhere', 'schedules: [{id: estate}]\nprecedence: [|estate]\n'],
    ['the id of a copy', 'schedules: [{id: estate}, {id: |estate}]\nprecedence: [estate]\n'],
    ['an id that nothing refers to', 'schedules: [{id: |estate}]\n'],
    ['a defined term, whose uses have forms', 'definitions: {|Site: a place}\nclauses: [Sites and Site]\n'],
    ['a word', 'clauses: [so|me words]\n'],
    ['nothing', '|'],
  ])('leaves alone %s', (_, marked) => {
    expect(linked(marked)).toBeUndefined();
  });
});
