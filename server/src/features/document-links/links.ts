import type { DocumentLink } from 'vscode-languageserver';
import { type Bound, childrenOf, type Fact, isProse } from '../../agreement/bound';
import type { Inline } from '../../agreement/inline';
import type { ProseBlock } from '../../agreement/prose';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { ScalarNode } from '../../syntax/node';
import { sourceMap } from '../../syntax/scalar-map';
import { type Span, spanIn } from '../../syntax/span';
import { isBroughtByAlias } from '../bound-within';
import { rangeOf } from '../positions';
import { addressesIn, clearOf } from './found';
import { fileTarget, mailTarget, webTarget } from './targets';

/** The links of a document whose workspace has these folders. */
export type LinkFinder = (document: OpenDocument, analysis: Analysis, folders: readonly string[]) => DocumentLink[];

interface Link {
  readonly span: Span;
  /** Absent for what may be a document beside the agreement. */
  readonly target?: string;
  readonly file?: string;
}

/** A finder that looks at nothing again that is still there. */
export function createLinkFinder(): LinkFinder {
  const remembered = new WeakMap<Bound, readonly Link[]>();

  const linksBelow = (bound: Bound, analysis: Analysis): readonly Link[] => {
    const known = remembered.get(bound);
    if (known) return known;
    const links =
      bound.is === 'fact'
        ? linksOf(bound)
        : childrenOf(bound).flatMap((child) =>
            isBroughtByAlias(analysis.tree, child) ? [] : linksBelow(child, analysis),
          );
    remembered.set(bound, links);
    return links;
  };

  return (document, analysis, folders) =>
    linksBelow(analysis.agreement.facts, analysis).flatMap(({ span, target, file }) => {
      const leadsTo = target ?? fileTarget(file ?? '', document.uri, folders);
      // What is shown is where it really leads, whatever the text says.
      return leadsTo === undefined
        ? []
        : [{ range: rangeOf(document, analysis, span), target: leadsTo, tooltip: leadsTo.replace(/^mailto:/u, '') }];
    });
}

/** Fields that say where a document can be read. */
const DOCUMENT_PLACE = /^documents\.[^.]+\.at$/u;

function linksOf({ value, place }: Fact<unknown>): readonly Link[] {
  const { node, path } = place;
  if (!isProse(value) && typeof value !== 'string') return [];
  if (node.span.chunk !== node.span.endChunk) return [];
  const isFile = DOCUMENT_PLACE.test(path);
  // Most texts hold none, and are not looked at any closer.
  if (!isFile && !/@|:\/\/|mailto:/iu.test(node.text)) return [];
  const spanOf = spansIn(node);
  const written = isProse(value) ? value.blocks.flatMap(linksInBlock) : [];
  const bare = addressesIn(node.text).map(({ start, end, target }) => ({ span: spanOf(start, end), target }));
  const links = [...written, ...clearOf(written, bare)]
    .flatMap(({ span, target }) => (target === undefined ? [] : [{ span, target }]))
    .sort((a, b) => a.span.start - b.span.start);
  const file = node.text.trim();
  if (links.length > 0 || !isFile || file === '') return links;
  const start = node.text.indexOf(file);
  return [{ span: spanOf(start, start + file.length), file }];
}

/** The spans of the text of `scalar`, which lies in one chunk. */
function spansIn(scalar: ScalarNode): (start: number, end: number) => Span {
  const { chunk } = scalar.span;
  const sourceOf = sourceMap(scalar, chunk.text);
  return (start, end) => spanIn(chunk, sourceOf(start), sourceOf(end, 'end'));
}

function linksInBlock(block: ProseBlock): readonly Link[] {
  switch (block.kind) {
    case 'paragraph':
      return [...linksInRuns(block.heading ?? []), ...linksInRuns(block.content)];
    case 'list':
      return block.items.flatMap(({ content, children }) => [
        ...linksInRuns(content),
        ...children.flatMap(linksInBlock),
      ]);
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.flatMap(linksInRuns));
  }
}

/** The links that the author wrote as such; one that is not to be followed has no target, and hides what it holds. */
function linksInRuns(runs: readonly Inline[]): readonly Link[] {
  return runs.flatMap((run): readonly Link[] => {
    if (run.kind === 'strong' || run.kind === 'emphasis') return linksInRuns(run.children);
    if (run.kind !== 'link' || run.span === undefined) return [];
    const mailbox = /^mailto:([^?]*)/iu.exec(run.href)?.[1];
    const target = mailbox === undefined ? webTarget(run.href) : mailTarget(mailbox);
    return [target === undefined ? { span: run.span } : { span: run.span, target }];
  });
}
