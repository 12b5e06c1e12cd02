import type { Chunk } from './chunk';
import type { Edit, Finding } from './finding';
import { lineEnd, nextLine, skipSpaces } from './line';
import { chunksOf, type Piece } from './piece';
import { spanIn } from './span';

/** What is said of a part whose indentation is not that of its neighbours, which is `indent` spaces; nothing of an empty part. */
export function misplacedFinding(part: Piece | undefined, indent: number): readonly Finding[] {
  if (part === undefined || part.node === undefined) return [];
  const chunks = chunksOf(part);
  const [first] = chunks;
  if (first === undefined) return [];
  const { text } = first;
  const at = skipSpaces(text, 0, text.length);
  const more = indent - at;
  const spaces = (count: number) => (count === 1 ? 'one space' : `${count} spaces`);
  return [
    {
      rule: 'syntax',
      severity: 'error',
      span: spanIn(first, at, lineEnd(text, at, text.length)),
      message: `This line is indented by ${spaces(at)}, its neighbours by ${spaces(indent)}. Lines that belong together begin in one column.`,
      fixes: [
        {
          title: more > 0 ? `Indent it by ${spaces(more)} more` : `Indent it by ${spaces(-more)} less`,
          edits: chunks.flatMap((chunk) => shifted(chunk, more)),
        },
      ],
    },
  ];
}

/** The edits that indent each written line of `chunk` by `more` spaces (fewer where negative). */
function shifted(chunk: Chunk, more: number): readonly Edit[] {
  const { text } = chunk;
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; start = nextLine(text, start, text.length)) {
    const at = skipSpaces(text, start, text.length);
    if (at === lineEnd(text, start, text.length)) continue;
    const removed = Math.min(Math.max(0, -more), at - start);
    edits.push({ span: spanIn(chunk, start, start + removed), newText: ' '.repeat(Math.max(0, more)) });
  }
  return edits;
}
