import { pathBelow } from '../../agreement/path';
import { propertyOf } from '../../agreement/schema';
import type { Rule } from '../rule';

/** Keys that keep their place for later versions. */
export const usesLater: Rule = {
  id: 'uses-later',
  severity: 'information',
  tag: 'unnecessary',
  summary: 'A key that is known and has no effect yet.',
  why: 'Standard terms to build on, options, tiers and the library of standard clauses come with later releases. Until then what stands under these keys is not in the final text.',
  bad: `clauses:
  - id: confidentiality
    use: confidentiality
`,
  good: `clauses:
  - id: confidentiality
    title: Confidentiality
    text: Each party shall keep the other's secrets.
`,
  checkEach: ({ bound, schema }) => {
    if (bound.is !== 'map' || !schema.properties?.some(({ node }) => node.later)) return [];
    return bound.place.node.entries.flatMap(({ key }) => {
      const node = propertyOf(schema, key.text);
      if (!node?.later) return [];
      const path = pathBelow(bound.place.path, key.text);
      return [{ span: key.span, path, message: `\`${key.text}\` has no effect yet. ${node.description}`, fixes: [] }];
    });
  },
};
