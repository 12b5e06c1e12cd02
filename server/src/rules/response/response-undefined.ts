import { type Fact, factsOf, type Prose } from '../../agreement/bound';
import type { AgreementFacts } from '../../agreement/facts.generated';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import { comparing, type RuleFinding } from '../rule';
import { automaticReply } from './automatic-reply';

/** A time to respond says what a response is. */
export const responseUndefined = comparing({
  id: 'response-undefined',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A time to respond is promised, and nothing says what counts as a response, or an automatic reply does.',
  why: 'The Provider can keep any time to respond where its mail server keeps it. The Client pays for a person who has read the report. Service level management counts from the report to that person’s first answer, and the agreement must say so.',
  bad: `response-time:
  respond: 1 hour
  response-means: an automatic e-mail with the ticket number
`,
  good: `response-time:
  respond: 1 hour
  response-means: a call or message by a person who has read the report; an automatic reply does not count
`,
  reads: ['responseTime', 'priorities', 'definitions'],
  check: ({ facts }) => {
    const { responseTime } = facts;
    const means = responseTime?.responseMeans;
    if (means) return automatic(means);
    const promise = promisedResponse(facts);
    if (!responseTime || !promise || isSaidElsewhere(facts)) return [];
    return [
      {
        span: responseTime.place.at,
        path: PATH,
        message: `A response is promised within ${promise.text}, and nothing says what a response is: an automatic reply would do. State under \`response-means\` that a person answers.`,
        related: [{ span: promise.place.node.span, message: 'The time to respond' }],
        fixes: [{ title: 'Insert `response-means`', insert: { path: PATH } }],
      },
    ];
  },
});

const PATH = 'response-time.response-means';

function automatic(means: Fact<Prose>): readonly RuleFinding[] {
  const words = automaticReply(means.text);
  if (words === undefined) return [];
  const { span } = means.place.node;
  const meant = schemaAt(schema, PATH)?.examples[0];
  return [
    {
      span,
      path: PATH,
      message: `“${words}” lets a machine respond, so that the time to respond is kept before anybody has read the report. Say that a person answers.`,
      fixes: meant === undefined ? [] : [{ title: `Write “${meant}”`, edits: [{ span, newText: meant }] }],
    },
  ];
}

type Facts = Pick<AgreementFacts, 'responseTime' | 'priorities' | 'definitions'>;

/** The first time to respond that is promised, for all reports or for a level. */
function promisedResponse({ responseTime, priorities }: Facts): Fact<unknown> | undefined {
  const times = [responseTime?.respond, ...(priorities?.levels?.items ?? []).map(({ respond }) => respond)];
  return times.find((time) => time?.value !== undefined && time.value !== 'none');
}

const SAYS_WHAT = /\brespon(?:se|ds?)\b[^.]{0,80}\b(?:is|means?|counts?)\b|\b(?:counts?|regarded) as a response\b/iu;

/** Whether the author's own words for the section, or a definition, say what a response is. */
function isSaidElsewhere({ responseTime, definitions }: Facts): boolean {
  if (responseTime?.text) return true;
  if (definitions?.entries.some(({ key }) => /\brespon(?:se|d)/iu.test(key))) return true;
  const also = responseTime?.also;
  return also !== undefined && [...factsOf(also)].some(({ text }) => SAYS_WHAT.test(text));
}
