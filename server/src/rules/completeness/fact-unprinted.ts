import { type Bound, type BoundMap, childrenOf, type Fact, isProse, type Prose } from '../../agreement/bound';
import { printValue } from '../../agreement/printed';
import { propertyOf, type SchemaNode } from '../../agreement/schema';
import { keyOfChild } from '../../agreement/visited';
import type { ValueKindName } from '../../values/value';
import type { RuleFinding, WholeRule, WholeSubject } from '../rule';

/** Where the author's own wording replaces drafted sentences, each typed fact must still be said. */
export const factUnprinted: WholeRule = {
  id: 'fact-unprinted',
  severity: 'warning',
  tag: 'unnecessary',
  summary:
    'A fact that appears nowhere in the final text, because your own `text:` replaces the sentences that would say it.',
  why: 'What is not printed is not agreed, however plainly it stands in the file. Drafted sentences say every fact; your own say those that they refer to.',
  bad: `availability:
  backups:
    every: daily
    retention: 30 days
    text: The Provider shall back up the server $(availability.backups.every).
`,
  good: `availability:
  backups:
    every: daily
    retention: 30 days
    text: >
      The Provider shall back up the server $(availability.backups.every) and shall keep each backup for
      $(availability.backups.retention).
`,
  reads: 'everything',
  concerns: ({ bound, schema }) => bound.is === 'map' && 'text' in bound && isDrafted(schema),
  check: (subject) =>
    subject.sections.flatMap((places) =>
      places.flatMap(({ bound, schema }) => (bound.is === 'map' ? unprintedIn(bound, schema, subject) : [])),
    ),
};

function unprintedIn(bound: BoundMap, schema: SchemaNode, subject: WholeSubject): readonly RuleFinding[] {
  const { text } = bound as BoundMap & { readonly text?: Bound };
  if (text?.is !== 'fact' || !isProse(text.value)) return [];
  return ownFacts(bound, schema)
    .filter((fact) => !repeats(text as Fact<Prose>, fact, subject) && !subject.prints(fact.place.path))
    .map((fact) => unprinted(fact, text));
}

/** A clause of the author's own has nothing but its text; what has `text` beside other facts is drafted without it. */
function isDrafted(schema: SchemaNode): boolean {
  return (schema.properties ?? []).some(({ key, node }) => key !== 'text' && isTyped(node));
}

/** The facts that the replaced sentences would have said: not those of items, which are still drafted. */
function ownFacts(bound: Bound, schema: SchemaNode): readonly Fact<unknown>[] {
  return childrenOf(bound).flatMap((child) => {
    const node = propertyOf(schema, keyOfChild(bound, child));
    if (!node) return [];
    // Where a value or words may stand, words state no value.
    if (child.is === 'fact') {
      const isStated = !child.blank && child.value !== undefined && !isProse(child.value);
      return isStated && isTyped(node) ? [child] : [];
    }
    const hasOwnWording = child.is === 'map' && 'text' in child;
    return child.is === 'map' && !hasOwnWording ? ownFacts(child, node) : [];
  });
}

/** Kinds of value that state no fact of their own: names of things, and text. */
const UNTYPED: ReadonlySet<ValueKindName> = new Set(['prose', 'label', 'id', 'path', 'yes-no']);

function isTyped({ values, later }: SchemaNode): boolean {
  return !later && (values ?? []).some((kind) => !UNTYPED.has(kind));
}

/** Whether the author's wording says the fact in so many words. */
function repeats(text: Fact<Prose>, fact: Fact<unknown>, { agreement }: WholeSubject): boolean {
  const said = normal(text.text);
  const printed = printValue(fact, agreement.header.locale);
  return [fact.text, printed].some((words) => words !== undefined && words !== '' && said.includes(normal(words)));
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function unprinted(fact: Fact<unknown>, text: Fact<unknown>): RuleFinding {
  const { path } = fact.place;
  return {
    span: fact.place.at,
    path,
    message: `“${fact.text}” appears nowhere in the final text: your own wording replaces the sentence that would say it. Refer to it there as \`$(${path})\`, or take the fact out.`,
    related: [{ span: text.place.at, message: 'The wording that replaces the drafted sentences' }],
    fixes: [],
  };
}
