import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { Finding } from '../../syntax/finding';
import { lineStart } from '../../syntax/line';
import { diagnosticOf } from '../diagnostics/diagnostics-of';
import { offsetOf, overlaps, rangeOf } from '../positions';
import { siteOf } from '../site';
import type { ActionPlace, ActionSource, Offer } from './action-source';
import { actionSources } from './action-sources';
import type { AskedAction, AskedPlace } from './asked-action';
import type { StatedValues } from './stated-values';
import { workspaceEditOf } from './workspace-edit';

/**
 * What can be done at the asked range, best first. Where the client lets a server work out edits later, they are left
 * for `resolvedAction`. `stated` keeps what is known of fields from one request to the next.
 */
export function codeActionsAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  { range, context }: CodeActionParams,
  stated: StatedValues,
): CodeAction[] {
  const asked: AskedPlace = {
    range,
    only: context.only,
    automatic: context.triggerKind === CodeActionTriggerKind.Automatic,
  };
  const isLazy = resolvesEdits(client);
  return proposalsAt(document, analysis, asked, stated).map(({ kind, offer }, index) => ({
    title: offer.title,
    kind,
    ...(offer.mends ? { diagnostics: [diagnosticFor(document, analysis, offer.mends, context.diagnostics)] } : {}),
    ...(offer.isPreferred === undefined ? {} : { isPreferred: offer.isPreferred }),
    ...(isLazy
      ? { data: { ...asked, uri: document.uri, version: document.version, index } satisfies AskedAction }
      : { edit: editOf(document, analysis, client, offer) }),
  }));
}

/** `action` with its edits; undefined where it was offered for another version of the text. */
export function resolvedAction(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  action: CodeAction,
  asked: AskedAction,
  stated: StatedValues,
): CodeAction | undefined {
  if (asked.version !== document.version) return undefined;
  const proposal = proposalsAt(document, analysis, asked, stated)[asked.index];
  if (proposal === undefined || proposal.offer.title !== action.title) return undefined;
  return { ...action, edit: editOf(document, analysis, client, proposal.offer) };
}

interface Proposal {
  readonly kind: string;
  readonly offer: Offer;
}

/** The same for the same version and place, so that an action is known by its number among them. */
function proposalsAt(
  document: OpenDocument,
  analysis: Analysis,
  asked: AskedPlace,
  stated: StatedValues,
): readonly Proposal[] {
  const wanted = actionSources.filter((source) => isWanted(source, asked));
  if (wanted.length === 0) return [];
  const place = { ...placeOf(document, analysis, asked), stated };
  return wanted.flatMap((source) => source.offers(place).map((offer) => ({ kind: source.kind, offer })));
}

function placeOf(document: OpenDocument, analysis: Analysis, { range }: AskedPlace): Omit<ActionPlace, 'stated'> {
  const offsets = { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
  const trail = analysis.tree.trailAt(behindMargin(analysis.tree.text, offsets.start));
  const findings = analysis.findings.filter(({ span }) => overlaps(rangeOf(document, analysis, span), range));
  return { analysis, range: offsets, findings, trail, site: siteOf(analysis.tree, trail) };
}

/** Who stands in front of a line, or of the dash that begins it, means what stands behind. */
function behindMargin(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const margin = /^\ufeff?[ \t]*(?:- +)*/u.exec(text.slice(start, start + MOST_MARGIN))?.[0] ?? '';
  return Math.max(offset, start + margin.length);
}

/** No line is indented further than it can be read. */
const MOST_MARGIN = 1_000;

function isWanted({ kind, told }: ActionSource, { only, automatic }: AskedPlace): boolean {
  if (only === undefined) return told === 'always' || (told === 'asked' && !automatic);
  return only.some((wanted) => (wanted === '' ? told !== 'named' : `${kind}.`.startsWith(`${wanted}.`)));
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const own = textDocument?.codeAction;
  return own?.dataSupport === true && (own.resolveSupport?.properties.includes('edit') ?? false);
}

function editOf(document: OpenDocument, analysis: Analysis, client: ClientCapabilities, offer: Offer) {
  return workspaceEditOf(document, analysis, client, offer.edits(), offer.linked);
}

/** The client's own diagnostic of `finding` where it sent one, so that the fix shows beside it. */
function diagnosticFor(
  document: OpenDocument,
  analysis: Analysis,
  finding: Finding,
  sent: readonly Diagnostic[],
): Diagnostic {
  const own = diagnosticOf(document, analysis, {}, finding);
  return (
    sent.find(
      (other) => other.code === own.code && other.message === own.message && overlaps(other.range, own.range),
    ) ?? own
  );
}
