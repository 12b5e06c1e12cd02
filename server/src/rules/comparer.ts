import type { Agreement, Header } from '../agreement/agreement';
import { firstSegment } from '../agreement/path';
import type { Paths } from '../agreement/paths';
import type { ComparingRule, ConcernedPlaces, RuleFinding } from './rule';

/** What a rule finds in an agreement: taken over from its last verdict as long as all that it read is the very same. */
export type Comparer = (
  rule: ComparingRule,
  agreement: Agreement,
  concerned: ConcernedPlaces,
) => readonly RuleFinding[];

/** A comparer that remembers nothing yet; of each rule it keeps the last verdict alone. */
export function createComparer(): Comparer {
  const verdicts = new Map<ComparingRule, Verdict>();
  return (rule, agreement, concerned) => {
    const read = [
      headerKey(agreement.header),
      ...rule.reads.map((section) => agreement.facts[section]),
      ...concerned.sections,
    ];
    const last = verdicts.get(rule);
    if (last && holds(last, read, agreement.paths)) return last.findings;
    const followed = new Map<string, unknown>();
    const findings = rule.check({
      facts: agreement.facts,
      header: agreement.header,
      ...concerned,
      resolve: (path) => {
        const segment = firstSegment(path);
        followed.set(segment, agreement.paths.groundOf(segment));
        return agreement.paths.resolve(path);
      },
    });
    verdicts.set(rule, { read, followed, findings });
    return findings;
  };
}

interface Verdict {
  /** Everything that the rule declares to read. */
  readonly read: readonly unknown[];
  /** By the first segment of each path that it followed, what that path depends on. */
  readonly followed: ReadonlyMap<string, unknown>;
  readonly findings: readonly RuleFinding[];
}

function holds({ read, followed }: Verdict, now: readonly unknown[], paths: Paths): boolean {
  if (read.length !== now.length || read.some((one, index) => one !== now[index])) return false;
  for (const [segment, ground] of followed) if (paths.groundOf(segment) !== ground) return false;
  return true;
}

/** The header is read anew with each version: two that say the same have the same key. */
function headerKey({ status, locale, currency, days, duty, numbering }: Header): string {
  return [status, locale.language, currency, days, duty, numbering].join(' ');
}
