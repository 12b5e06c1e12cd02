import type { Inline } from '../agreement/inline';
import type { Part, Provision } from '../blocks/block';
import { printedText } from '../blocks/printed-run';
import { anchorOf } from '../blocks/references';
import type { PreviewElement } from '../protocol';
import { anchorIn, numberElement } from './block-elements';
import { element } from './element';
import { type Manuscript, print, scheduleName } from './manuscript';
import { typeset } from './typography';

/** The table of contents: the clauses, the schedules and the signatures. Undefined where there are too few to list. */
export function contentsElement(manuscript: Manuscript): PreviewElement | undefined {
  const entries = manuscript.text.parts.flatMap((part) => entriesOf(part, manuscript));
  if (entries.length < 3) return undefined;
  return element(
    'nav',
    { class: 'contents', 'aria-label': 'Contents' },
    element('h2', {}, 'Contents'),
    element('ol', {}, entries),
  );
}

function entriesOf(part: Part, manuscript: Manuscript): readonly PreviewElement[] {
  switch (part.kind) {
    case 'clauses':
      return part.blocks.flatMap((block) => (block.kind === 'provision' ? clauseEntry(block, part, manuscript) : []));
    case 'schedule': {
      const number = scheduleName(manuscript, part);
      return [entry(number, headingOf(part.heading, part, manuscript), anchorOf(part.path))];
    }
    default:
      return [];
  }
}

function clauseEntry(clause: Provision, part: Part, manuscript: Manuscript): readonly PreviewElement[] {
  if (clause.heading === undefined) return [];
  const number = manuscript.numbering.labelOf(clause, part)?.own ?? '';
  return [entry(number, headingOf(clause.heading, part, manuscript), anchorIn(clause, manuscript))];
}

function headingOf(heading: readonly Inline[], part: Part, manuscript: Manuscript): string {
  return printedText(typeset(print(manuscript, heading, { part, provision: undefined, beginsSentence: true })));
}

function entry(number: string, heading: string, anchor: string | undefined): PreviewElement {
  const title = anchor === undefined ? heading : element('a', { href: `#${encodeURIComponent(anchor)}` }, heading);
  return element('li', {}, numberElement(number), title);
}
