import type { SchemaNode } from '../agreement/schema';
import { bodyOf, indented, onOneLine } from '../agreement/skeletons';
import { lastTabStop, shiftTabStops, snippetOf } from '../agreement/snippet';
import type { Edit, Finding, Fix } from '../syntax/finding';
import { eolOf } from '../syntax/line';
import type { Entry } from '../syntax/node';
import { resolved } from '../syntax/node';
import type { SyntaxTree } from '../syntax/tree';
import { type Gap, gapAt } from './gap';
import { columnOf, contentLineEnd, isBlankAt, nextLineOf, startOfEntries } from './source-lines';

/** Something to be written. */
export interface Wanted {
  /** `services.excluded`. */
  readonly path: string;
  /** What is written instead of the schema's skeleton: a snippet, its key first. */
  readonly snippet?: string;
}

/**
 * The edits that write everything `wanted`, each at its right place: a key in the schema's order among its siblings, as
 * they are indented, inside `{ }` on one line, a section with blank lines around. What is written already, or cannot be,
 * is left out. The edits are snippets, in the order of the text, and do not overlap.
 */
export function insertions(tree: SyntaxTree, wanted: readonly Wanted[]): readonly Edit[] {
  const pieces = grouped(tree, wanted).flatMap((group) => piecesOf(tree, group));
  const eol = eolOf(tree.text);
  return joined(pieces).map(({ offset, snippet }) => ({
    span: tree.spanAt(offset, offset),
    newText: eol === '\n' ? snippet : snippet.replaceAll('\n', eol),
    snippet: true,
  }));
}

/** The fix that writes `wanted`, under `title`; none where it cannot be written. */
export function insertionFix(tree: SyntaxTree, title: string, wanted: Wanted): readonly Fix[] {
  const edits = insertions(tree, [wanted]);
  return edits.length === 0 ? [] : [{ title, edits }];
}

/** One fix that writes everything whose absence is among `findings`; undefined where that is not several things. */
export function insertionOfAll(tree: SyntaxTree, findings: readonly Finding[]): Fix | undefined {
  const wanted = findings.flatMap(({ missing, path }) => (missing && path !== undefined ? [{ path }] : []));
  const edits = wanted.length < 2 ? [] : insertions(tree, wanted);
  return edits.length === 0 ? undefined : { title: `Insert all that is missing (${wanted.length} places)`, edits };
}

/** The gaps of one map, or one empty entry, with what is to be written there. */
interface Group {
  readonly gap: Gap;
  /** By key, in the schema's order. */
  readonly keys: readonly { readonly key: string; readonly snippet: string; readonly rank: number }[];
}

function grouped(tree: SyntaxTree, wanted: readonly Wanted[]): readonly Group[] {
  const groups = new Map<unknown, { gap: Gap; keys: Map<string, Group['keys'][number]> }>();
  for (const { path, snippet } of wanted) {
    const gap = gapAt(tree, path);
    if (!gap) continue;
    const place = gap.in === 'map' ? gap.map : gap.entry;
    const group = groups.get(place) ?? { gap, keys: new Map() };
    groups.set(place, group);
    const key = gap.in === 'map' ? gap.key : gap.entry.key.text;
    const isWhole = path === key || path.endsWith(`.${key}`);
    const own = isWhole ? snippet : undefined;
    if (!group.keys.has(key))
      group.keys.set(key, { key, snippet: own ?? skeletonOf(gap, key), rank: rankOf(gap, key) });
  }
  return [...groups.values()].map(({ gap, keys }) => ({
    gap,
    keys: [...keys.values()].sort((a, b) => a.rank - b.rank),
  }));
}

function skeletonOf(gap: Gap, key: string): string {
  const node = gap.in === 'map' ? propertyNode(gap.schema, key) : gap.schema;
  return node?.skeleton?.trimEnd() ?? `${snippetOf(key)}: $1`;
}

function propertyNode(map: SchemaNode, key: string): SchemaNode | undefined {
  return map.properties?.find((property) => property.key === key)?.node;
}

