import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DiagnosticsCapabilities,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { ruleOf } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import type { Finding, Severity } from '../../syntax/finding';
import { rangeOf } from '../positions';
import { pageOfRule } from '../rule-page';

/** More findings than a reader takes in, and than an editor should be made to carry. */
const MOST = 1000;

/**
 * The findings of `document` as the client shows them: in the order of the text and, of a text with more than a
 * thousand, the gravest. `data` holds the path that a finding concerns and the titles of its fixes.
 */
export function diagnosticsOf(
  document: OpenDocument,
  analysis: Analysis,
  client: DiagnosticsCapabilities,
): Diagnostic[] {
  return gravest(analysis.findings).map((finding) => diagnosticOf(document, analysis, client, finding));
}

function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  return findings.toSorted((a, b) => severities[a.severity] - severities[b.severity]).slice(0, MOST);
}

/** One finding in the protocol's terms, as far as the client understands them. */
export function diagnosticOf(
  document: OpenDocument,
  analysis: Analysis,
  client: DiagnosticsCapabilities,
  finding: Finding,
): Diagnostic {
  const tags = tagsOf(finding.rule, client);
  return {
    range: rangeOf(document, analysis, finding.span),
    severity: severities[finding.severity],
    source: 'msa',
    code: finding.rule,
    ...(client.codeDescriptionSupport ? { codeDescription: { href: pageOfRule(finding.rule) } } : {}),
    message: finding.message,
    ...(tags.length > 0 ? { tags } : {}),
    ...(client.relatedInformation ? relatedOf(document, analysis, finding) : {}),
    data: { path: finding.path, fixes: finding.fixes.map(({ title }) => title) },
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const diagnosticTags: Readonly<Record<NonNullable<Rule['tag']>, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

function tagsOf(rule: string, client: DiagnosticsCapabilities): DiagnosticTag[] {
  const known = ruleOf(rule)?.tag;
  const tag = known && diagnosticTags[known];
  return tag !== undefined && client.tagSupport?.valueSet.includes(tag) ? [tag] : [];
}

function relatedOf(
  document: OpenDocument,
  analysis: Analysis,
  finding: Finding,
): { relatedInformation?: DiagnosticRelatedInformation[] } {
  if (finding.related === undefined || finding.related.length === 0) return {};
  return {
    relatedInformation: finding.related.map(({ span, message }) => ({
      location: { uri: document.uri, range: rangeOf(document, analysis, span) },
      message,
    })),
  };
}
