import type { BoundList, Fact, Prose } from '../../agreement/bound';
import type { Duty, Failures, ResponsibilitiesSection } from '../../agreement/facts.generated';
import { isPlaceholder } from '../../syntax/placeholder';
import { comparing, type RuleFinding } from '../rule';
import { sameWords } from './same-words';

/** One duty has one party. */
export const dutyOfBoth = comparing({
  id: 'duty-of-both',
  severity: 'warning',
  summary: 'Both parties have the same duty, so that each waits for the other.',
  why: 'Manuals of contract drafting ask of each duty who bears it. One that both bear is borne by neither: whoever is asked why it was not done points to the other. Wordings count as the same in any case, in the singular and the plural, with and without an article.',
  bad: `responsibilities:
  provider: [check the backups every week]
  client: [The Client shall check backups every week]
`,
  good: `responsibilities:
  provider: [check the backups every week]
  client: [check once a year that its own data can be read]
`,
  reads: ['responsibilities'],
  check: ({ facts: { responsibilities } }) =>
    responsibilities ? [...inLists(responsibilities), ...inFailures(responsibilities.failures)] : [],
});

function inLists({ provider, client }: ResponsibilitiesSection): readonly RuleFinding[] {
  const first = new Map<string, Fact<unknown>>();
  for (const duty of dutiesIn(provider)) {
    const key = keyOf(duty);
    if (!first.has(key)) first.set(key, duty);
  }
  return dutiesIn(client).flatMap((duty) => {
    const other = first.get(keyOf(duty));
    return other ? [both(duty, other)] : [];
  });
}

function dutiesIn(list: Fact<'none'> | BoundList<Fact<Prose> | Duty> | undefined): readonly Fact<unknown>[] {
  if (list?.is !== 'list') return [];
  return list.items.flatMap((item) => (item.is === 'fact' ? item : (item.text ?? item.duty)) ?? []).filter(isWritten);
}

function inFailures(failures: Failures | undefined): readonly RuleFinding[] {
  if (!failures || failures.text) return [];
  const own = (failures.entries ?? []).map(({ value }) => value);
  return [failures.system, failures.hardware, failures.network, ...own].flatMap((scenario) => {
    if (scenario?.is !== 'map' || scenario.text) return [];
    const [provider, client] = [scenario.provider, scenario.client];
    const areBoth = provider && client && isWritten(provider) && isWritten(client);
    return areBoth && keyOf(provider) === keyOf(client) ? [both(client, provider)] : [];
  });
}

function isWritten({ value, text }: Fact<unknown>): boolean {
  return value !== undefined && value !== 'none' && !isPlaceholder(text);
}

/** The duty without its subject, which the other party's has not. */
function keyOf({ text }: Fact<unknown>): string {
  return sameWords(text.trim().replace(SUBJECT, ''));
}

const SUBJECT = /^(?:(?:the\s+)?\p{L}+\s+)?(?:shall|must|will)\s+/iu;

function both(client: Fact<unknown>, provider: Fact<unknown>): RuleFinding {
  return {
    span: client.place.node.span,
    path: client.place.path,
    message:
      'The Provider has the same duty, so that each party may wait for the other. Leave it to one of them, or say which part is whose.',
    related: [{ span: provider.place.node.span, message: 'The same duty of the Provider' }],
    fixes: [],
  };
}
