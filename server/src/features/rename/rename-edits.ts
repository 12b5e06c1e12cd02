import type { NameKey, Occurrence } from '../../agreement/names/occurrence';
import { formLike } from '../../agreement/names/term-number';
import { CLAUSES } from '../../agreement/path';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import { plainSnippet, snippetOf } from '../../agreement/snippet';
import { usualRole } from '../../agreement/understand';
import { visibleText } from '../../agreement/word-forms';
import type { Analysis } from '../../analysis';
import { insertions } from '../../rules/insertion';
import { isSafePlain, quoted } from '../../syntax/quote';
import type { Replacement } from '../../syntax/replacement';
import type { OffsetRange } from '../../syntax/span';
import { clashOf } from './new-name';
import { isRefusal, type Refusal, refusal } from './refusal';
import type { Subject } from './subject';

/** What a rename changes, in the order of the text, and which names it makes of which. */
export interface RenamePlan {
  readonly replacements: readonly Replacement[];
  readonly renamed: ReadonlyMap<NameKey, NameKey>;
  /** The term that is now declared where it was only understood. */
  readonly declares?: NameKey;
}

/** The plan that gives `subject` the name `name`, which was found fit for it. */
export function planOf(subject: Subject, name: string, analysis: Analysis): RenamePlan | Refusal {
  switch (subject.is) {
    case 'anchor': {
      const { declared, aliases } = subject.anchor;
      const places = [...(declared ? [declared] : []), ...aliases];
      return { replacements: places.map((place) => ({ ...place, newText: name })), renamed: new Map() };
    }
    case 'item':
      return itemPlan(subject, name, analysis);
    case 'term':
      return termPlan(subject, name, analysis);
  }
}

function itemPlan(subject: Subject & { readonly is: 'item' }, name: string, analysis: Analysis): RenamePlan | Refusal {
  const renamed = new Map(subject.keys.map((key) => [key, key.slice(0, -subject.name.length) + name]));
  const edits = subject.keys.flatMap((key) => [
    ...replacementsOf(key, () => name, analysis),
    ...topicInsertion(key, subject.name, analysis),
  ]);
  const role = usualRoleOf(subject, name, analysis);
  if (!role) return { replacements: inOrder(edits), renamed };
  if (isRefusal(role)) return role;
  renamed.set(role.key, `“${role.to}”`);
  const uses = replacementsOf(role.key, (use) => formLike(use, role.from, role.to), analysis);
  return { replacements: inOrder([...edits, ...uses]), renamed };
}

/** A party without a role of its own is called by its key: the uses of that follow. */
function usualRoleOf(
  { key, name: former }: Subject & { readonly is: 'item' },
  name: string,
  { agreement, names }: Analysis,
): { readonly key: NameKey; readonly from: string; readonly to: string } | Refusal | undefined {
  const party = agreement.parties.find(({ facts }) => facts.place.path === key);
  if (!party || party.facts.role?.value !== undefined) return undefined;
  const [from, to] = [nounOf(usualRole(former)), nounOf(usualRole(name))];
  const term = `“${from}”`;
  if (!names.termsFor(key).includes(term)) return undefined;
  return clashOf(to, [term], agreement.terms.forms) ?? { key: term, from, to };
}

function nounOf(role: string): string {
  return role.replace(/^the /u, '');
}

function termPlan(
  { key, term }: Subject & { readonly is: 'term' },
  name: string,
  analysis: Analysis,
): RenamePlan | Refusal {
  const to = term.by === 'definition' ? `definitions.${name}` : `“${name}”`;
  const renamed = new Map([[key, to]]);
  const replacements = replacementsOf(
    key,
    (use, { how }) => (how === 'term' ? formLike(use, term.term, name) : name),
    analysis,
  );
  const isDeclared = analysis.names.of(key).some(({ as }) => as === 'declaration');
  if (isDeclared) return { replacements: inOrder(replacements), renamed };
  const role = roleInsertion(term.path, name, analysis);
  if (role.length === 0) {
    return refusal(`“${term.term}” is what a party is called that has no \`role\`. Write \`${term.path}.role\` first.`);
  }
  return { replacements: inOrder([...replacements, ...role]), renamed, declares: to };
}

/** A party that was called by its key alone is given the role. */
function roleInsertion(party: string, name: string, analysis: Analysis): readonly Replacement[] {
  return insertion(`${party}.role`, `role: the ${name}`, analysis);
}

/** A clause whose id tells what it is about says so under `covers`, unless it has that already. */
function topicInsertion(key: NameKey, id: string, analysis: Analysis): readonly Replacement[] {
  const isTopic = key === `${CLAUSES}.${id}` && TOPICS.has(id);
  return isTopic ? insertion(`${key}.covers`, `covers: ${id}`, analysis) : [];
}

const TOPICS = new Set(schemaAt(schema, `${CLAUSES}.covers`)?.items?.choices?.map(({ word }) => word));

/** `line` written at `path`; nothing where something stands there, or nothing can. */
function insertion(path: string, line: string, { tree }: Analysis): readonly Replacement[] {
  return insertions(tree, [{ path, snippet: snippetOf(line) }]).flatMap(({ span, newText }) => {
    const range = tree.rangeOf(span);
    return range ? [{ ...range, newText: plainSnippet(newText) }] : [];
  });
}

/** What takes the place of each occurrence of `key`; `nameFor` is told the use as a reader sees it. */
function replacementsOf(
  key: NameKey,
  nameFor: (use: string, occurrence: Occurrence) => string,
  { names, tree }: Analysis,
): readonly Replacement[] {
  return names.of(key).flatMap((occurrence) => {
    const range = tree.rangeOf(occurrence.span);
    if (!range) return [];
    const written = tree.text.slice(range.start, range.end);
    const use = visibleText(written).text.replace(/\s+/gu, ' ');
    return [replacement(range, written, nameFor(use, occurrence), occurrence)];
  });
}

/** `name` as its scalar must write it: in quotation marks where YAML would take it for something else. */
function replacement(range: OffsetRange, written: string, name: string, { scalar, span }: Occurrence): Replacement {
  const isWhole = scalar.span.start === span.start && scalar.span.end === span.end;
  if (scalar.style === 'plain' && isWhole && !isSafePlain(name, true)) return { ...range, newText: quoted(name) };
  const spaced = spacedLike(written, name);
  return { ...range, newText: scalar.style === 'single-quoted' ? spaced.replaceAll("'", "''") : spaced };
}

/** `name` with the blanks and line breaks that stand between the words of `written`. */
function spacedLike(written: string, name: string): string {
  const blanks = written.match(/\s+/gu) ?? [];
  if (written.includes('\\') || blanks.every((blank) => blank === ' ')) return name;
  let index = 0;
  return name.replaceAll(' ', () => blanks[index++] ?? ' ');
}

function inOrder(replacements: readonly Replacement[]): readonly Replacement[] {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, index) => start !== sorted[index - 1]?.start || end !== sorted[index - 1]?.end);
}
