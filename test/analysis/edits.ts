import fc from 'fast-check';
import { type CharacterEdit, characterEdit, edited } from '../edits';

/** A change that an author, or an accident, makes to a text: of characters or of lines, at a place that any text has. */
export type Change =
  | { readonly of: 'characters'; readonly edit: CharacterEdit }
  | { readonly of: 'lines'; readonly at: number; readonly how: keyof typeof ofLines };

type LineChange = (all: readonly string[], at: number) => readonly string[];

/** Changes of whole lines. `all` are the lines of the text, `at` the chosen one. */
const ofLines = {
  remove: (all, at) => all.toSpliced(at, 1),
  'remove five': (all, at) => all.toSpliced(at, 5),
  repeat: (all, at) => all.toSpliced(at, 0, all[at] ?? ''),
  'repeat six': (all, at) => all.toSpliced(at, 0, ...all.slice(at, at + 6)),
  'paste four at the end': (all, at) => [...all, ...all.slice(at, at + 4)],
  comment: (all, at) => changed(all, at, 1, (line) => `# ${line}`),
  'comment three': (all, at) => changed(all, at, 3, (line) => `# ${line}`),
  indent: (all, at) => changed(all, at, 1, (line) => `  ${line}`),
  'indent four': (all, at) => changed(all, at, 4, (line) => `  ${line}`),
  'indent three less': (all, at) => changed(all, at, 3, (line) => line.replace(/^ {2}/, '')),
  'say none': (all, at) => changed(all, at, 1, (line) => line.replace(/: .*/, ': none')),
  empty: (all, at) => changed(all, at, 1, (line) => line.replace(/: .*/, ':')),
  anchor: (all, at) => changed(all, at, 1, (line) => line.replace(/: /, ': &a ')),
  alias: (all, at) => changed(all, at, 1, (line) => line.replace(/: .*/, ': *a')),
  'another id': (all, at) => changed(all, at, 1, (line) => line.replace(/id: (\w+)/, 'id: $1-2')),
  halve: (all, at) => changed(all, at, 1, (line) => line.slice(0, line.length / 2)),
  'another key': (all, at) => changed(all, at, 1, (line) => line.replace(/\w+(?=:)/, (key) => `${key}x`)),
  'another number': (all, at) => changed(all, at, 1, (line) => line.replace(/\d+/, (number) => `${number}1`)),
} satisfies Readonly<Record<string, LineChange>>;

function changed(
  all: readonly string[],
  at: number,
  count: number,
  change: (line: string) => string,
): readonly string[] {
  return all.map((line, index) => (index >= at && index < at + count ? change(line) : line));
}

/** `text` with `change` made to it. */
export function changedBy(text: string, change: Change): string {
  if (change.of === 'lines') {
    const all = text.split('\n');
    return ofLines[change.how](all, change.at % all.length).join('\n');
  }
  return edited(text, change.edit);
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ of: fc.constant('characters' as const), edit: characterEdit }),
  fc.record({
    of: fc.constant('lines' as const),
    at: fc.nat(),
    how: fc.constantFrom(...(Object.keys(ofLines) as (keyof typeof ofLines)[])),
  }),
);

/** Some changes, one after another; some are taken back at once, as an author does who has mistyped. */
export const script: fc.Arbitrary<readonly { readonly change: Change; readonly takenBack: boolean }[]> = fc.array(
  fc.record({ change, takenBack: fc.boolean() }),
  { minLength: 1, maxLength: 5 },
);
