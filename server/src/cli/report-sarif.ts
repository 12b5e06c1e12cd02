import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextRange } from '../document-text';
import type { Fix } from '../syntax/finding';
import type { Checked, CheckedFinding } from './checked';
import { isBelow, pathFrom } from './file-path';
import { STANDARD_INPUT } from './input';
import { SARIF_LEVELS, sarifDriver, sarifRuleIndex } from './sarif-driver';
import type { Shell } from './shell';

/** The findings as a log of SARIF 2.1.0, which code scanning and many viewers read. Ends in a line break. */
export function sarifReport(files: readonly Checked[], { folder }: Shell): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: sarifDriver() },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which msa was run.' } } },
        results: files.flatMap((file) => resultsOf(file, artifactLocation(file.name, folder))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Names the folder without telling where it lies on this machine: whoever reads the log knows where it lies on theirs. */
const BASE = '%SRCROOT%';

interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

function artifactLocation(name: string, folder: string): ArtifactLocation {
  if (name === STANDARD_INPUT) return { uri: encodeURIComponent(name) };
  const path = pathFrom('.', folder, name);
  if (!isBelow(path)) return { uri: pathToFileURL(resolve(folder, name)).href };
  return { uri: path.split('/').map(encodedSegment).join('/'), uriBaseId: BASE };
}

/** A name may hold half of a character, which no address can. */
function encodedSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}

function resultsOf({ findings }: Checked, artifact: ArtifactLocation) {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, nth);
    return result(finding, nth, artifact);
  });
}

/** `nth` tells findings apart that share a fingerprint. */
function result(checked: CheckedFinding, nth: number, artifact: ArtifactLocation) {
  const { finding, range, path, related, fixes, fingerprint } = checked;
  const physicalLocation = (place: TextRange) => ({ artifactLocation: artifact, region: region(place) });
  return {
    ruleId: finding.rule,
    ruleIndex: sarifRuleIndex(finding.rule),
    level: SARIF_LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: physicalLocation(range),
        logicalLocations: path === '' ? undefined : [{ fullyQualifiedName: path }],
      },
    ],
    relatedLocations: related.map((other, id) => ({
      id,
      physicalLocation: physicalLocation(other.range),
      message: { text: other.message },
    })),
    partialFingerprints: { 'msaFinding/v1': `${fingerprint}:${nth}` },
    fixes: fixes.filter(({ edits }) => edits.length > 0).map((fix) => sarifFix(fix, artifact)),
  };
}

function sarifFix({ title, edits }: Fix<TextRange>, artifact: ArtifactLocation) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: region(span),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** Counted from 1, the end exclusive. */
function region({ start, end }: TextRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
