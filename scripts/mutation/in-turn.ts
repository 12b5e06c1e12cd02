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
    left = injection && sampleOf(sample.name, injection.text);
  }
  return left ? [{ at: places.join(', '), text: left.analysis.tree.text }] : [];
}
