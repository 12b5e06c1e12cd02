import type { Label } from '../blocks/labels';
import type { PrintedRun } from '../blocks/printed-run';
import type { Manuscript } from './manuscript';

/** Whether the answer to a question that was asked of one manuscript is the same in another. */
export type Learnt = (manuscript: Manuscript) => boolean;

/**
 * A manuscript that notes what is asked of it: the numbers, references and tables that a drawing of `source` takes from
 * elsewhere. Numbers below `source` follow from its own, so only that is noted.
 */
export function learning(
  manuscript: Manuscript,
  source: object,
): { readonly watched: Manuscript; readonly learnt: readonly Learnt[] } {
  const { numbering, references } = manuscript;
  const learnt: Learnt[] = [];
  const watched: Manuscript = {
    text: manuscript.text,
    references: {
      print(inline, place, first) {
        const runs = references.print(inline, place, first);
        learnt.push((other) => {
          const part = other.numbering.counterpartOf(place.part);
          if (part === undefined) return false;
          const there = part === place.part ? place : { ...place, part };
          return sameRuns(other.references.print(inline, there, first), runs);
        });
        return runs;
      },
    },
    numbering: {
      ...numbering,
      labelOf(provision, part) {
        const label = numbering.labelOf(provision, part);
        if (provision === source) {
          learnt.push(({ numbering: other }) => {
            return sameLabel(other.labelOf(provision, part && other.counterpartOf(part)), label);
          });
        }
        return label;
      },
      placeOf(path) {
        const place = numbering.placeOf(path);
        learnt.push((other) => other.numbering.placeOf(path)?.provision === place?.provision);
        return place;
      },
      tableOf(path) {
        const table = numbering.tableOf(path);
        learnt.push((other) => other.numbering.tableOf(path) === table);
        return table;
      },
      scheduleNumber(part) {
        const number = numbering.scheduleNumber(part);
        learnt.push(({ numbering: other }) => {
          const there = other.counterpartOf(part);
          return there !== undefined && other.scheduleNumber(there) === number;
        });
        return number;
      },
    },
  };
  return { watched, learnt };
}

function sameLabel(one: Label | undefined, other: Label | undefined): boolean {
  return one?.full === other?.full && one?.own === other?.own;
}

/** What a reference prints has no runs inside runs. */
function sameRuns(some: readonly PrintedRun[], others: readonly PrintedRun[]): boolean {
  return some.length === others.length && some.every((run, index) => sameRun(run, others[index]));
}

function sameRun(one: PrintedRun, other: PrintedRun | undefined): boolean {
  if (one.kind !== other?.kind) return false;
  const parts = (run: PrintedRun) => [
    'text' in run && run.text,
    'path' in run && run.path,
    'target' in run && run.target,
  ];
  return parts(one).every((part, index) => part === parts(other)[index]);
}
