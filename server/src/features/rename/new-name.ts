import { type NameKey, termKey } from '../../agreement/names/occurrence';
import { pathBelow } from '../../agreement/path';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import type { Term } from '../../agreement/terms';
import { inflections } from '../../agreement/word-forms';
import type { Analysis } from '../../analysis';
import { anchorsOf } from '../../syntax/anchors';
import { parseId } from '../../values/id';
import { type Refusal, refusal } from './refusal';
import type { Subject } from './subject';

/** `typed` as the new name of `subject`, or why it cannot be. */
export function newNameFor(subject: Subject, typed: string, analysis: Analysis): string | Refusal {
  const name = typed.trim();
  if (name === '') return refusal('A name cannot be empty.');
  switch (subject.is) {
    case 'anchor':
      return anchorName(subject.name, name, analysis);
    case 'item':
      return itemName(subject, name, analysis);
    case 'term':
      return termName(subject.key, subject.term, name, analysis);
  }
}

function anchorName(former: string, name: string, { tree }: Analysis): string | Refusal {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) {
    return refusal(`“${name}” cannot name an anchor: it may hold letters, digits, hyphens and underscores.`);
  }
  const isTaken = name !== former && anchorsOf(tree).some((anchor) => anchor.name === name);
  return isTaken ? refusal(`“&${name}” stands in this agreement already.`) : name;
}

function itemName(subject: Subject & { readonly is: 'item' }, name: string, { agreement }: Analysis): string | Refusal {
  const wrong = subject.words ? notWords(name) : notId(name);
  if (wrong) return wrong;
  for (const key of subject.keys) {
    const parent = key.slice(0, -(subject.name.length + 1));
    const path = pathBelow(parent, name);
    if (path === key) continue;
    if (agreement.paths.resolve(path)) return refusal(`\`${name}\` is taken: there is a \`${path}\` already.`);
    const above = schemaAt(schema, parent);
    const isOfFormat = !above?.items && above?.properties?.some((property) => property.key === name);
    if (isOfFormat) return refusal(`\`${name}\` is a key of the format in \`${parent}\`. Choose another.`);
  }
  return name;
}

function notId(name: string): Refusal | undefined {
  const parsed = parseId(name, { currency: undefined });
  if (!parsed.ok) return refusal(parsed.message);
  return name.startsWith('x-')
    ? refusal('What begins with `x-` is a note and never printed. Choose another.')
    : undefined;
}

/** `name` as a term, without the article that a role may be written with. */
function termName(key: NameKey, term: Term, typed: string, { agreement }: Analysis): string | Refusal {
  const isCalled = term.by === 'party' || term.by === 'document';
  const name = isCalled ? typed.replace(/^(?:the|an?)\s+/iu, '') : typed;
  return notWords(name) ?? clashOf(name, [key], agreement.terms.forms) ?? name;
}

/** The defined term other than those of `keys` that goes by a form of `name`. */
export function clashOf(name: string, keys: readonly NameKey[], forms: ReadonlyMap<string, Term>): Refusal | undefined {
  const taken = inflections(name).map((form) => forms.get(form));
  const other = taken.find((term) => term && !keys.includes(termKey(term)));
  return other && refusal(`“${other.term}” is a defined term of this agreement already: see \`${other.path}\`.`);
}

/** What prose, references and YAML alike read as the words that they are. */
function notWords(name: string): Refusal | undefined {
  const isWords = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}&'’./+-]| (?! ))*[\p{L}\p{N}\p{M}+]$|^[\p{L}\p{N}]$/u.test(name);
  if (isWords && /\p{L}/u.test(name) && !name.startsWith('x-')) return undefined;
  return refusal(
    `“${name}” cannot be a term: it begins and ends with a letter or a digit, and may hold single spaces, hyphens and & ' . / + in between.`,
  );
}
