import type { ReferenceInline } from '../agreement/inline';
import { firstSegment } from '../agreement/path';
import type { Provision, Table } from '../blocks/block';
import { topicOf } from '../blocks/index-part';
import type { Label } from '../blocks/labels';
import type { PrintedRun } from '../blocks/printed-run';
import type { ReferencePlace } from '../blocks/references';
import type { Manuscript } from './manuscript';

/** Whether the answer to a question that was asked of one manuscript is the same in another. */
type Answered = (manuscript: Manuscript) => boolean;

/** What was learnt of one manuscript while something was drawn. */
export interface Learnt {
  /** What follows from where the drawn thing stands itself. */
  readonly own: readonly Answered[];
  /** What was asked about paths, and what the answers depend on: with the same grounds they are the same. */
  readonly elsewhere: readonly Answered[];
  readonly grounds: Grounds;
}

/** What answers depend on, by what tells it: `places clauses`. Where that is not known, no answer is taken for granted. */
export type Grounds = ReadonlyMap<string, Ground>;

export interface Ground {
  readonly of: 'places' | 'facts';
  readonly topic: string;
  readonly is: object | undefined | 'unknown';
}

/** What is to be remembered of `learnt` where all of it is so in `manuscript` too; undefined where something is not. */
export function heldIn(learnt: Learnt, manuscript: Manuscript): Learnt | undefined {
  const { own, elsewhere, grounds } = learnt;
  if (!own.every((holds) => holds(manuscript))) return undefined;
  if (sameGrounds(grounds, manuscript)) return learnt;
  if (!elsewhere.every((holds) => holds(manuscript))) return undefined;
  const now = [...grounds].map(([key, { of, topic }]) => [key, groundIn(manuscript, of, topic)] as const);
  return { own, elsewhere, grounds: new Map(now) };
}

/** Whether answers that depend on `grounds` are the same in `manuscript`. Others may be the same all the same. */
export function sameGrounds(grounds: Grounds, manuscript: Manuscript): boolean {
  for (const { of, topic, is } of grounds.values()) {
    if (is === 'unknown' || groundIn(manuscript, of, topic).is !== is) return false;
  }
  return true;
}

function groundIn({ numbering, premises }: Manuscript, of: Ground['of'], topic: string): Ground {
  if (of === 'places') return { of, topic, is: numbering.groundOf(topic) };
  return { of, topic, is: premises === undefined ? 'unknown' : premises.groundOf(topic) };
}

/**
 * A manuscript that notes what is asked of it: the numbers, references and tables that a drawing of `source` takes from
 * elsewhere. Numbers below `source` follow from its own, so only that is noted.
 */
export function learning(
  manuscript: Manuscript,
  source: object,
): { readonly watched: Manuscript; readonly learnt: Learnt } {
  const { numbering, references } = manuscript;
  const own: Answered[] = [];
  const elsewhere: Answered[] = [];
  const grounds = new Map<string, Ground>();
  const dependOn = (of: Ground['of'], topic: string): void => {
    const key = `${of} ${topic}`;
    if (!grounds.has(key)) grounds.set(key, groundIn(manuscript, of, topic));
  };
  // What is not stated itself is looked for among all that begins alike.
  const dependOnPlaces = (path: string): void => {
    dependOn('places', topicOf(path));
    dependOn('places', firstSegment(path));
  };
  const watched: Manuscript = {
    text: manuscript.text,
    premises: manuscript.premises,
    references: {
      print(inline, place, first) {
        const runs = references.print(inline, place, first);
        const { part, ...within } = place;
        const answered = printed(part.key, inline, within, first, runs);
        const { paths } = inline.reference;
        if (paths.length === 0) own.push(answered);
        else elsewhere.push(answered);
        for (const { path } of paths) {
          dependOnPlaces(path);
          if (inline.reference.form === 'value') dependOn('facts', firstSegment(path));
        }
        return runs;
      },
    },
    numbering: {
      ...numbering,
      labelOf(provision, part) {
        const label = numbering.labelOf(provision, part);
        if (provision === source) own.push(labelled(provision, part?.key, label));
        return label;
      },
      placeOf(path) {
        const place = numbering.placeOf(path);
        elsewhere.push(stated(path, place?.provision));
        dependOnPlaces(path);
        return place;
      },
      tableOf(path) {
        const table = numbering.tableOf(path);
        elsewhere.push(tabled(path, table));
        dependOnPlaces(path);
        return table;
      },
      scheduleNumber(part) {
        const number = numbering.scheduleNumber(part);
        own.push(scheduled(part.key, number));
        return number;
      },
    },
  };
  return { watched, learnt: { own, elsewhere, grounds } };
}

// Each is made by a function of its own, so that what is remembered holds on to nothing but what it compares: of a part
// only its key, since parts of former versions hold all that stood in them, and what was remembered of that.

function printed(
  key: string,
  inline: ReferenceInline,
  within: Omit<ReferencePlace, 'part'>,
  first: boolean,
  runs: readonly PrintedRun[],
): Answered {
  return ({ numbering, references }) => {
    const part = numbering.partCalled(key);
    return part !== undefined && sameRuns(references.print(inline, { ...within, part }, first), runs);
  };
}

function labelled(provision: Provision, within: string | undefined, label: Label | undefined): Answered {
  return ({ numbering }) => {
    const part = within === undefined ? undefined : numbering.partCalled(within);
    return sameLabel(numbering.labelOf(provision, part), label);
  };
}

function stated(path: string, by: Provision | undefined): Answered {
  return ({ numbering }) => numbering.placeOf(path)?.provision === by;
}

function tabled(path: string, table: Table | undefined): Answered {
  return ({ numbering }) => numbering.tableOf(path) === table;
}

function scheduled(within: string, number: number | undefined): Answered {
  return ({ numbering }) => {
    const part = numbering.partCalled(within);
    return part !== undefined && numbering.scheduleNumber(part) === number;
  };
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
