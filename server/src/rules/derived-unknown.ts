import { isProse } from '../agreement/bound';
import type { PlacesRule, RuleFinding } from './rule';

/** `$(term.ends)`, `$(fees.monthly)` and the like are worked out, and so need what they are worked out from. */
export const derivedUnknown: PlacesRule = {
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
  concerns: ({ bound }) => bound.is === 'fact' && isProse(bound.value) && bound.value.references.length > 0,
  check: ({ agreement, places }) => {
    const lacking = (path: string): string | undefined => {
      const target = agreement.paths.resolve(path);
      const reading = target?.kind === 'derived' ? target.read() : undefined;
      return reading && 'lacking' in reading ? reading.lacking : undefined;
    };
    return places.flatMap(({ bound }): readonly RuleFinding[] => {
      if (bound.is !== 'fact' || !isProse(bound.value)) return [];
      return bound.value.references.flatMap(({ reference, span }) =>
        reference.paths.flatMap(({ path, span: at }) => {
          const reason = lacking(path);
          if (reason === undefined) return [];
          const message = `\`${path}\` cannot be worked out: ${reason}.`;
          return [{ span: at ?? span ?? bound.place.node.span, path: bound.place.path, message, fixes: [] }];
        }),
      );
    });
  },
};
