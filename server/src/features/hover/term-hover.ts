import type { Term } from '../../agreement/terms';
import type { Analysis } from '../../analysis';
import { code, escaped, shortened } from '../markdown';
import type { Told } from './told';

/** The definition of the term that the text at `offset` uses or declares; undefined where it uses none there. */
export function termHover(offset: number, analysis: Analysis): Told | undefined {
  const use = analysis.names.at(offset).find(({ how }) => how === 'term' || how === 'bold');
  if (!use) return undefined;
  const named = analysis.names.named(use.named);
  return named?.is === 'term' ? { markdown: definition(named.term, analysis), span: use.span } : undefined;
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
