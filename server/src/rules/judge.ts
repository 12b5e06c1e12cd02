import type { Agreement, Status } from '../agreement/agreement';
import { lastSegment } from '../agreement/path';
import { schema } from '../agreement/schema.generated';
import type { Visited } from '../agreement/visited';
import type { Composition } from '../clauses/compose';
import type { Finding, Severity } from '../syntax/finding';
import { inThousands, limits } from '../syntax/limits';
import type { SyntaxTree } from '../syntax/tree';
import { createComparer } from './comparer';
import { insertionFix } from './insertion';
import { createPrintedPaths } from './printed-paths';
import { ruleOf, rules } from './registry';
import type { ConcernedPlaces, Places, Rule, RuleFinding } from './rule';
import type { Ruling } from './ruling';
import { suppressed } from './suppression';
import { createSurveyor } from './survey';

/** Judges one version of an agreement after another; what it found in parts that did not change, it remembers. */
export interface Judge {
  /**
   * All findings of an agreement, those of the floors below included: graded by the ruling and the agreement's status, each
   * with its fix, without those that a comment silences, in the order of the text.
   */
  judge(agreement: Agreement, composition: Composition, ruling: Ruling): readonly Finding[];
}

/** A judge that remembers nothing yet. */
export function createJudge(): Judge {
  const { survey } = createSurveyor(lookAt);
  const sorted = remembering(sort);
  const printedPaths = createPrintedPaths();
  const recallOf = remembering((_: Rule) => recalling());
  const compare = createComparer();

  const ownFindings = (agreement: Agreement, composition: Composition, { isOff }: Ruling): readonly Finding[] => {
    const sections = survey(agreement.facts, schema).map(sorted);
    const prints = printedPaths(composition);
    const compared = rules.flatMap((rule): readonly Told[] => {
      if (!('check' in rule) || isOff(rule.id)) return NONE;
      const concerned = { sections: placesFor(rule, sections), recall: recallOf(rule) };
      const findings =
        rule.reads === 'everything'
          ? rule.check({ agreement, prints, ...concerned })
          : compare(rule, agreement, concerned);
      return findings.map((finding) => told(rule, finding));
    });
    return [...sections.flatMap(({ found }) => found), ...compared].map((finding) => mended(finding, agreement.tree));
  };

  return {
    judge: (agreement, composition, ruling) => {
      const { tree, header } = agreement;
      // What was not read lacks nothing that can be known of.
      if (tree.text.length > limits.characters) return tree.findings;
      const all = [
        ...[...tree.findings, ...notOfYaml(agreement.findings, tree.findings)].map((one) => withInsertion(tree, one)),
        ...ownFindings(agreement, composition, ruling),
      ];
      const remaining = withoutSaidBetter(all.filter(({ rule }) => !ruling.isOff(rule)));
      const loud = suppressed(tree, remaining, { ids, isOff: ruling.isOff }).filter(({ rule }) => !ruling.isOff(rule));
      return curtailed(
        inTextOrder(
          tree,
          loud.map((finding) => graded(finding, header.status, ruling)),
        ),
      );
    },
  };
}

/** A finding that is not yet told how what it misses is written. */
type Told = RuleFinding & { readonly rule: string; readonly severity: Severity };

const NONE: readonly never[] = [];

/** What is learnt from one place: a finding, or that a rule which compares places must see it. */
type Learnt =
  | { readonly is: 'finding'; readonly finding: Told }
  | { readonly is: 'concerned'; readonly rule: Rule; readonly place: Visited };

function lookAt(place: Visited): readonly Learnt[] {
  let learnt: Learnt[] | undefined;
  const learn = (one: Learnt) => {
    if (learnt) learnt.push(one);
    else learnt = [one];
  };
  for (const { rule, checkEach } of checking) {
    for (const finding of checkEach(place)) learn({ is: 'finding', finding: told(rule, finding) });
  }
  for (const { rule, concerns } of choosing) if (concerns(place)) learn({ is: 'concerned', rule, place });
  return learnt ?? NONE;
}

/** Of every rule. */
const ids: readonly string[] = rules.map(({ id }) => id);

/** The rules that judge each place by itself, and those that compare some: apart, as they are asked of every place. */
const checking = rules.flatMap((rule) => (rule.checkEach ? [{ rule, checkEach: rule.checkEach }] : []));
const choosing = rules.flatMap((rule) => (rule.concerns ? [{ rule, concerns: rule.concerns }] : []));

