import type { Agreement } from '../../agreement/agreement';
import { type Fact, isProse } from '../../agreement/bound';
import { DERIVED_PATHS } from '../../agreement/derived';
import type { ReferenceInline } from '../../agreement/inline';
import type { RuleFinding, WholeRule } from '../rule';

/** `$(term.ends)`, `$(fees.monthly)` and the like are worked out, and so need what they are worked out from. */
export const derivedUnknown: WholeRule = {
  id: 'derived-unknown',
  severity: 'warning',
  severityIn: { template: 'information', final: 'error' },
  summary: 'A text refers to a value that cannot be worked out from what the agreement states.',
  why: 'The end of the term and the sum of the fees follow from other facts. Without these, the sentence has a gap where the value should stand.',
  bad: `term:
  effective: last signature
  initial: 24 months
  also: This Agreement ends on $(term.ends).
`,
  good: `term:
  effective: 2026-12-01
  initial: 24 months
  also: This Agreement ends on $(term.ends).
`,
  reads: 'everything',
  concerns: ({ bound }) => bound.is === 'fact' && isProse(bound.value) && bound.value.references.some(isDerived),
  check: ({ agreement, sections }) =>
    sections.flatMap((places) => places.flatMap(({ bound }) => (bound.is === 'fact' ? inText(bound, agreement) : []))),
};

const DERIVED: ReadonlySet<string> = new Set(DERIVED_PATHS);

function isDerived({ reference }: ReferenceInline): boolean {
  return reference.paths.some(({ path }) => DERIVED.has(path));
}

function inText(fact: Fact<unknown>, { paths }: Agreement): readonly RuleFinding[] {
  if (!isProse(fact.value)) return [];
  return fact.value.references.flatMap(({ reference, span }) =>
    reference.paths.flatMap(({ path, span: at }) => {
      const target = paths.resolve(path);
      const reading = target?.kind === 'derived' ? target.read() : undefined;
      if (!reading || !('lacking' in reading)) return [];
      const message = `\`${path}\` cannot be worked out: ${reading.lacking}.`;
      return [{ span: at ?? span ?? fact.place.node.span, path: fact.place.path, message, fixes: [] }];
    }),
  );
}
