import { type Bound, childrenOf } from '../../server/src/agreement/bound';
import type { Analysis } from '../../server/src/analysis';
import type { Span } from '../../server/src/syntax/span';
import { write } from '../../server/src/text';
import { treeSketch } from '../syntax/support';

/** All that can be observed of an analysis, told by offsets, so that two can be compared that share no object. */
export function sketchOf(analysis: Analysis): unknown {
  return { ...readOf(analysis), ...draftedOf(analysis) };
}

/** What is read of the text: tree, facts, paths, terms, findings. It drafts nothing. */
export function readOf(analysis: Analysis): object {
  const { tree, agreement, findings } = analysis;
  const { facts, header, parties, order, paths, terms } = agreement;
  return {
    tree: treeSketch(tree),
    ...told(analysis, { facts, header, parties: parties.map(({ key, role }) => ({ key, role })) }),
    order: order.map(({ key }) => key),
    paths: pathsIn(facts).map((path) => [path, paths.resolve(path)?.kind, pathOfTarget(analysis, path)]),
    children: paths.children('').map(({ segment }) => segment),
    clauses: paths.children('clauses').map(({ segment }) => segment),
    terms: told(
      analysis,
      terms.all.map(({ bound, ...term }) => ({ ...term, at: bound?.place.path })),
    ),
    findings: told(analysis, findings),
  };
}

/** The final text, printed and as data, with the number of everything that has a path. */
export function draftedOf(analysis: Analysis): object {
  const { agreement, text, numbering, manuscript } = analysis;
  return {
    text: told(analysis, text),
    printed: write('text', manuscript),
    numbers: pathsIn(agreement.facts).map((path) => [path, numbering.numberOf(path), numbering.titleOf(path)]),
  };
}

/** `value` as plain data with each span told by its offsets. */
function told({ tree }: Analysis, value: unknown): object {
  return JSON.parse(
    JSON.stringify({ value }, (key, some) => {
      if (typeof some === 'bigint') return String(some);
      if (isSpan(some)) return tree.rangeOf(some) ?? 'gone';
      return key === 'node' ? { at: tree.rangeOf(some.span) ?? 'gone' } : some;
    }),
  ).value;
}

function isSpan(some: unknown): some is Span {
  return typeof some === 'object' && some !== null && 'chunk' in some && 'endChunk' in some;
}

function pathsIn(bound: Bound): readonly string[] {
  return [bound.place.path, ...childrenOf(bound).flatMap(pathsIn)];
}

function pathOfTarget({ agreement, tree }: Analysis, path: string): unknown {
  const target = agreement.paths.resolve(path);
  return target?.kind === 'bound' ? tree.rangeOf(target.bound.place.at) : target?.read();
}
