import type { Node, ScalarNode } from '../node';
import type { Problem } from '../problem';

/** A character that a reader cannot see or mistakes for another: what it is called, and what stands for it instead. */
interface Hidden {
  readonly name: string;
  readonly instead: string;
}

/** Finds every candidate; `hiddenAt` decides. Control characters other than tab and line break, and lone halves of a pair. */
const candidates =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2011\u2028-\u202e\u2060-\u206f\ufb00-\ufb06\ufeff\ufff9-\ufffb]|\u034f|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const notPlain = /[^\t\n\r\x20-\x7e]/;

/** True where `text` may hold something that `invisibleProblems` finds. Cheap. */
export function mayHideCharacters(text: string): boolean {
  return notPlain.test(text) && text.search(candidates) >= 0;
}

/** One problem for each text below `node` with invisible characters, at the first of them, mending all. */
export function invisibleProblems(node: Node, source: string): readonly Problem[] {
  switch (node.kind) {
    case 'scalar': {
      const problem = inScalar(node, source);
      return problem === undefined ? [] : [problem];
    }
    case 'map':
      return node.entries.flatMap((entry) => [
        ...invisibleProblems(entry.key, source),
        ...invisibleProblems(entry.value, source),
      ]);
    case 'list':
      return node.items.flatMap((item) => invisibleProblems(item, source));
    default:
      return [];
  }
}

function inScalar({ span }: ScalarNode, source: string): Problem | undefined {
  const written = source.slice(span.start, span.end);
  const found: { start: number; end: number; hidden: Hidden }[] = [];
  for (const match of written.matchAll(candidates)) {
    const hidden = hiddenAt(written, match.index, match[0]);
    const start = span.start + match.index;
    if (hidden !== undefined) found.push({ start, end: start + match[0].length, hidden });
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const { name, instead } = first.hidden;
  const more = found.length === 1 ? '' : ` (and ${found.length - 1} more in this text)`;
  const remedy = instead === '' ? 'Take it out' : `Write “${instead}”`;
  return {
    rule: 'invisible-character',
    severity: 'warning',
    start: first.start,
    end: first.end,
    message: `Here stands ${name}${more}, which readers cannot see and searches do not find. ${remedy}.`,
    fixes: [
      {
        title:
          found.length === 1 ? `${remedy} (${name})` : `Mend all ${found.length} invisible characters of this text`,
        edits: found.map(({ start, end, hidden }) => ({ span: { start, end }, newText: hidden.instead })),
      },
    ],
  };
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** What stands at `at`; undefined where it is in its right place after all. */
function hiddenAt(text: string, at: number, char: string): Hidden | undefined {
  const point = char.codePointAt(0) ?? 0;
  const ligature = ligatures[point - 0xfb00];
  if (ligature !== undefined) return { name: `the ligature “${char}”`, instead: ligature };
  const known = named.get(point);
  if (known !== undefined) return known;
  if (isDirection(point)) return directionAt(text, point);
  if (point === 0x200c || point === 0x200d) return isJoining(text, at) ? undefined : { name: 'a joiner', instead: '' };
  if (point >= 0xe0000) return isFlag(text, at) ? undefined : { name: 'an invisible tag', instead: '' };
  if (point >= 0xd800 && point <= 0xdfff) return { name: 'half of a character', instead: '' };
  if (point < 0xa0) return { name: 'a control character', instead: '' };
  return { name: 'a character of no width', instead: '' };
}

const named: ReadonlyMap<number, Hidden> = new Map([
  [0x00ad, { name: 'a soft hyphen', instead: '' }],
  [0x2011, { name: 'a no-break hyphen', instead: '-' }],
  [0x2028, { name: 'a line separator', instead: ' ' }],
  [0x2029, { name: 'a paragraph separator', instead: ' ' }],
]);

/** A mark of direction has its place among letters that are written from right to left; one that overrides them never. */
function directionAt(text: string, point: number): Hidden | undefined {
  const isMark = point === 0x200e || point === 0x200f || point === 0x061c;
  if (isMark && /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text)) return undefined;
  return { name: 'a mark that turns the direction of writing', instead: '' };
}

function isDirection(point: number): boolean {
  return (
    point === 0x061c ||
    point === 0x200e ||
    point === 0x200f ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069)
  );
}

/** Scripts and emoji that are written with joiners. */
const joins =
  /(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Khmer}\p{Mn}])$/u;

function isJoining(text: string, at: number): boolean {
  return joins.test(text.slice(Math.max(0, at - 2), at));
}

/** The flags of England, Scotland and Wales are a black flag followed by tags. */
function isFlag(text: string, at: number): boolean {
  return /\u{1f3f4}[\u{e0000}-\u{e007f}]*$/u.test(text.slice(Math.max(0, at - 16), at));
}
