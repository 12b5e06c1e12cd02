import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { createComparer } from '../../server/src/rules/comparer';
import { comparing } from '../../server/src/rules/rule';

const TEXT = `msa: 1
language: en-GB
response-time: {respond: 4 hours}
availability:
  uptime: 99.9%
guarantee:
  promises:
    - {id: a, promise: We respond., basis: response-time.respond}
clauses:
  - {id: access, title: Access, text: By telephone.}
`;

/** A rule that reads the availability, follows the basis of a promise, and counts how often it is asked. */
function counted() {
  let asked = 0;
  const rule = comparing({
    id: 'counted',
    severity: 'warning',
    summary: 'Counts.',
    why: 'To see when it is asked.',
    bad: '',
    good: '',
    reads: ['availability'],
    check: ({ facts, resolve, header }) => {
      asked += 1;
      const target = resolve('response-time.respond');
      const message = `${facts.availability?.uptime?.text} ${target?.kind} ${header.locale.language}.`;
      return facts.availability ? [{ span: facts.availability.place.at, message, fixes: [] }] : [];
    },
  });
  return { rule, times: () => asked };
}

describe('a rule that compares facts', () => {
  const none = { sections: [], recall: <K, T>(of: K, learn: (of: K) => T) => learn(of) };

  it.each([
    ['a clause', 'By telephone', 'By post', 1],
    ['what it reads', '99.9%', '99.5%', 2],
    ['what it followed a path to', '4 hours', '2 hours', 2],
    ['the header', 'en-GB', 'en-US', 2],
  ])('is asked again only after a change of what it has read: %s', (_, from, to, times) => {
    const { rule, times: asked } = counted();
    const compare = createComparer();
    const first = analyse(TEXT);
    const next = analyse(TEXT.replace(from, to), first);
    compare(rule, first.agreement, none);
    compare(rule, first.agreement, none);
    expect(asked()).toBe(1);
    const found = compare(rule, next.agreement, none);
    expect(asked()).toBe(times);
    const fresh = createComparer()(rule, analyse(next.tree.text).agreement, none);
    expect(found.map(({ message }) => message)).toEqual(fresh.map(({ message }) => message));
  });
});
