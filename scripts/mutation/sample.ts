import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound, Fact } from '../../server/src/agreement/bound';
import type { AgreementFacts } from '../../server/src/agreement/facts.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { type Analysis, analyse } from '../../server/src/analysis';
import { insertions } from '../../server/src/rules/insertion';
import { lineStart } from '../../server/src/syntax/line';
import type { ListNode, MapNode } from '../../server/src/syntax/node';
import type { OffsetRange, Span } from '../../server/src/syntax/span';
import type { Injection } from './fault';

/** A clean agreement, and the ways to change single things in it. All of them change the text and nothing else. */
export interface Sample {
  readonly name: string;
  readonly analysis: Analysis;
  readonly facts: AgreementFacts;
  /** Whatever stands at the path; undefined where nothing does. */
  at(path: string): Bound | undefined;
  /** With `text` in place of what stands there. */
  set(bound: Bound | undefined, text: string): readonly Injection[];
  /** With each of the two saying what the other says; nothing where they say the same. */
  swap(one: Fact<unknown> | undefined, other: Fact<unknown> | undefined): readonly Injection[];
  /** Without the key or the item that it is. */
  drop(bound: Bound | undefined): readonly Injection[];
  /** With `snippet` written where `path` would stand; nothing where something stands there. */
  write(path: string, snippet: string): readonly Injection[];
  /** With the first `words` in the source of a text replaced; nothing where they do not stand there. */
  replaceIn(fact: Fact<unknown> | undefined, words: string | RegExp, by: string): readonly Injection[];
}

/** The agreements that faults are injected into: the finished examples, and the samples beside the test. */
export function readSamples(root: string): readonly Sample[] {
  const folders = [join(root, 'examples'), join(root, 'test', 'mutation', 'samples')];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.msa.yaml') && name !== 'first-draft.msa.yaml')
      .sort()
      .map((name) => sampleOf(name.slice(0, -'.msa.yaml'.length), readFileSync(join(folder, name), 'utf8'))),
  );
}

/** The sample of that text; what did not change since `previous` is taken over from it. */
export function sampleOf(name: string, text: string, previous?: Analysis): Sample {
  const analysis = analyse(text, previous);
  const { tree, agreement } = analysis;
  const rangeOf = (span: Span): OffsetRange => tree.rangeOf(span) ?? { start: 0, end: 0 };
  const injected = (at: string, edits: readonly (OffsetRange & { readonly newText: string })[]): Injection => {
    const inOrder = [...edits].sort((a, b) => a.start - b.start);
    let result = '';
    let read = 0;
    for (const { start, end, newText } of inOrder) {
      result += text.slice(read, start) + newText;
      read = end;
    }
    return { at, text: result + text.slice(read) };
  };
  const sourceOf = (fact: Fact<unknown>): string => tree.sourceOf(fact.place.node.span);

  return {
    name,
    analysis,
    facts: agreement.facts,
    at: (path) => {
      const target = agreement.paths.resolve(path);
      return target?.kind === 'bound' ? target.bound : undefined;
    },
    set: (bound, newText) =>
      bound ? [injected(bound.place.path, [{ ...rangeOf(bound.place.node.span), newText }])] : [],
    swap: (one, other) => {
      if (!one || !other || sourceOf(one) === sourceOf(other)) return [];
      return [
        injected(`${one.place.path} ⇄ ${other.place.path}`, [
          { ...rangeOf(one.place.node.span), newText: sourceOf(other) },
          { ...rangeOf(other.place.node.span), newText: sourceOf(one) },
        ]),
      ];
    },
    drop: (bound) => {
      const range = bound && droppedRange(bound, analysis, rangeOf);
      return bound && range ? [injected(bound.place.path, [{ ...range, newText: '' }])] : [];
    },
    write: (path, snippet) => {
      const edits = insertions(tree, [{ path, snippet }]);
      if (edits.length === 0) return [];
      const written = edits.map(({ span, newText }) => ({ ...rangeOf(span), newText: plainSnippet(newText) }));
      return [injected(path, written)];
    },
    replaceIn: (fact, words, by) => {
      if (!fact) return [];
      const { start, end } = rangeOf(fact.place.node.span);
      const source = text.slice(start, end);
      const changed = source.replace(words, by);
      return changed === source ? [] : [injected(fact.place.path, [{ start, end, newText: changed }])];
    },
  };
}

/** What is taken out so that the key or item is gone and all else reads as before; undefined where it cannot be told. */
function droppedRange(bound: Bound, { tree }: Analysis, rangeOf: (span: Span) => OffsetRange): OffsetRange | undefined {
  const trail = tree.trailAt(rangeOf(bound.place.at).start);
  const isItem = bound.place.at === bound.place.node.span;
  for (const { node } of [...trail].reverse()) {
    if (node.kind === 'map' && !isItem) {
      const index = node.entries.findIndex(({ key }) => key.span === bound.place.at);
      if (index >= 0)
        return elementRange(
          node,
          node.entries.map(({ span }) => rangeOf(span)),
          index,
          tree.text,
        );
    }
    if (node.kind === 'list' && isItem) {
      const index = node.items.indexOf(bound.place.node);
      if (index >= 0)
        return elementRange(
          node,
          node.items.map(({ span }) => rangeOf(span)),
          index,
          tree.text,
        );
    }
  }
  return undefined;
}

function elementRange(
  parent: MapNode | ListNode,
  ranges: readonly OffsetRange[],
  index: number,
  text: string,
): OffsetRange | undefined {
  const [before, own, next] = [ranges[index - 1], ranges[index], ranges[index + 1]];
  if (!own || (!before && !next)) return undefined;
  if (parent.flow)
    return next ? { start: own.start, end: next.start } : { start: before?.end ?? own.start, end: own.end };
  if (parent.kind === 'map' && next) return { start: own.start, end: next.start };
  const start = lineStart(text, own.start);
  return { start, end: next ? lineStart(text, next.start) : lineEnd(text, start, own.end) };
}

/** Where the line behind the last line of the element begins. */
function lineEnd(text: string, start: number, end: number): number {
  const content = start + text.slice(start, end).trimEnd().length;
  const lineFeed = text.indexOf('\n', content);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
