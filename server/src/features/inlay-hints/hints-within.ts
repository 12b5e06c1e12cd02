import type { InlayHint, Range } from 'vscode-languageserver';
import { isProse } from '../../agreement/bound';
import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { OffsetRange } from '../../syntax/span';
import { boundWithin, type Hanging } from '../bound-within';
import { shortened } from '../markdown';
import { offsetOf, rangeOf } from '../positions';
import type { SettingValues } from '../settings';
import { downtimeHint } from './downtime';
import { type Hint, isAsked } from './hint';
import { numberHint, paragraphHints } from './numbers';
import { referenceHints } from './references';

/** How much of what a reference prints is shown. */
const LONGEST = 60;

/** The hints in `range` of the kinds that are `shown`, in the order of the text. */
export function hintsWithin(
  document: OpenDocument,
  analysis: Analysis,
  range: Range,
  shown: SettingValues['inlayHints'],
): InlayHint[] {
  const asked = { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
  return boundWithin(analysis, asked)
    .flatMap((hanging) => hintsOf(hanging, analysis, asked, shown))
    .filter(({ offset }) => isAsked(asked, offset))
    .sort((a, b) => a.offset - b.offset)
    .map((hint) => inlayHint(hint, document, analysis));
}

function hintsOf(
  hanging: Hanging,
  analysis: Analysis,
  asked: OffsetRange,
  shown: SettingValues['inlayHints'],
): readonly Hint[] {
  const { bound } = hanging;
  const prose = bound.is === 'fact' && isProse(bound.value) ? { fact: bound, prose: bound.value } : undefined;
  return [
    ...(shown.allowedDowntime ? downtimeHint(hanging, analysis) : []),
    // Where both stand at the end of a text, what it says comes before where it stands.
    ...(shown.references && prose ? referenceHints(prose.fact, prose.prose, analysis, asked) : []),
    ...(shown.clauseNumbers ? numberHint(hanging, analysis) : []),
    ...(shown.clauseNumbers && prose ? paragraphHints(prose.fact, prose.prose, analysis, asked) : []),
  ];
}

function inlayHint({ offset, label, tooltip, leadsTo }: Hint, document: OpenDocument, analysis: Analysis): InlayHint {
  const value = shortened(label, LONGEST);
  const next = document.content.text.charAt(offset);
  const location = leadsTo && { uri: document.uri, range: rangeOf(document, analysis, leadsTo) };
  return {
    position: positionAt(document.content, offset),
    label: location ? [{ value, tooltip, location }] : value,
    ...(location ? {} : { tooltip }),
    paddingLeft: true,
    paddingRight: /[\p{L}\p{N}]/u.test(next),
  };
}
