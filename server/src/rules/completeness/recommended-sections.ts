import type { Agreement } from '../../agreement/agreement';
import type { Bound } from '../../agreement/bound';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import type { Visited } from '../../agreement/visited';
import type { Fix } from '../../syntax/finding';
import { startOf } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';
import { insertionFix } from '../insertion';
import type { WholeRule } from '../rule';

/** The topics that most agreements deal with, as the format's `covers` lists them. */
const TOPICS = schemaAt(schema, 'clauses.covers')?.items?.choices ?? [];

/** The section that deals with a topic, where it is not called as that. */
const SECTION_OF: ReadonlyMap<string, string> = new Map([['dispute-resolution', 'disputes']]);

const IS_TOPIC: ReadonlySet<string> = new Set(TOPICS.map(({ word }) => word));

/** What most agreements deal with besides the eight sections. */
export const recommendedSections: WholeRule = {
  id: 'recommended-sections',
  severity: 'information',
  summary: 'Topics that most agreements deal with and this one does not.',
  why: 'Fees, confidentiality, data protection, liability, termination and the like need not stand in this file: they may be in standard terms or in another contract. A topic counts as covered by its section, or by a clause whose `id` or `covers` names it.',
  bad: `clauses:
  - {id: access, title: Access, text: The Provider may access the systems remotely.}
`,
  good: `fees: {due: 30 days}
clauses:
  - id: standard-terms
    title: Standard terms
    covers: [confidentiality, data-protection, liability, termination, dispute-resolution, change-control, insurance, intellectual-property, force-majeure, notices, general]
    text: The parties' framework agreement of 2025 applies.
`,
  reads: 'everything',
  concerns: (place) => topicsOf(place).some((topic) => IS_TOPIC.has(topic)),
  check: ({ agreement, sections }) => {
    const written = new Set(agreement.order.map(({ key }) => key));
    const covered = new Set([...sections.flatMap((places) => places.flatMap(topicsOf)), ...drafted(agreement)]);
    const absent = TOPICS.map(({ word }) => word).filter(
      (topic) => !covered.has(topic) && !written.has(sectionOf(topic)),
    );
    if (absent.length === 0) return [];
    const { tree } = agreement;
    const words = absent.map((topic) => `\`${topic}\``);
    const message = `Most agreements also deal with ${listed(words)}. Write a section or a clause for each that you need, or name it under \`covers\` of the clause that does.`;
    const span = tree.root.entries[0]?.key.span ?? startOf(tree.root.span);
    return [{ span, path: '', message, fixes: absent.flatMap((topic) => sectionFix(topic, tree)) }];
  },
};

function sectionOf(topic: string): string {
  return SECTION_OF.get(topic) ?? topic;
}

/** Writes the section for a topic that has one. */
function sectionFix(topic: string, tree: SyntaxTree): readonly Fix[] {
  const path = sectionOf(topic);
  if (schemaAt(schema, path)?.section === undefined) return [];
  return insertionFix(tree, `Insert the section \`${path}\``, { path });
}

/** What a clause of the author's own names by its id, in whatever list it stands, and under `covers`. */
function topicsOf({ bound }: Visited): readonly string[] {
  if (bound.is !== 'map') return [];
  const { path } = bound.place;
  const { covers } = bound as typeof bound & { readonly covers?: Bound };
  if (!covers) return path.startsWith(CLAUSE) ? [path.slice(CLAUSE.length)] : [];
  const named = covers.is === 'list' ? covers.items.flatMap((item) => wordOf(item as Bound) ?? []) : [];
  return [path.slice(CLAUSE.length), ...named];
}

/** What the path of a clause with an id begins with. */
const CLAUSE = 'clauses.';

function wordOf(bound: Bound): string | undefined {
  return bound.is === 'fact' ? bound.text.trim().toLowerCase() : undefined;
}

/** Where notices go is drafted from the parties. */
function drafted({ parties }: Agreement): readonly string[] {
  return parties.some(({ facts }) => facts.notices) ? ['notices'] : [];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
