import type { CodeLens, Command } from 'vscode-languageserver';
import { childrenOf } from '../../agreement/bound';
import type { NameKey } from '../../agreement/names/occurrence';
import { isOwnList } from '../../agreement/path';
import type { Analysis } from '../../analysis';
import { completeness } from '../../clauses/completeness';
import type { OpenDocument } from '../../documents';
import { clientCommands } from '../../protocol';
import type { Span } from '../../syntax/span';
import { rangeOf, rangeOfOffsets } from '../positions';
import type { SettingValues } from '../settings';
import { createFindReferred, type FindReferred } from './referenced';

/** The lenses of agreements. How often something is referred to is counted when its lens is seen. */
export interface Lenses {
  of(document: OpenDocument, analysis: Analysis, shown: SettingValues['codeLens']): CodeLens[];
  /** `lens` with its command; as it came where it is none of these. */
  resolved(lens: CodeLens, document: OpenDocument, analysis: Analysis): CodeLens;
}

/** Lenses that run `commands`, those that the client has. */
export function createLenses(commands: readonly string[]): Lenses {
  const referred = createFindReferred();
  const can = (command: string): boolean => commands.includes(command);
  return {
    of: (document, analysis, shown) => [
      ...(shown.completeness && can(clientCommands.showMissing) ? completenessLenses(document, analysis) : []),
      ...(shown.references && can(clientCommands.showReferences) ? referenceLenses(document, analysis, referred) : []),
      ...(shown.preview && can(clientCommands.previewClause) ? previewLenses(document, analysis) : []),
    ],
    resolved: (lens, document, analysis) => {
      const key = keyIn(lens.data);
      return key === undefined ? lens : { ...lens, command: showReferences(key, lens, document, analysis) };
    },
  };
}

function lensAt(document: OpenDocument, analysis: Analysis, span: Span, command: Command): CodeLens {
  return { range: rangeOf(document, analysis, span), command };
}

/** Above each section that lacks something that it must state: `2 of 5 stated`. */
function completenessLenses(document: OpenDocument, analysis: Analysis): readonly CodeLens[] {
  return completeness(analysis.agreement).flatMap(({ clause, facts, unstated }) => {
    if (facts === undefined || unstated.length === 0) return [];
    const all = clause.mustState.length;
    const command = {
      title: `${all - unstated.length} of ${all} stated`,
      command: clientCommands.showMissing,
      arguments: [clause.key],
    };
    return [lensAt(document, analysis, facts.place.at, command)];
  });
}

/** Above each section, item and defined term that something refers to; the count comes when the lens is seen. */
function referenceLenses(document: OpenDocument, analysis: Analysis, referred: FindReferred): readonly CodeLens[] {
  return referred(analysis).map(({ key, at }) => ({
    range: rangeOfOffsets(document, at),
    data: { uri: document.uri, key },
  }));
}

/** Above each section and each clause of the author's that is in print. */
function previewLenses(document: OpenDocument, analysis: Analysis): readonly CodeLens[] {
  const { order, facts } = analysis.agreement;
  const tops = order.flatMap(({ bound }) =>
    bound.is === 'list' && isOwnList(bound.place.path) ? childrenOf(bound) : [bound],
  );
  const schedules = facts.schedules ? childrenOf(facts.schedules) : [];
  return [...tops, ...schedules].flatMap(({ place }) => {
    if (analysis.numbering.placeOf(place.path) === undefined) return [];
    const range = rangeOf(document, analysis, place.at);
    const command = {
      title: 'Preview',
      tooltip: 'Show this clause in the preview',
      command: clientCommands.previewClause,
      arguments: [document.uri, range.start.line],
    };
    return [{ range: { start: range.start, end: range.start }, command }];
  });
}

function showReferences(key: NameKey, { range }: CodeLens, document: OpenDocument, analysis: Analysis): Command {
  const references = analysis.names.of(key).filter(({ as }) => as === 'reference');
  const locations = references.map(({ span }) => ({ uri: document.uri, range: rangeOf(document, analysis, span) }));
  return {
    title: locations.length === 1 ? '1 reference' : `${locations.length} references`,
    command: clientCommands.showReferences,
    arguments: [document.uri, range.start, locations],
  };
}

function keyIn(data: unknown): NameKey | undefined {
  return typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string'
    ? data.key
    : undefined;
}
