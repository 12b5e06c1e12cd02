/**
 * Snippets as the schema's skeletons and the fixes of findings write them: text with tab stops in VS Code's notation,
 * `$1`, `${1:4 hours}`, `${2|cloud,support|}`; `\` in front of `$`, `}`, `\`, and within choices of `,` and `|`, takes it as it is.
 */

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `defaults` are the choices, or the one default; empty where there is none. */
  | { readonly kind: 'stop'; readonly number: number; readonly defaults: readonly string[]; readonly choice: boolean };

/** The text that `snippet` leaves when nothing is typed: each tab stop with its default or first choice. */
export function plainSnippet(snippet: string): string {
  const pieces = piecesOf(snippet);
  const defaults = new Map<number, string>();
  for (const piece of pieces) {
    if (piece.kind === 'stop' && piece.defaults[0] !== undefined && !defaults.has(piece.number)) {
      defaults.set(piece.number, piece.defaults[0]);
    }
  }
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : (defaults.get(piece.number) ?? ''))).join('');
}

/** `text` as a snippet without tab stops. */
export function snippetOf(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** The highest tab stop of `snippet`, 0 where it has none. */
export function lastTabStop(snippet: string): number {
  return piecesOf(snippet).reduce((last, piece) => (piece.kind === 'stop' ? Math.max(last, piece.number) : last), 0);
}

/** `snippet` with its tab stops counted on from `count`, so that several can be one; the final `$0` stays. */
export function shiftTabStops(snippet: string, count: number): string {
  return mapStops(snippet, (stop) => (stop.number === 0 ? stop : { ...stop, number: stop.number + count }));
}

type Stop = Extract<Piece, { kind: 'stop' }>;

function mapStops(snippet: string, change: (stop: Stop) => Stop): string {
  return piecesOf(snippet)
    .map((piece) => (piece.kind === 'text' ? snippetOf(piece.text) : writtenStop(change(piece))))
    .join('');
}

function writtenStop({ number, defaults, choice }: Stop): string {
  if (choice) return `\${${number}|${defaults.map((word) => word.replace(/[\\,|]/gu, '\\$&')).join(',')}|}`;
  return defaults[0] === undefined ? `$${number}` : `\${${number}:${snippetOf(defaults[0])}}`;
}

const TAB_STOP = /\\([\\$}])|\$(?:(\d+)|\{(\d+)(?:\|((?:\\.|[^\\|])*)\||:((?:\\.|[^\\}])*))?\})/gsu;

function piecesOf(snippet: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const match of snippet.matchAll(TAB_STOP)) {
    if (match.index > read) pieces.push({ kind: 'text', text: snippet.slice(read, match.index) });
    pieces.push(pieceOf(match));
    read = match.index + match[0].length;
  }
  if (read < snippet.length) pieces.push({ kind: 'text', text: snippet.slice(read) });
  return pieces;
}

function pieceOf([, escaped, bare, braced, choices, preset]: RegExpMatchArray): Piece {
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  const number = Number(bare ?? braced);
  if (choices !== undefined) {
    const words = choices.match(/(?:\\.|[^\\,])+/gsu) ?? [];
    return { kind: 'stop', number, defaults: words.map(unescaped), choice: true };
  }
  return { kind: 'stop', number, defaults: preset === undefined ? [] : [unescaped(preset)], choice: false };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gsu, '$1');
}
