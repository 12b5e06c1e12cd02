import type { Bound, BoundMap, Fact } from '../../agreement/bound';
import { childrenOf } from '../../agreement/bound';
import { propertyOf } from '../../agreement/schema';
import { type Duration, isValue } from '../../values/value';
import type { Rule, RuleFinding } from '../rule';

/** Around the clock there are no business hours. */
export const businessClock: Rule = {
  id: 'business-clock',
  severity: 'error',
  summary: 'A time in business hours or days where the clock runs always.',
  why: '`clock: always` says that the time runs at night and at weekends, `business hours` that it does not. Both cannot hold, and the parties will read it each in their own favour.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 2 business hours, clock: always}
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 2 hours, clock: always}
    - {id: P2, name: Normal, respond: 2 business hours}
`,
  checkEach: ({ bound, schema }) => {
    if (bound.is !== 'map') return [];
    const { clock } = bound as BoundMap & { readonly clock?: Bound };
    if (clock?.is !== 'fact' || clock.value !== 'always' || !propertyOf(schema, 'clock')?.choices) return [];
    return factsOf(bound).flatMap((fact) => conflict(fact, clock));
  },
};

function factsOf(map: BoundMap): readonly Fact<unknown>[] {
  return childrenOf(map).filter((child) => child.is === 'fact');
}

function conflict(fact: Fact<unknown>, clock: Fact<unknown>): readonly RuleFinding[] {
  if (durationIn(fact.value)?.clock !== 'business') return [];
  const { span } = fact.place.node;
  const plain = fact.text.replace(/\bbusiness\s+/iu, '');
  return [
    {
      span,
      path: fact.place.path,
      message: `“${fact.text}” cannot run under \`clock: always\`, which has no business hours. Write it in plain units, or let the clock run during business hours.`,
      related: [{ span: clock.place.node.span, message: 'The clock of this level' }],
      fixes: [
        ...(plain === fact.text ? [] : [{ title: `Write \`${plain}\``, edits: [{ span, newText: plain }] }]),
        {
          title: 'Let the clock run during business hours',
          edits: [{ span: clock.place.node.span, newText: 'business-hours' }],
        },
      ],
    },
  ];
}

/** The time that a duration, or something that recurs, is made of. */
function durationIn(value: unknown): Duration | undefined {
  if (!isValue(value)) return undefined;
  if (value.kind === 'duration') return value;
  return value.kind === 'frequency' ? value.interval : undefined;
}
