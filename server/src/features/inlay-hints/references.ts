import type { Fact } from '../../agreement/bound';
import type { ReferenceInline } from '../../agreement/inline';
import { lastSegment } from '../../agreement/path';
import type { Prose } from '../../agreement/prose';
import type { Analysis } from '../../analysis';
import { printedText } from '../../blocks/printed-run';
import type { OffsetRange } from '../../syntax/span';
import { print } from '../../text/manuscript';
import { type Hint, isAsked } from './hint';
import { statedAt } from './numbers';

/** Behind each reference of a text: what it prints. One that leads nowhere has its finding, and no hint. */
export function referenceHints(
  fact: Fact<unknown>,
  { references }: Prose,
  analysis: Analysis,
  asked: OffsetRange,
): readonly Hint[] {
  return references.flatMap((inline) => {
    const end = inline.span && analysis.tree.rangeOf(inline.span)?.end;
    if (end === undefined || !isAsked(asked, end)) return [];
    const printed = printedAt(fact.place.path, inline, analysis);
    const [path = ''] = inline.reference.paths.map((written) => written.path);
    // A defined term is written in its own path.
    if (printed === undefined || printed === lastSegment(path)) return [];
    const target = analysis.agreement.paths.resolve(path);
    const title = analysis.numbering.titleOf(path);
    const hint: Hint = { offset: end, label: `= ${printed}`, tooltip: title ? `${path}: ${title}` : path };
    return [target?.kind === 'bound' ? { ...hint, leadsTo: target.bound.place.at } : hint];
  });
}

/** What `inline` prints in the text at `path`; undefined where something of it is not known. */
function printedAt(path: string, inline: ReferenceInline, { manuscript, numbering }: Analysis): string | undefined {
  const place = statedAt(path, numbering);
  if (place === undefined) return undefined;
  const runs = print(manuscript, [inline], {
    part: place.part,
    provision: place.provision,
    beginsSentence: false,
  });
  return runs.some(({ kind }) => kind === 'blank') ? undefined : printedText(runs);
}
