import type { Fact, Prose } from '../../agreement/bound';
import type { ExcludedService, IncludedService } from '../../agreement/facts.generated';
import { isPlaceholder } from '../../syntax/placeholder';
import { comparing, type RuleFinding } from '../rule';
import { sameWords } from './same-words';

/** What is excluded is not also included. */
export const excludedAndIncluded = comparing({
  id: 'excluded-and-included',
  severity: 'warning',
  summary: 'One thing stands both among the included and among the excluded services.',
  why: 'Each party will read the list that suits it, and courts read a doubt against the party that drafted the agreement. Names count as the same in any case, in the singular and the plural, with and without an article; ids count as they are.',
  bad: `services:
  included: [{id: training, name: Training of users}, Backups]
  excluded: [{id: courses, name: training of the users}]
`,
  good: `services:
  included: [{id: training, name: Training of new users}, Backups]
  excluded: [{id: courses, name: Training for a certificate}]
`,
  reads: ['services'],
  check: ({ facts: { services } }) => {
    const excluded = services?.excluded?.is === 'list' ? services.excluded.items : [];
    if (!services || excluded.length === 0) return [];
    const included = new Map<string, Named>();
    for (const item of services.included?.items ?? []) {
      for (const named of namesOf(item)) if (!included.has(named.key)) included.set(named.key, named);
    }
    return excluded.flatMap((item) => {
      const named = namesOf(item).find(({ key }) => included.has(key));
      const other = named && included.get(named.key);
      return named && other ? [both(item.place.path, named, other)] : [];
    });
  },
});

/** A fact by which a service is called. */
interface Named {
  /** Equal for two that mean the same. */
  readonly key: string;
  readonly fact: Fact<unknown>;
}

function namesOf(item: Fact<Prose> | IncludedService | ExcludedService): readonly Named[] {
  const names = item.is === 'fact' ? [item] : [item.name, item.title];
  return [
    ...names.flatMap((fact) =>
      fact && !isPlaceholder(fact.text) ? [{ key: `name ${sameWords(fact.text)}`, fact }] : [],
    ),
    ...(item.is === 'map' && item.id ? [{ key: `id ${item.id.text}`, fact: item.id }] : []),
  ].filter(({ key }) => key !== 'name ');
}

function both(path: string, excluded: Named, included: Named): RuleFinding {
  return {
    span: excluded.fact.place.node.span,
    path,
    message: `“${excluded.fact.text.trim()}” is excluded here and included as “${included.fact.text.trim()}”. Take it out of one of the two lists, or name what sets them apart.`,
    related: [{ span: included.fact.place.node.span, message: 'Included here' }],
    fixes: [],
  };
}
