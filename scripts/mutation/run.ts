import { analyse } from '../../server/src/analysis';
import type { Finding } from '../../server/src/syntax/finding';
import type { Fault, Injection } from './fault';
import { faults } from './faults';
import type { Sample } from './sample';

/** What became of one fault at one place. */
export interface Mutation {
  readonly sample: string;
  readonly fault: Fault;
  readonly injection: Injection;
  readonly found: boolean;
  /** What was told besides, by rules that have nothing to do with it. */
  readonly strays: readonly Finding[];
}

/** So many places of one fault in one sample: more would only repeat what these show. They are spread over the sample. */
const MOST_PLACES = 8;

/** Injects each fault into each sample, wherever it can be injected. */
export function mutate(samples: readonly Sample[]): readonly Mutation[] {
  return samples.flatMap((sample) =>
    faults.flatMap((fault) => spread(fault.inject(sample)).map((injection) => mutation(sample, fault, injection))),
  );
}

function mutation(sample: Sample, fault: Fault, injection: Injection): Mutation {
  const { findings } = analyse(injection.text, sample.analysis);
  const news = newOnes(findings, sample.analysis.findings);
  const brings = new Set([fault.rule, ...(fault.brings ?? [])]);
  return {
    sample: sample.name,
    fault,
    injection,
    found: news.some(({ rule }) => rule === fault.rule),
    strays: news.filter(({ rule }) => !brings.has(rule)),
  };
}

/** The findings that were not there before: those of a rule about a path, beyond as many as there were. */
function newOnes(now: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, path }: Finding): string {
  return `${rule} ${path}`;
}

function spread(all: readonly Injection[]): readonly Injection[] {
  if (all.length <= MOST_PLACES) return all;
  return Array.from({ length: MOST_PLACES }, (_, index) => all[Math.floor((index * all.length) / MOST_PLACES)]).filter(
    (one) => one !== undefined,
  );
}
