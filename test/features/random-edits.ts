import fc from 'fast-check';

/** An edit somewhere in a text: what authors type, and what breaks its YAML. */
interface RandomEdit {
  /** From 0, the beginning, to 1. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const PIECES = [
  '',
  '\n',
  '  ',
  '- ',
  'a: b\n',
  '"',
  '{',
  '}',
  'Client Systems',
  '$(term)',
  ' none',
  '&a ',
  '*a',
  '|',
  '#',
  'P1',
  '\r\n',
  '99%',
  'a@b.example',
];

/** Edits that are made one after another. */
export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 8 },
);

/** `text` with `edit` made to it. */
export function edited(text: string, { at, remove, insert }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
