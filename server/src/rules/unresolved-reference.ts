import type { Agreement } from '../agreement/agreement';
import { type Fact, isProse } from '../agreement/bound';
import type { SchemaNode } from '../agreement/schema';
import { schema } from '../agreement/schema.generated';
import { visit } from '../agreement/visit';
import type { Span } from '../syntax/span';
import { nearest } from '../values/nearest';
import type { Rule, RuleFinding } from './rule';

/** Every path in a text, and every id or path that a field wants, leads somewhere. */
export const unresolvedReference: Rule = {
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
  check: ({ agreement }) =>
    [...visit(agreement.facts, schema)].flatMap(({ bound, schema: meant }) =>
      bound.is === 'fact' ? [...inProse(bound, agreement), ...inField(bound, meant, agreement)] : [],
    ),
};

function inProse(fact: Fact<unknown>, agreement: Agreement): readonly RuleFinding[] {
  if (!isProse(fact.value)) return [];
  return fact.value.references.flatMap(({ reference, span }) =>
    reference.paths
      .filter(({ path }) => !agreement.paths.resolve(path))
      .map((written) =>
        leadsNowhere(
          written.path,
          written.span ?? span ?? fact.place.node.span,
          agreement.paths.nearest(written.path),
          fact,
        ),
      ),
  );
}

/** A field that wants an id of a list, or a path; what it may also say in words is not a reference. */
function inField(fact: Fact<unknown>, meant: SchemaNode, agreement: Agreement): readonly RuleFinding[] {
  const lists = meant.refersTo ?? [];
  const takesPath = meant.values?.includes('path') ?? false;
  if (typeof fact.value !== 'string' || meant.words?.includes(fact.value)) return [];
  if (!takesPath && lists.length === 0) return [];
  if (lists.some((list) => isIn(list, fact.text, agreement))) return [];
  if (takesPath && agreement.paths.resolve(fact.text)) return [];
  const similar =
    nearest(fact.text, idsIn(lists, agreement)) ?? (takesPath ? agreement.paths.nearest(fact.text) : undefined);
  return [leadsNowhere(fact.text, fact.place.node.span, similar, fact)];
}

/** `sections` are the agreement's own sections and lists of clauses; else `list` is the path of what has the ids. */
function isIn(list: string, id: string, { paths }: Agreement): boolean {
  return paths.resolve(list === 'sections' ? id : `${list}.${id}`) !== undefined;
}

function idsIn(lists: readonly string[], { paths, order }: Agreement): readonly string[] {
  return lists.flatMap((list) =>
    list === 'sections' ? order.map((entry) => entry.key) : paths.children(list).map((child) => child.segment),
  );
}

function leadsNowhere(path: string, span: Span, similar: string | undefined, fact: Fact<unknown>): RuleFinding {
  const advice = similar === undefined ? 'Correct it, or add what it is to lead to.' : `Did you mean \`${similar}\`?`;
  return {
    span,
    path: fact.place.path,
    message: `\`${path}\` leads nowhere in this agreement. ${advice}`,
    fixes: similar === undefined ? [] : [{ title: `Refer to \`${similar}\``, edits: [{ span, newText: similar }] }],
  };
}
