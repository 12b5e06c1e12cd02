import { CodeActionKind } from 'vscode-languageserver';
import { onItsClock } from '../../../agreement/clocks';
import type { TextStretch } from '../../../syntax/rewrite-scalar';
import { spanInText } from '../../../syntax/scalar-map';
import { kinds } from '../../../values/kinds';
import { isValue, type ParseContext, type Value } from '../../../values/value';
import type { ActionPlace, ActionSource } from '../action-source';
import { isWithinWords, proseAt } from '../prose-at';
import { statedIn, valueKey } from '../stated-values';

/** So many fields that say the same are told: more would hide the other actions. */
const MOST = 5;

/** A value that is repeated in a text becomes a reference to the field that states it. */
export const referToFact: ActionSource = {
  kind: CodeActionKind.RefactorExtract,
  told: 'always',
  offers(place) {
    const { analysis, range } = place;
    const text = proseAt(place);
    if (text === undefined) return [];
    const { scalar, selected, prose } = text;
    const context = { currency: analysis.agreement.header.currency };
    const candidates =
      range.start === range.end
        ? valuesAround(scalar.text, selected.start, context)
        : valuesOf(scalar.text, withoutBlanks(scalar.text, selected), context);
    const found = firstStated(candidates, place, text.fact.place.path);
    if (found === undefined) return [];
    const { stretch, paths } = found;
    const within = analysis.tree.rangeOf(spanInText(scalar, stretch.start, stretch.end));
    if (!within || !isWithinWords(analysis.tree, prose, within)) return [];
    const words = scalar.text.slice(stretch.start, stretch.end);
    return paths.flatMap((path) => {
      const edit = text.write(stretch, `$(${path})`);
      return edit ? [{ title: `Refer to \`${path}\` instead of “${words}”`, edits: () => [edit] }] : [];
    });
  },
};

interface FoundValue {
  readonly stretch: TextStretch;
  readonly value: Value;
}

/** The kinds that a text may repeat, those that say most first. */
const REPEATED = ['rate', 'share', 'money', 'percentage', 'duration', 'date'] as const;

/** A longer text is no value. */
const LONGEST = 60;

/** What the whole of `stretch` may be read as. */
function valuesOf(text: string, stretch: TextStretch, context: ParseContext): readonly FoundValue[] {
  const words = text.slice(stretch.start, stretch.end);
  if (words.length > LONGEST || !/\d/u.test(words)) return [];
  return REPEATED.flatMap((kind) => {
    const read = kinds[kind].parse(words, context);
    return read.ok ? [{ stretch, value: read.value }] : [];
  });
}

function withoutBlanks(text: string, { start, end }: TextStretch): TextStretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

const NUMBER = /(?:\b[A-Z]{3} ?|[£€$¥])?\d(?:[\d.,]*\d)?(?: ?%)?/gu;
const WORDS_BEHIND = /^(?:[ /-]\p{L}+){0,6}/u;

/** What the cursor may stand in: a number with none or some of the words behind it, most of them first. */
function valuesAround(text: string, cursor: number, context: ParseContext): readonly FoundValue[] {
  const from = Math.max(text.lastIndexOf('\n', cursor - 1) + 1, cursor - LONGEST);
  const around = text.slice(from, cursor + LONGEST);
  return [...around.matchAll(NUMBER)].flatMap((match) => {
    const start = from + match.index;
    const number = start + match[0].length;
    const behind = WORDS_BEHIND.exec(text.slice(number, number + LONGEST))?.[0] ?? '';
    if (start > cursor || number + behind.length < cursor) return [];
    const ends = [...behind.matchAll(/[ /-]|$/gu)].map(({ index }) => number + index).reverse();
    return ends.flatMap((end) => (end < cursor ? [] : valuesOf(text, { start, end }, context)));
  });
}

/** The first of `candidates` that fields state, with the paths of those, the ones of the same section as `near` first. */
function firstStated(
  candidates: readonly FoundValue[],
  { analysis: { agreement }, stated }: ActionPlace,
  near: string,
): { readonly stretch: TextStretch; readonly paths: readonly string[] } | undefined {
  if (candidates.length === 0) return undefined;
  const paths = new Map<string, string[]>(candidates.map(({ value }) => [valueKey(value), []]));
  // A field may leave it to its level on which clock it runs.
  const asWritten = new Set(candidates.flatMap(({ value }) => [valueKey(value), valueKey(onNoClock(value))]));
  for (const { fact, key } of statedIn(agreement.facts, stated)) {
    if (!asWritten.has(key) || !PATH.test(fact.place.path)) continue;
    const { value } = onItsClock(fact, agreement);
    const same = isValue(value) ? paths.get(valueKey(value)) : undefined;
    const target = same && agreement.paths.resolve(fact.place.path);
    if (target?.kind === 'bound' && target.bound === fact) same?.push(fact.place.path);
  }
  const first = candidates.find(({ value }) => paths.get(valueKey(value))?.length);
  const found = (first && paths.get(valueKey(first.value))) ?? [];
  const isNear = (path: string) => sectionOf(path) === sectionOf(near);
  const sorted = [...found.filter(isNear), ...found.filter((path) => !isNear(path))];
  return first && { stretch: first.stretch, paths: sorted.slice(0, MOST) };
}

/** Paths that a reference may hold as they are. */
const PATH = /^[\p{L}\p{N}.-]+$/u;

function onNoClock(value: Value): Value {
  return value.kind === 'duration' ? { ...value, clock: 'plain' } : value;
}

function sectionOf(path: string): string {
  return path.split('.', 1)[0] ?? '';
}