function rankOf(gap: Gap, key: string): number {
  if (gap.in === 'entry') return 0;
  const rank = (gap.schema.properties ?? []).findIndex((property) => property.key === key);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

/** A snippet at an offset. Of several at one offset the deepest comes first: what is inside a section before the next one. */
interface Piece {
  readonly offset: number;
  readonly depth: number;
  readonly snippet: string;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const places = new Map<number, Piece>();
  for (const piece of [...pieces].sort((a, b) => a.offset - b.offset || b.depth - a.depth)) {
    const before = places.get(piece.offset);
    places.set(piece.offset, before ? { ...before, snippet: continued(before.snippet, piece.snippet) } : piece);
  }
  return [...places.values()];
}

/** `next` behind `snippet`, its tab stops counted on. */
function continued(snippet: string, next: string): string {
  return snippet + shiftTabStops(next, lastTabStop(snippet));
}

function piecesOf(tree: SyntaxTree, { gap, keys }: Group): readonly Piece[] {
  if (gap.in === 'entry') return keys.flatMap(({ snippet }) => filledEntry(tree, gap, snippet));
  const before = predecessors(gap, keys);
  const runs = new Map<Entry | undefined, string[]>();
  for (const { key, snippet } of keys) {
    const after = before.get(key);
    const run = runs.get(after);
    if (run) run.push(snippet);
    else runs.set(after, [snippet]);
  }
  return [...runs].flatMap(([after, snippets]) => {
    if (gap.map.flow) return inFlowMap(tree, gap, after, snippets);
    return after ? behind(tree, gap, after, snippets) : inFront(tree, gap, snippets);
  });
}

type MapGap = Extract<Gap, { in: 'map' }>;

/** For each key, the entry that it is written behind: the nearest that is there of those that the schema lists before it. */
function predecessors({ map, schema }: MapGap, keys: Group['keys']): ReadonlyMap<string, Entry | undefined> {
  const written = new Map<string, Entry>();
  for (const entry of map.entries) if (!written.has(entry.key.text)) written.set(entry.key.text, entry);
  const wanted = new Set(keys.map(({ key }) => key));
  const found = new Map<string, Entry | undefined>();
  const isKnown = (schema.properties ?? []).some(({ key }) => written.has(key));
  // Among keys of the author's own alone, what is known comes last.
  let last = isKnown ? undefined : map.entries.at(-1);
  for (const { key } of schema.properties ?? []) {
    last = written.get(key) ?? last;
    if (wanted.has(key)) found.set(key, last);
  }
  // A key of the author's own is not among those that the schema lists.
  for (const key of wanted) if (!found.has(key)) found.set(key, map.entries.at(-1));
  return found;
}

function behind(tree: SyntaxTree, gap: MapGap, after: Entry, snippets: readonly string[]): readonly Piece[] {
  const lineEnd = contentLineEnd(tree, after.span);
  const next = nextLineOf(tree.text, lineEnd);
  const column = columnOf(tree, after.key.span);
  const isTop = gap.under === undefined && gap.depth === 0;
  const lines = listed(snippets, column, !isTop ? 'sibling' : isLong(tree, after) ? 'several lines' : 'one line');
  // The last line of a text may have no end.
  const opening = next === lineEnd ? '\n' : '';
  const parts = isTop && isMultiline(snippets.at(-1) ?? '') && !isBlankAt(tree.text, next);
  return [{ offset: next, depth: gap.depth, snippet: `${opening}${lines}${parts ? '\n' : ''}` }];
}

/** In front of all entries: below the key that the map belongs to, or where the first entry begins. */
function inFront(tree: SyntaxTree, gap: MapGap, snippets: readonly string[]): readonly Piece[] {
  const [first] = gap.map.entries;
  if (!first) return inEmptyText(tree, gap, snippets);
  const column = columnOf(tree, first.key.span);
  if (gap.under) {
    const offset = nextLineOf(tree.text, contentLineEnd(tree, gap.under.key.span));
    return [{ offset, depth: gap.depth, snippet: listed(snippets, column, 'sibling') }];
  }
  const offset = tree.rangeOf(first.key.span)?.start ?? 0;
  const isTop = gap.depth === 0;
  const lines = listed(snippets, column, isTop ? 'beginning' : 'sibling').slice(column);
  const parts = isTop && (isMultiline(snippets.at(-1) ?? '') || isLong(tree, first)) ? '\n' : '';
  return [{ offset, depth: gap.depth, snippet: `${lines}${parts}${' '.repeat(column)}` }];
}

/** Only comments, or nothing at all: everything comes at the end. */
function inEmptyText(tree: SyntaxTree, gap: MapGap, snippets: readonly string[]): readonly Piece[] {
  const { text } = tree;
  if (gap.depth > 0 || !startOfEntries(text)) return [];
  const opening = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : '\n';
  return [{ offset: text.length, depth: 0, snippet: opening + listed(snippets, 0, 'beginning') }];
}

/** What stands before inserted lines: at the top, parts of several lines are set apart from what surrounds them. */
type Before = 'sibling' | 'beginning' | 'one line' | 'several lines';

/** The snippets as lines at `column`, each with its line end. */
function listed(snippets: readonly string[], column: number, before: Before): string {
  const margin = ' '.repeat(column);
  let last = before;
  let lines = '';
  for (const snippet of snippets) {
    const apart = last === 'several lines' || (last === 'one line' && isMultiline(snippet));
    lines = continued(lines, `${apart ? '\n' : ''}${margin}${indented(snippet, column)}\n`);
    if (last !== 'sibling') last = isMultiline(snippet) ? 'several lines' : 'one line';
  }
  return lines;
}

function isMultiline(snippet: string): boolean {
  return snippet.includes('\n');
}

function isLong(tree: SyntaxTree, { value, span }: Entry): boolean {
  return resolved(value).kind !== 'scalar' || tree.sourceOf(span).trimEnd().includes('\n');
}

function inFlowMap(
  tree: SyntaxTree,
  { map, depth }: MapGap,
  after: Entry | undefined,
  snippets: readonly string[],
): readonly Piece[] {
  const written = snippets.map(onOneLine).reduce((all, next) => continued(all === '' ? '' : `${all}, `, next), '');
  const range = tree.rangeOf(after?.span ?? map.span);
  if (!range) return [];
  if (after) return [{ offset: range.end, depth, snippet: `, ${written}` }];
  return [{ offset: range.start + 1, depth, snippet: map.entries.length === 0 ? written : `${written}, ` }];
}

/** The body of the skeleton behind or below a key that is already there. */
function filledEntry(tree: SyntaxTree, gap: Extract<Gap, { in: 'entry' }>, snippet: string): readonly Piece[] {
  const { entry, depth } = gap;
  const key = tree.rangeOf(entry.key.span);
  if (!key) return [];
  const hasColon = tree.text.charAt(key.end) === ':';
  const behindKey = key.end + (hasColon ? 1 : 0);
  if (gap.flow) {
    const value = onOneLine(snippet).replace(/^[^:]*:/u, '');
    const isSpaced = hasColon && /^ (?!\s*#)/u.test(tree.text.slice(behindKey, behindKey + 100));
    if (isSpaced) return [{ offset: behindKey + 1, depth, snippet: value.trimStart() }];
    return [{ offset: behindKey, depth, snippet: hasColon ? value : `:${value}` }];
  }
  const column = columnOf(tree, entry.key.span);
  const body = bodyOf(snippet);
  if ('inline' in body) return [{ offset: behindKey, depth, snippet: indented(body.inline, column) }];
  const lineEnd = contentLineEnd(tree, entry.key.span);
  const next = nextLineOf(tree.text, lineEnd);
  const opening = next === lineEnd ? '\n' : '';
  return [{ offset: next, depth, snippet: `${opening}${' '.repeat(column)}${indented(body.below, column)}\n` }];
}
