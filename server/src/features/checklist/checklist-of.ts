import type { Bound } from '../../agreement/bound';
import { nearestWritten } from '../../agreement/path';
import type { Analysis } from '../../analysis';
import type { Statement } from '../../clauses/clause';
import { completeness, type SectionCompleteness } from '../../clauses/completeness';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { Checklist, ChecklistItem, ChecklistSection } from '../../protocol';
import { insertions } from '../../rules/insertion';
import { rangeOf } from '../positions';

/** Each mandatory section with what it still lacks, and where that stands or would stand. */
export function checklistOf(document: OpenDocument, analysis: Analysis): Checklist {
  return {
    uri: document.uri,
    version: document.version,
    sections: completeness(analysis.agreement).map((section) => sectionOf(document, analysis, section)),
  };
}

function sectionOf(
  document: OpenDocument,
  analysis: Analysis,
  { clause, state, facts, unstated }: SectionCompleteness,
): ChecklistSection {
  const position =
    facts === undefined ? placeFor(document, analysis, clause.key) : rangeOf(document, analysis, facts.place.at).start;
  return {
    key: clause.key,
    title: clause.heading,
    state,
    position,
    missing:
      state === 'missing'
        ? [{ path: clause.key, message: `${clause.heading} is not yet written: ${clause.purpose}.`, position }]
        : unstated.map((statement) => itemOf(document, analysis, statement, position)),
  };
}

function itemOf(
  document: OpenDocument,
  analysis: Analysis,
  { path, what, reason }: Statement<Bound>,
  section: ChecklistSection['position'],
): ChecklistItem {
  const nearest = nearestWritten(path, analysis.agreement.paths);
  const position = nearest === undefined ? section : rangeOf(document, analysis, nearest.place.at).start;
  return { path, message: `State ${what}. ${reason}`, position };
}

/** Where a missing section would be written. */
function placeFor(document: OpenDocument, analysis: Analysis, key: string): ChecklistSection['position'] {
  const [insertion] = insertions(analysis.tree, [{ path: key }]);
  if (insertion !== undefined) return rangeOf(document, analysis, insertion.span).start;
  return positionAt(document.content, document.content.text.length);
}
