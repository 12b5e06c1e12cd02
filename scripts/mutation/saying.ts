import type { Fact, Prose } from '../../server/src/agreement/bound';
import type { Clause } from '../../server/src/agreement/facts.generated';
import type { Injection } from './fault';
import type { Sample } from './sample';

/** Texts of the author's own that a sentence about anything can be added to: the background, and every clause of the author's. */
export function ownTexts({ facts }: Sample): readonly Fact<Prose>[] {
  const lists = [facts.clauses, ...(facts.entries ?? []).map(({ value }) => value), ...schedulesOf(facts)];
  return [...(facts.background?.items ?? []), ...lists.flatMap((list) => (list?.items ?? []).flatMap(textsOf))];
}

/** With `sentence` before the others of the text, in a paragraph of its own where the text is written in several lines. */
export function saying(sample: Sample, fact: Fact<unknown> | undefined, sentence: string): readonly Injection[] {
  const block = sample.replaceIn(fact, /^([|>][-+]?\n)( +)/u, `$1$2${sentence}\n\n$2`);
  return block.length > 0 ? block : sample.replaceIn(fact, /^["']?/u, `$&${sentence} `);
}

function schedulesOf({ schedules }: Sample['facts']) {
  return (schedules?.items ?? []).map(({ clauses }) => clauses);
}

function textsOf(clause: Fact<Prose> | Clause): readonly Fact<Prose>[] {
  if (clause.is === 'fact') return [clause];
  return [...(clause.text ? [clause.text] : []), ...(clause.clauses?.items ?? []).flatMap(textsOf)];
}
