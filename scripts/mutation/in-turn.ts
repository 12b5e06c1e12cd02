import type { Injection } from './fault';
import { type Sample, sampleOf } from './sample';

/** A fault that takes several changes: each is made to what the one before has left. None where one of them cannot be made. */
export function inTurn(
  sample: Sample,
  ...changes: readonly ((sample: Sample) => readonly Injection[])[]
): readonly Injection[] {
  let left: Sample | undefined = sample;
  const places: string[] = [];
  for (const change of changes) {
    const injection: Injection | undefined = left && change(left)[0];
    if (injection) places.push(injection.at);
    left = injection && sampleOf(sample.name, injection.text, sample.analysis);
  }
  return left ? [{ at: places.join(', '), text: left.analysis.tree.text }] : [];
}

/** Faults of two changes: what `next` does to the sample after each of the first ones. */
export function onEach(
  sample: Sample,
  first: readonly Injection[],
  next: (changed: Sample) => readonly Injection[],
): readonly Injection[] {
  return first.flatMap(({ at, text }) =>
    next(sampleOf(sample.name, text, sample.analysis)).map((second) => ({
      at: at === '' ? second.at : `${at}, ${second.at}`,
      text: second.text,
    })),
  );
}

/** All of the changes, one upon the other; what cannot be done is left out. */
export function allOf(
  sample: Sample,
  changes: readonly ((changed: Sample) => readonly Injection[])[],
): readonly Injection[] {
  const start: readonly Injection[] = [{ at: '', text: sample.analysis.tree.text }];
  return changes.reduce((done, change) => {
    const next = onEach(sample, done, change);
    return next.length > 0 ? next : done;
  }, start);
}
