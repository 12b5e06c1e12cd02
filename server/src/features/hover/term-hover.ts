import type { Term } from '../../agreement/terms';
import type { Analysis } from '../../analysis';
import { sourceMap } from '../../syntax/scalar-map';
import { code, escaped, shortened } from '../markdown';
import type { Site } from '../site';
import type { Told } from './told';

/** The definition of the term that the text at `site` uses at `offset`; undefined where it uses none there. */
export function termHover({ node, schema }: Site, offset: number, analysis: Analysis): Told | undefined {
  const kinds = schema?.values ?? [];
  if (node.kind !== 'scalar' || !(kinds.includes('prose') || kinds.includes('label'))) return undefined;
  const chunkStart = analysis.tree.rangeOf({ ...node.span, start: 0, endChunk: node.span.chunk, end: 0 })?.start;
  if (chunkStart === undefined || node.span.chunk !== node.span.endChunk) return undefined;
  const sourceOf = sourceMap(node, node.span.chunk.text);
  for (const { term, start, end } of analysis.agreement.terms.usesIn(node.text)) {
    const from = chunkStart + sourceOf(start);
    const to = chunkStart + sourceOf(end, 'end');
    if (from <= offset && offset <= to) return { markdown: definition(term, analysis), span: { start: from, end: to } };
  }
  return undefined;
}

const BY: Readonly<Record<Term['by'], string>> = {
  definition: 'Defined term',
  text: 'Defined in the text',
  section: 'Defined by its section',
  party: 'A party',
  document: 'A document',
};

/** A term with what it means and where that is said. */
export function definition(term: Term, { numbering }: Analysis): string {
  const number = numbering.numberOf(term.path);
  const where = number === undefined ? '' : `, ${escaped(number)}`;
  return [
    `**${escaped(term.term)}**`,
    escaped(shortened(term.meaning, 600)),
    `${BY[term.by]}${where}: ${code(term.path)}`,
  ].join('\n\n');
}
