import { CodeActionKind } from 'vscode-languageserver';
import { type Fact, factsOf, isProse } from '../../../agreement/bound';
import { snippetOf } from '../../../agreement/snippet';
import type { Analysis } from '../../../analysis';
import { insertions } from '../../../rules/insertion';
import type { Edit } from '../../../syntax/finding';
import { entryOf, type Node, resolved } from '../../../syntax/node';
import { quote } from '../../../syntax/quote';
import { rewritten, type TextStretch } from '../../../syntax/rewrite-scalar';
import { spanInText } from '../../../syntax/scalar-map';
import { shortened } from '../../markdown';
import type { ActionSource, Offer } from '../action-source';
import { isWithinWords, proseAt } from '../prose-at';

/** Selected words of a text become the meaning of a defined term, which stands in their place. */
export const defineTerm: ActionSource = {
  kind: CodeActionKind.RefactorExtract,
  told: 'always',
  offers(place) {
    const { analysis, range } = place;
    const text = range.start < range.end ? proseAt(place) : undefined;
    if (text === undefined) return [];
    const { start, end } = wholeWords(text.scalar.text, text.selected);
    const within = analysis.tree.rangeOf(spanInText(text.scalar, start, end));
    if (!within || !isWithinWords(analysis.tree, text.prose, within)) return [];
    const words = text.scalar.text.slice(start, end);
    const meaning = words.replace(/\s+/gu, ' ');
    if (!/\p{L}/u.test(meaning) || meaning.length > 500 || isDefinition(text.fact, words)) return [];
    const term = termFor(meaning, analysis);
    const definition = term && definitionOf(term, meaning, analysis);
    if (!term || !definition) return [];
    const here = text.write({ start, end }, term);
    if (!here) return [];
    const only: Offer = {
      title: `Define “${shortened(meaning, 40)}” as a term`,
      linked: true,
      edits: () => [...definition, withTabStop(here, term)],
    };
    const everywhere = usesOf(words, term, analysis);
    if (everywhere.length < 2) return [only];
    return [
      only,
      {
        title: `Define “${shortened(meaning, 40)}” as a term, in all ${everywhere.length} places`,
        linked: true,
        edits: () => [...definition, ...everywhere.map((edit) => withTabStop(edit, term))],
      },
    ];
  },
};

/** The selection without blanks at its ends, and with the rest of a word that it ends in. */
function wholeWords(text: string, { start, end }: TextStretch): TextStretch {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  while (isLetter(text.charAt(from)) && isLetter(text.charAt(from - 1))) from -= 1;
  while (isLetter(text.charAt(to - 1)) && isLetter(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** A definition that is nothing but the words would then mean a term that means the same. */
function isDefinition({ place, text }: Fact<unknown>, words: string): boolean {
  return place.path.startsWith('definitions.') && text.trim() === words;
}

/** A name that says what the words do, or one to be changed; undefined where even that is taken. */
function termFor(meaning: string, { agreement }: Analysis): string | undefined {
  const own = meaning.replace(/^(?:the|an?|its|their|any|each|every) /iu, '');
  const isName = /^\p{L}+(?: \p{L}+){0,3}$/u.test(own);
  const named = own.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  const candidates = [...(isName && named !== meaning ? [named] : []), 'Defined Term', 'Further Defined Term'];
  return candidates.find((term) => agreement.terms.find(term) === undefined);
}

/** The edits that write the definition, behind those that are there; undefined where they stand inside braces. */
function definitionOf(term: string, meaning: string, { tree }: Analysis): readonly Edit[] | undefined {
  const entry = `\${1:${term}}: ${snippetOf(quote(meaning))}`;
  const written = entryOf(tree.root, 'definitions')?.value;
  const section = written && resolved(written);
  const isThere = section?.kind === 'map' && section.entries.length > 0;
  if (section?.kind === 'map' && section.flow) return undefined;
  const wanted = isThere
    ? { path: `definitions.${term}`, snippet: entry }
    : { path: 'definitions', snippet: `definitions:\n  ${entry}` };
  const edits = insertions(tree, [wanted]);
  return edits.length === 0 ? undefined : edits;
}

/** Each place of the agreement's texts that says the words, with the edit that writes the term there. */
function usesOf(words: string, term: string, { tree, agreement }: Analysis): readonly Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<Node>();
  for (const fact of factsOf(agreement.facts)) {
    const { text, value, place } = fact;
    const { node } = place;
    if (!isProse(value) || !text.includes(words) || node.span.chunk !== node.span.endChunk) continue;
    if (seen.has(node) || isDefinition(fact, words)) continue;
    seen.add(node);
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = tree.rangeOf(spanInText(node, at, at + words.length));
      const isWhole = !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length));
      if (!range || !isWhole || !isWithinWords(tree, value, range)) continue;
      // A term is letters and blanks: what may stand plain outside of braces may inside of them.
      const edit = rewritten(node, { start: at, end: at + words.length }, term, false);
      if (edit?.newText === term) edits.push(edit);
    }
  }
  return edits;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** The term as it is to be named, where it stands alone in the edit. */
function withTabStop(edit: Edit, term: string): Edit {
  return edit.newText === term ? { ...edit, newText: `\${1:${term}}`, snippet: true } : edit;
}
