import type { Agreement } from '../../agreement/agreement';
import { type Fact, isProse } from '../../agreement/bound';
import type { SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import type { Fix } from '../../syntax/finding';
import type { Span } from '../../syntax/span';
import { nearest } from '../../values/nearest';
import { gapAt } from '../gap';
import { insertionFix } from '../insertion';
import type { RuleFinding, WholeRule } from '../rule';
import { allWants, type Want, wantsAt, wantsPaths } from './wanted-paths';

/** Every path in a text, and every id or path that a field wants, leads somewhere. */
export const unresolvedReference: WholeRule = {
  id: 'unresolved-reference',
  severity: 'error',
  summary: 'A reference leads nowhere.',
  why: 'A contract that refers to a clause, a level or a document that does not exist says less than its author believes. It happens when something is renamed or removed.',
  bad: `clauses:
  - {id: access, title: Access, text: Access ends after $(term.initail).}
term:
  effective: 2026-12-01
  initial: 24 months
`,
  good: `clauses:
  - {id: access, title: Access, text: Access ends after $(term.initial).}
term:
  effective: 2026-12-01
  initial: 24 months
`,
  reads: 'everything',
  concerns: wantsPaths,
  check: ({ agreement, sections, recall }) =>
    sections.flatMap((places) => {
      const wants = recall(places, () => allWants(places.map((place) => recall(place, wantsAt))));
      return wants.deadEnds(agreement.paths).flatMap((want) => deadEnd(want, agreement));
    }),
};

function deadEnd({ fact, meant, path, span }: Want, agreement: Agreement): readonly RuleFinding[] {
  return isProse(fact.value) ? [pathFinding(path, span, fact, agreement)] : inField(fact, meant, agreement);
}

/** A path that leads nowhere: to a place that is known and empty, or to none at all. */
function pathFinding(path: string, span: Span, fact: Fact<unknown>, agreement: Agreement): RuleFinding {
  const similar = agreement.paths.nearest(path);
  const gap = gapAt(agreement.tree, path);
  // Where keys are the author's own, any could be meant to be written: one that is nearly there is likelier.
  const isOwnKey = gap?.in === 'map' && !gap.schema.properties?.some(({ key }) => key === gap.key);
  const isKnown = gap !== undefined && !(isOwnKey && similar !== undefined);
  const advice = isKnown ? 'Nothing is written there yet: write it, or correct the path.' : undefined;
  const fixes = isKnown ? insertionFix(agreement.tree, `Insert \`${path}\``, { path }) : [];
  return leadsNowhere({ written: path, span, fact, similar, advice, fixes });
}

/** A field that wants an id of a list, or a path, and names neither. */
function inField(fact: Fact<unknown>, meant: SchemaNode, agreement: Agreement): readonly RuleFinding[] {
  const lists = meant.refersTo ?? [];
  const takesPath = meant.values?.includes('path') ?? false;
  const { span } = fact.place.node;
  const similar = nearest(fact.text, idsIn(lists, agreement));
  if (takesPath && similar === undefined) return [pathFinding(fact.text, span, fact, agreement)];
  const kind = lists.map(kindOf).join(' or ');
  const advice = similar === undefined ? `There is no ${kind} with that id.` : undefined;
  return [leadsNowhere({ written: fact.text, span, fact, similar, advice, fixes: [] })];
}

function idsIn(lists: readonly string[], { paths, order }: Agreement): readonly string[] {
  return lists.flatMap((list) =>
    list === 'sections' ? order.map((entry) => entry.key) : paths.children(list).map((child) => child.segment),
  );
}

/** What a list holds: `priority level`, `document`. */
function kindOf(list: string): string {
  if (list === 'sections') return 'section';
  const node = schemaAt(schema, list);
  return (node?.items ?? node?.additional ?? node)?.title.toLowerCase() ?? list;
}

interface DeadEnd {
  readonly written: string;
  readonly span: Span;
  readonly fact: Fact<unknown>;
  /** The nearest that is there. */
  readonly similar: string | undefined;
  /** What to do where nothing is near, or where that is not what is meant. */
  readonly advice: string | undefined;
  readonly fixes: readonly Fix[];
}

function leadsNowhere({ written, span, fact, similar, advice, fixes }: DeadEnd): RuleFinding {
  const asked = similar === undefined ? undefined : `Did you mean \`${similar}\`?`;
  const said = advice ?? asked ?? 'Correct it, or add what it is to lead to.';
  const nearestFix =
    similar === undefined ? [] : [{ title: `Refer to \`${similar}\``, edits: [{ span, newText: similar }] }];
  return {
    span,
    path: fact.place.path,
    message: `\`${written}\` leads nowhere in this agreement. ${said}`,
    fixes: [...fixes, ...nearestFix],
  };
}
