import type { Checked, CheckedFinding } from '../checked';

/** Findings that a house lives with for now: they are not told again, and all others are. */
export interface Baseline {
  readonly accepted: readonly Accepted[];
}

/** Findings of one rule in one file that share a fingerprint. */
export interface Accepted {
  /** As `FileNaming` writes it. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** How many there are. */
  readonly count: number;
  /** What the first of them said: for whoever reviews the baseline, and never compared. */
  readonly message: string;
}

/** What a file is called in a baseline, by what reports call it. */
export type FileNaming = (name: string) => string;

/** The baseline that accepts every finding of `files`, in an order that does not depend on where each stands. */
export function baselineOf(files: readonly Checked[], naming: FileNaming): Baseline {
  return { accepted: files.flatMap(({ name, findings }) => acceptedOf(naming(name), findings)).sort(inOrder) };
}

function acceptedOf(file: string, findings: readonly CheckedFinding[]): readonly Accepted[] {
  const accepted = new Map<string, Accepted>();
  for (const { finding, fingerprint } of findings) {
    const { count, message } = accepted.get(fingerprint) ?? { count: 0, message: finding.message };
    accepted.set(fingerprint, { file, rule: finding.rule, fingerprint, count: count + 1, message });
  }
  return [...accepted.values()];
}

/** What remains to be told. */
export interface Remaining {
  readonly files: readonly Checked[];
  /** How many findings of these files the baseline accepts that are not there any more. */
  readonly gone: number;
}

/** `files` without the findings that `baseline` accepts. Of those that share a fingerprint the first are the accepted. */
export function remainingBeside(baseline: Baseline, files: readonly Checked[], naming: FileNaming): Remaining {
  const byFile = countsByFile(baseline);
  let gone = 0;
  const remaining = files.map((checked) => {
    const left = new Map(byFile.get(naming(checked.name)));
    const findings = checked.findings.filter(({ fingerprint }) => {
      const count = left.get(fingerprint) ?? 0;
      if (count > 0) left.set(fingerprint, count - 1);
      return count === 0;
    });
    for (const count of left.values()) gone += count;
    return { ...checked, findings, accepted: checked.findings.length - findings.length };
  });
  return { files: remaining, gone };
}

/** How many findings of each fingerprint are accepted, file by file. */
function countsByFile({ accepted }: Baseline): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byFile = new Map<string, Map<string, number>>();
  for (const { file, fingerprint, count } of accepted) {
    const counts = byFile.get(file) ?? new Map<string, number>();
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + count);
    byFile.set(file, counts);
  }
  return byFile;
}

/** By file, rule and fingerprint: the same on every machine. */
function inOrder(a: Accepted, b: Accepted): number {
  return compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
