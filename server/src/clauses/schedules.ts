import type { Schedule } from '../agreement/facts.generated';
import type { Block, Part } from '../blocks/block';
import { inlinesOf } from '../blocks/inlines';
import { blocks, missing, paragraph } from '../blocks/provisions';
import type { Drafting } from './drafting';
import { alsoBlocks, ownClause, ownTable, textBlocks } from './own-clauses';
import { spanOf } from './places';
import { isOneParagraph } from './wording';

/** A schedule: its text, its table, the sections that were moved there, its clauses. `sections` are drafted already. */
export function schedulePart(schedule: Schedule, sections: readonly Block[], drafting: Drafting): Part {
  const { title, table, clauses, also, place } = schedule;
  const drafted = blocks(
    introduction(schedule, drafting),
    table && ownTable(table, drafting),
    sections,
    (clauses?.items ?? []).map((clause) => ownClause(clause, drafting)),
    alsoBlocks(also, drafting),
  );
  return {
    kind: 'schedule',
    key: place.path,
    path: place.path,
    heading: title ? drafting.value(title) : inlinesOf('Untitled'),
    blocks: drafted.length > 0 ? drafted : [missing(place.path, 'This schedule: not yet written', spanOf(schedule))],
    span: spanOf(schedule),
  };
}

/** A single paragraph is not numbered; several are. */
function introduction({ text }: Schedule, drafting: Drafting): readonly Block[] {
  if (!text) return [];
  const isShort = text.value === undefined || isOneParagraph(text.value);
  return isShort ? [paragraph(drafting.value(text), spanOf(text))] : textBlocks(text, drafting);
}
