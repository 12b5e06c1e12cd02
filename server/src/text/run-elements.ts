import type { Inline } from '../agreement/inline';
import { type PrintedRun, printedText } from '../blocks/printed-run';
import type { ReferencePlace } from '../blocks/references';
import type { PreviewElement } from '../protocol';
import { type Child, element } from './element';
import { type Manuscript, needsStop, print } from './manuscript';
import { typeset } from './typography';

/**
 * Runs as elements. Classes: `value` (a fact; `data-path` says which), `blank` (still to be filled in), `reference` (a
 * link to another provision).
 */
export function runElements(manuscript: Manuscript, content: readonly Inline[], place: ReferencePlace): Child {
  return typeset(print(manuscript, content, place)).map(runElement);
}

/** A heading that runs in to its text: in bold, with a full stop. */
export function runInHeading(
  manuscript: Manuscript,
  heading: readonly Inline[],
  place: ReferencePlace,
): PreviewElement {
  const runs = typeset(print(manuscript, heading, { ...place, beginsSentence: true }));
  const stop = needsStop(printedText(runs)) ? '.' : undefined;
  return element('strong', { class: 'heading' }, runs.map(runElement), stop);
}

function runElement(run: PrintedRun): PreviewElement | string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'value':
      return element('span', { class: 'value', 'data-path': run.path }, run.text);
    case 'blank':
      return element('mark', { class: 'blank' }, run.text);
    case 'strong':
      return element('strong', {}, run.children.map(runElement));
    case 'emphasis':
      return element('em', {}, run.children.map(runElement));
    case 'code':
      return element('code', {}, run.text);
    case 'link':
      return element('a', { href: run.href }, run.children.map(runElement));
    case 'line-break':
      return element('br', {});
    case 'cross-reference':
      return element('a', { class: 'reference', href: `#${encodeURIComponent(run.target)}` }, run.text);
  }
}
