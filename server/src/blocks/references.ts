import type { Reference, ReferenceInline } from '../agreement/inline';
import type { PrintedPath } from '../agreement/printed';
import type { Part, Provision } from './block';
import type { NumberedPlace, Numbering } from './numbering';
import type { PrintedRun } from './printed-run';

/** Says what a path alone prints, from the agreement's facts; undefined where it leads nowhere. */
export type PathReader = (path: string) => PrintedPath | undefined;

/** Where a reference stands. */
export interface ReferencePlace {
  readonly part: Part;
  readonly provision: Provision | undefined;
  /** Whether the text that it stands in begins a sentence. */
  readonly beginsSentence: boolean;
}

/** Turns references into words, once numbers are known. */
export interface ReferencePrinter {
  /**
   * What the reference prints: "clause 6.3", a value, a name, a heading. `first`: it begins a sentence. What leads
   * nowhere is a blank, as it was written.
   */
  print(inline: ReferenceInline, place: ReferencePlace, first: boolean): readonly PrintedRun[];
}

/** How a language's contracts call a numbered provision of the agreement, and one of a schedule. */
interface Words {
  readonly clause: string;
  readonly paragraph: string;
}

function wordsOf(language: string): Words {
  return /^en-(?:US|CA)\b/i.test(language)
    ? { clause: 'Section', paragraph: 'Section' }
    : { clause: 'clause', paragraph: 'paragraph' };
}

/** A printer of references to what `numbering` numbers; `meaningOf` says what a path alone prints. */
export function referencePrinter(numbering: Numbering, meaningOf: PathReader): ReferencePrinter {
  const words = wordsOf(numbering.text.language);
  return {
    print({ reference }, place, first) {
      const runs = printReference(reference, place, { numbering, meaningOf, words });
      return first ? withCapital(runs) : runs;
    },
  };
}

interface Printing {
  readonly numbering: Numbering;
  readonly meaningOf: PathReader;
  readonly words: Words;
}

function printReference(reference: Reference, place: ReferencePlace, printing: Printing): readonly PrintedRun[] {
  const paths = reference.paths.map(({ path }) => path);
  const path = paths[0] ?? '';
  switch (reference.form) {
    case 'value':
      return printValue(path, place, printing) ?? [unresolved(reference)];
    case 'title': {
      const title = printing.numbering.titleOf(path);
      return title === undefined ? [unresolved(reference)] : [{ kind: 'text', text: title }];
    }
    case 'this':
      return printThis(place, printing) ?? [unresolved(reference)];
    case 'clause':
    case 'clauses':
      return printNumbers(paths, place, printing);
  }
}

function printValue(path: string, place: ReferencePlace, printing: Printing): readonly PrintedRun[] | undefined {
  const meaning = printing.meaningOf(path);
  switch (meaning?.kind) {
    case 'value':
      return [{ kind: 'value', text: meaning.text, path }];
    case 'name':
      return [{ kind: 'text', text: meaning.text }];
    case 'blank':
      return [{ kind: 'blank', text: meaning.text }];
    case 'number':
      return printing.numbering.placeOf(path) && printNumbers([path], place, printing);
    default:
      return undefined;
  }
}

function printThis(place: ReferencePlace, { numbering, words }: Printing): readonly PrintedRun[] | undefined {
  const { part, provision } = place;
  const schedule = numbering.scheduleNumber(part);
  const label = provision && numbering.labelOf(provision, part);
  if (label === undefined) {
    return schedule === undefined ? undefined : [{ kind: 'text', text: `Schedule ${schedule}` }];
  }
  const word = schedule === undefined ? words.clause : words.paragraph;
  return [{ kind: 'text', text: `${word} ${label.full}` }];
}

/** Numbers under one word: the clauses of the agreement, the paragraphs of one schedule, or whole schedules. */
interface Group {
  readonly key: string;
  readonly word: string;
  /** Behind the numbers: ` of Schedule 2`. */
  readonly of: string;
  readonly numbers: PrintedRun[];
}

function printNumbers(paths: readonly string[], place: ReferencePlace, printing: Printing): readonly PrintedRun[] {
  const groups: Group[] = [];
  for (const path of paths) {
    const found = printing.numbering.placeOf(path);
    const number = found && numberOf(found);
    const group = found && number ? groupOf(found, place, printing) : nameless(path);
    const same = groups.find((some) => some.key === group.key);
    const run: PrintedRun = found && number ? crossReference(number, found) : unresolvedPath(path);
    if (same === undefined) groups.push({ ...group, numbers: [run] });
    else if (!same.numbers.some((known) => known.kind === run.kind && 'text' in known && known.text === number)) {
      same.numbers.push(run);
    }
  }
  return joined(groups.map(printGroup));
}

function numberOf(place: NumberedPlace): string {
  return place.provision === undefined ? String(place.schedule ?? '') : place.number;
}

function groupOf(found: NumberedPlace, place: ReferencePlace, { words }: Printing): Omit<Group, 'numbers'> {
  if (found.schedule === undefined) return { key: 'clauses', word: words.clause, of: '' };
  if (found.provision === undefined) return { key: 'schedules', word: 'Schedule', of: '' };
  const of = found.part === place.part ? '' : ` of Schedule ${found.schedule}`;
  return { key: `schedule ${found.schedule}`, word: words.paragraph, of };
}

function nameless(path: string): Omit<Group, 'numbers'> {
  return { key: `path ${path}`, word: '', of: '' };
}

function printGroup({ word, of, numbers }: Group): readonly PrintedRun[] {
  if (word === '') return numbers;
  const only = numbers[0];
  if (numbers.length === 1 && only?.kind === 'cross-reference') {
    return [{ ...only, text: `${word} ${only.text}${of}` }];
  }
  const listed = joined(numbers.map((number) => [number]));
  return [{ kind: 'text', text: `${word}s ` }, ...listed, ...(of ? [{ kind: 'text', text: of } as const] : [])];
}

function joined(items: readonly (readonly PrintedRun[])[]): readonly PrintedRun[] {
  return items.flatMap((item, index): readonly PrintedRun[] => {
    if (index === 0) return item;
    return [{ kind: 'text', text: index === items.length - 1 ? ' and ' : ', ' }, ...item];
  });
}

function crossReference(text: string, { part, provision }: NumberedPlace): PrintedRun {
  const path = provision?.paths[0] ?? (part.kind === 'schedule' ? part.path : undefined);
  return path === undefined ? { kind: 'text', text } : { kind: 'cross-reference', text, target: anchorOf(path) };
}

/** The anchor of what states `path`: the path, with a dash for every character that an address would have to escape. */
export function anchorOf(path: string): string {
  return path.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}

function unresolvedPath(path: string): PrintedRun {
  return { kind: 'blank', text: `$(${path})` };
}

/** The reference as its author wrote it. */
function unresolved({ form, paths }: Reference): PrintedRun {
  const words = paths.map(({ path }) => path);
  const source = form === 'value' ? words : [form, ...words];
  return { kind: 'blank', text: `$(${source.join(' ')})` };
}

function withCapital(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const first = runs[0];
  if (first === undefined || !('text' in first) || first.kind === 'blank' || first.kind === 'code') return runs;
  const text = first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [{ ...first, text }, ...runs.slice(1)];
}
