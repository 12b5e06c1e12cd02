import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../scripts/bench/agreement.mjs';
import { type Analysis, analyse } from '../../server/src/analysis';
import { example } from '../examples/examples';
import { changedBy, script } from './edits';
import { readOf, sketchOf } from './sketch';

const complete = readFileSync(new URL('../clauses/complete.msa.yaml', import.meta.url), 'utf8');

/** As it is while people write, and as it is when someone means harm. */
const broken = complete
  .replace('term:\n', 'term\n')
  .replace('name: Help desk', 'name: "Help desk')
  .replace('  included:', ' included:')
  .replace('fee: included', 'fee: [included')
  .replace('title: Remote access', 'titel: Remote access')
  .replace('id: hosted-desktop', 'id: help-desk');
const hostile = `${complete.replace('notice: 90 days', 'notice: &a 90 days').replace('30 days', '*a')}
x-bomb: &b [*a, *a, *a]
clauses-more:
  - {id: remote-access, title: *a, text: *b}
  - *b
  - text: "$($(term.ends)) $(clauses.1) $(clauses.remote-access) \\u0000 $(fees.monthly) $(__proto__.x)"
  - id: __proto__
    text: *unknown
constructor: 1
__proto__: {a: 1}
`;

const texts = {
  'an agreement with everything': complete,
  'a small agreement': example('small-office').source,
  'one that is hardly begun': example('first-draft').source,
  'one of many items': agreement(900),
  'a broken one': broken,
  'a hostile one': hostile,
  'one with other line ends': `\ufeff${complete.replace(/\n/g, '\r\n')}`,
};

describe('an analysis that builds on another', () => {
  test.each(Object.entries(texts))('is equal to one built from nothing, whatever is done to %s', (_, source) => {
    const fresh = analyse(source);
    fc.assert(
      fc.property(script, fc.boolean(), (steps, drafts) => {
        // Where nothing asks for the final text in between, it is drafted of what an older version left.
        const sketch = drafts ? sketchOf : readOf;
        let text = source;
        let analysis = fresh;
        for (const { change, takenBack } of steps) {
          const before: readonly [string, Analysis] = [text, analysis];
          text = changedBy(text, change);
          analysis = analyse(text, analysis);
          expectSame(sketch(analysis), sketch(analyse(text)));
          if (takenBack) {
            analysis = analyse(before[0], analysis);
            text = before[0];
            expectSame(sketch(analysis), sketch(analyse(text)));
          }
        }
        expectSame(sketchOf(analysis), sketchOf(analyse(text)));
      }),
      { numRuns: 6 },
    );
  });
});

/** Of two that are equal the characters are, which is quickly seen; of others, what differs is to be shown. */
function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}
