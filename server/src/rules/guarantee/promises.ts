import { type Fact, isProse, type Prose } from '../../agreement/bound';
import type { GuaranteedPromise, GuaranteeSection } from '../../agreement/facts.generated';

/** What is guaranteed, each as a sentence or as a map. */
export function promisesOf(guarantee: GuaranteeSection | undefined): readonly (Fact<Prose> | GuaranteedPromise)[] {
  return guarantee?.promises?.is === 'list' ? guarantee.promises.items : [];
}

/** The promises that are maps. */
export function promiseMaps(guarantee: GuaranteeSection | undefined): readonly GuaranteedPromise[] {
  return promisesOf(guarantee).filter((promise) => promise.is === 'map');
}

/** The sentence that promises: the author's own where it stands instead of the other. */
export function sentenceOf({ text, promise }: GuaranteedPromise): Fact<Prose> | undefined {
  return text ?? promise;
}

/** The paths that `$(…)` in a text lead to. */
export function referredIn(fact: Fact<unknown> | undefined): readonly string[] {
  if (!isProse(fact?.value)) return [];
  return fact.value.references.flatMap(({ reference }) => reference.paths.map(({ path }) => path));
}
