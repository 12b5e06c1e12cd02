import type { NameKey, Occurrence } from '../../agreement/names/occurrence';
import type { Term } from '../../agreement/terms';
import type { Analysis } from '../../analysis';
import { type Anchor, anchorAt } from '../../syntax/anchors';
import type { OffsetRange } from '../../syntax/span';
import { siteOf } from '../site';
import { type Refusal, refusal } from './refusal';

/** Something that can be renamed: by the name under the cursor, with the name by which it is declared. */
export type Subject = {
  readonly origin: OffsetRange;
  readonly name: string;
} & (
  | { readonly is: 'anchor'; readonly anchor: Anchor }
  /** `keys` are several where an alias makes one id that of several items; `words` where its key is printed. */
  | { readonly is: 'item'; readonly key: NameKey; readonly keys: readonly NameKey[]; readonly words: boolean }
  | { readonly is: 'term'; readonly key: NameKey; readonly term: Term }
);

/** What a rename at `offset` would rename, or why there is nothing to rename. */
export function subjectAt(analysis: Analysis, offset: number): Subject | Refusal {
  const anchor = anchorAt(analysis.tree, offset);
  if (anchor) return anchorSubject(anchor, offset);
  const [found] = analysis.names.at(offset);
  if (!found || found.how === 'party') return fieldRefusal(analysis, offset);
  const origin = analysis.tree.rangeOf(found.span) ?? { start: offset, end: offset };
  const named = analysis.names.named(found.named);
  if (!named) return refusal('This leads nowhere. Correct the reference, or write what it is to lead to.');
  if (named.is === 'term') return termSubject(named.key, named.term, origin);
  return itemSubject(named.key, origin, analysis);
}

function anchorSubject(anchor: Anchor, offset: number): Subject | Refusal {
  const { name, declared, aliases } = anchor;
  if (!declared) return refusal(`Nothing above is named “&${name}”.`);
  const origin = [declared, ...aliases].find(({ start, end }) => start - 1 <= offset && offset <= end) ?? declared;
  return { is: 'anchor', anchor, origin, name };
}

function termSubject(key: NameKey, term: Term, origin: OffsetRange): Subject | Refusal {
  if (term.by === 'section') {
    return refusal(
      `“${term.term}” is the term that \`${term.path}\` defines by its nature. To call it otherwise, define a term of your own under \`definitions\`.`,
    );
  }
  return { is: 'term', key, term, origin, name: term.term };
}

function itemSubject(key: NameKey, origin: OffsetRange, { names, tree }: Analysis): Subject | Refusal {
  const declarations = names.of(key).filter(({ as }) => as === 'declaration');
  const [declared] = declarations;
  const name = declared && tree.sourceOf(declared.span);
  if (!declared || name === undefined) return withoutName(key);
  if (declarations.length > 1) {
    return refusal(
      `Two items have the id \`${name}\`, so that it is open which of them a reference means. Give one of them another id where it is written.`,
    );
  }
  const start = tree.rangeOf(declared.span)?.start ?? origin.start;
  const keys = names.at(start).filter((other) => isSamePlace(other, declared));
  return {
    is: 'item',
    key,
    keys: keys.map((other) => other.named),
    words: key.startsWith('priorities.matrix.'),
    origin,
    name,
  };
}

function isSamePlace({ as, span }: Occurrence, declared: Occurrence): boolean {
  return (
    as === 'declaration' &&
    span.chunk === declared.span.chunk &&
    span.start === declared.span.start &&
    span.end === declared.span.end
  );
}

function withoutName(key: NameKey): Refusal {
  const segment = key.slice(key.lastIndexOf('.') + 1);
  if (/^\d+$/u.test(segment)) {
    return refusal('This item has no id, only its number in the list. Give it an `id` to call it by.');
  }
  return formatKey(key, segment);
}

function formatKey(path: string, key: string): Refusal {
  if (path === 'parties.provider' || path === 'parties.client') {
    return refusal(
      `\`${key}\` is a key of the format. What the agreement calls the party is its \`role\`: rename that.`,
    );
  }
  return refusal(`\`${key}\` is a key of the format and cannot be renamed.`);
}

function fieldRefusal({ tree, names }: Analysis, offset: number): Refusal {
  const site = siteOf(tree, tree.trailAt(offset));
  const range = site?.onKey && site.entry && tree.rangeOf(site.entry.key.span);
  if (site?.entry && range && range.start <= offset && offset <= range.end) {
    const [party] = names.at(offset);
    if (party || site.schema) return formatKey(party?.named ?? site.path, site.entry.key.text);
    return refusal('This key is no part of the agreement: nothing refers to it.');
  }
  return refusal('Nothing that has a name stands here: no id, no defined term, no role, no reference.');
}