/** What was learnt in one section. */
interface Sorted {
  readonly found: readonly Told[];
  readonly concerned: ReadonlyMap<Rule, Places>;
}

function sort(learnt: readonly Learnt[]): Sorted {
  const found: Told[] = [];
  const concerned = new Map<Rule, Visited[]>();
  for (const one of learnt) {
    if (one.is === 'finding') {
      found.push(one.finding);
      continue;
    }
    const places = concerned.get(one.rule);
    if (places) places.push(one.place);
    else concerned.set(one.rule, [one.place]);
  }
  return { found, concerned };
}

function placesFor(rule: Rule, sections: readonly Sorted[]): readonly Places[] {
  return sections.flatMap(({ concerned }): readonly Places[] => {
    const places = concerned.get(rule);
    return places ? [places] : NONE;
  });
}

/** `make`, called once for each of its arguments. */
function remembering<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

/** A rule's memory of places and of the places of sections. */
function recalling(): ConcernedPlaces['recall'] {
  const known = new WeakMap<object, unknown>();
  return <K extends object, T>(of: K, learn: (of: K) => T): T => {
    const before = known.get(of);
    if (before !== undefined) return before as T;
    const learnt = learn(of);
    known.set(of, learnt);
    return learnt;
  };
}

function told(rule: Rule, finding: RuleFinding): Told {
  return { severity: rule.severity, ...finding, rule: rule.id };
}

/** The finding with its insertions as edits of this version's text. */
function mended({ fixes, ...finding }: Told, tree: SyntaxTree): Finding {
  const isMissing = fixes.some((fix) => 'insert' in fix && fix.insert.path === finding.path);
  return {
    ...finding,
    ...(isMissing ? { missing: true } : {}),
    fixes: fixes.flatMap((fix) => ('insert' in fix ? insertionFix(tree, fix.title, fix.insert) : [fix])),
  };
}

/** `findings` without those about whose path the finding of another rule says more. */
function withoutSaidBetter(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set(
    findings.flatMap(({ rule, path }) => ruleOf(rule)?.insteadOf?.map((other) => `${other} ${path}`) ?? []),
  );
  return said.size === 0 ? findings : findings.filter(({ rule, path }) => !said.has(`${rule} ${path}`));
}

/** `findings` without the unknown keys that YAML could not take for keys itself: those are told by it. */
function notOfYaml(findings: readonly Finding[], ofYaml: readonly Finding[]): readonly Finding[] {
  const faults = ofYaml.filter(({ rule }) => rule === 'syntax').map(({ span }) => span);
  if (faults.length === 0) return findings;
  return findings.filter(
    ({ rule, span }) =>
      rule !== 'unknown-key' || !faults.some(({ chunk, start }) => chunk === span.chunk && start === span.start),
  );
}

/** A missing field is written by its fix; what the floor below knows of it is only that it is not there. */
function withInsertion(tree: SyntaxTree, finding: Finding): Finding {
  const { rule, path, fixes } = finding;
  if (rule !== 'missing-field' || path === undefined || fixes.length > 0) return finding;
  return { ...finding, missing: true, fixes: insertionFix(tree, `Insert \`${lastSegment(path)}\``, { path }) };
}

function graded(finding: Finding, status: Status, ruling: Ruling): Finding {
  const usual = ruleOf(finding.rule)?.severityIn?.[status] ?? finding.severity;
  return { ...finding, severity: ruling.severityOf(finding.rule, usual) };
}

function inTextOrder(tree: SyntaxTree, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, at: tree.rangeOf(finding.span)?.start ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}

/** So many findings of one rule are told: an editor would stumble over more, and no author reads them. */
const MOST = 1_000;

/** `findings` without those of a rule beyond the bound, of which one finding at the first of them says how many they are. */
function curtailed(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const { rule, span } = finding;
    const place = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, place);
    if (place <= MOST) return [finding];
    if (place > MOST + 1) return [];
    const more = inThousands((counts.get(rule) ?? 0) - MOST);
    const message = `\`${rule}\` is found in ${more} more places from here on, which are not listed. Mend those that are.`;
    return [{ rule: 'limit', severity: finding.severity, span, message, fixes: [] }];
  });
}
