import type { Fact } from '../../agreement/bound';
import type { PriorityLevel } from '../../agreement/facts.generated';
import { lastSegment } from '../../agreement/path';
import type { Fix } from '../../syntax/finding';

/** Two times of one level, each written in the place of the other. */
export function exchanged({ place }: PriorityLevel, a: Fact<unknown>, b: Fact<unknown>): Fix {
  const keys = place.node.entries.map(({ key }) => key.text);
  const rank = (fact: Fact<unknown>) => keys.indexOf(lastSegment(fact.place.path));
  const [first, second] = rank(a) < rank(b) ? [a, b] : [b, a];
  return {
    title: 'Exchange the two times',
    edits: [
      { span: first.place.node.span, newText: second.text },
      { span: second.place.node.span, newText: first.text },
    ],
  };
}
