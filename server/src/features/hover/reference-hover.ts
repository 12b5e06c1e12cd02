import { isProse } from '../../agreement/bound';
import type { ReferenceInline } from '../../agreement/inline';
import { printPath } from '../../agreement/printed';
import type { Analysis } from '../../analysis';
import type { Span } from '../../syntax/span';
import { code, escaped, shortened } from '../markdown';
import type { Site } from '../site';
import { summaryMarkdown } from './drafted';
import type { Told } from './told';

/** Where the reference at `offset` leads; undefined where the text at `site` has none there. */
export function referenceHover(site: Site, offset: number, analysis: Analysis): Told | undefined {
  const target = analysis.agreement.paths.resolve(site.path);
  if (target?.kind !== 'bound' || target.bound.is !== 'fact' || !isProse(target.bound.value)) return undefined;
  const isAt = (span: Span | undefined): boolean => {
    const range = span && analysis.tree.rangeOf(span);
    return range !== undefined && range.start <= offset && offset <= range.end;
  };
  const reference = target.bound.value.references.find(({ span }) => isAt(span));
  if (reference?.span === undefined) return undefined;
  const chosen = pathAt(reference, isAt);
  if (chosen === undefined) {
    return { markdown: 'The number of the clause that this text stands in.', span: reference.span };
  }
  return {
    markdown: leadsTo(chosen.path, analysis),
    span: isAt(chosen.span) ? (chosen.span ?? reference.span) : reference.span,
  };
}

type ReferencedPath = ReferenceInline['reference']['paths'][number];

/** Of several paths the one at the cursor, else the first. */
function pathAt({ reference }: ReferenceInline, isAt: (span: Span | undefined) => boolean): ReferencedPath | undefined {
  return reference.paths.find(({ span }) => isAt(span)) ?? reference.paths[0];
}

/** What a path prints and where it is stated, as Markdown. */
export function leadsTo(path: string, analysis: Analysis): string {
  const prints = printPath(analysis.agreement, path);
  if (prints === undefined) {
    const nearest = analysis.agreement.paths.nearest(path);
    const advice = nearest === undefined ? '' : ` The nearest is ${code(nearest)}.`;
    return `${code(path)} leads nowhere.${advice}`;
  }
  const printed = prints.kind === 'number' ? undefined : `**${escaped(shortened(prints.text, 200))}**`;
  const stated = summaryMarkdown(path, analysis);
  return [printed, stated, code(path)].filter((part) => part !== undefined).join('\n\n');
}
