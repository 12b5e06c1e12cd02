import type { Rule } from '../rule';

/** `<<`, which YAML 1.2 does not know. */
export const mergeKey: Rule = {
  id: 'merge-key',
  severity: 'error',
  tag: 'deprecated',
  silenceable: false,
  summary: 'A merge key, `<<`.',
  why: 'It was an extension of YAML 1.1 and is no part of YAML 1.2. Some tools copy the fields, others do not, so that two readers of one file would read two agreements.',
  bad: `parties:
  provider: &base {name: Northwind IT Limited}
  client:
    <<: *base
    name: Contoso Limited
`,
  good: `parties:
  provider: {name: Northwind IT Limited}
  client: {name: Contoso Limited}
`,
};
