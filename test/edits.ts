import fc from 'fast-check';

/** An edit of characters somewhere in a text, whichever it is: what an author types and pastes, or what breaks YAML. */
export interface CharacterEdit {
  /** Any number: the place is what is left of it beyond whole lengths of the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const keys =
  '|x| |:|: |#| # |"|\'|- |  |[|]|{|}|,|>|*|🙂|&a |*a|---|$(|$(term)|$(term.|$(services.|**|TBD| none|99%|100%|P1'.split(
    '|',
  );

const lines = [
  '|',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '\ufeff',
  '\u00a0',
  '---\n',
  'a: b\n',
  '\n  new: 1',
  '\nsection:\n  a: 1\n',
  '    - id: x\n',
  '    - id: P1\n',
  '  text: Own words.\n',
  '\n  also: See $(term.ends).\n',
  '# msa-ignore syntax: why\n',
  '# msa-ignore unknown-key\n',
  '<<: *a',
  '  <<: *a\n',
  'TBD: who?',
  'Client Systems',
  '("**Site**")',
  'a@b.example',
  'status: final\n',
  'days: business\n',
];

/** One edit. */
export const characterEdit: fc.Arbitrary<CharacterEdit> = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 80 })),
  insert: fc.constantFrom(...keys, ...lines),
});

/** Edits that are made one after another. */
export const characterEdits: fc.Arbitrary<readonly CharacterEdit[]> = fc.array(characterEdit, {
  minLength: 1,
  maxLength: 8,
});

/** `text` with `edit` made to it. */
export function edited(text: string, { at, remove, insert }: CharacterEdit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
