/** How many characters a line of plain text has at most, unless a single word is longer. */
export const textWidth = 80;

/**
 * `text` in lines, set in by `indent`, with `mark` hanging in front of the first. A line break of the text stays. Lines
 * are never made narrower than 30 characters, however deep they stand.
 */
export function wrapped(text: string, mark: string, indent: number): string {
  const margin = ' '.repeat(indent);
  const hanging = margin + ' '.repeat(mark.length);
  const room = Math.max(30, textWidth - hanging.length);
  const lines = text.split('\n').flatMap((line) => linesWithin(line, room));
  return lines.map((line, index) => ((index === 0 ? margin + mark : hanging) + line).trimEnd()).join('\n');
}

/** `text` in lines of at most `room` characters, unless a single word is longer. An empty text is one empty line. */
export function linesWithin(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
