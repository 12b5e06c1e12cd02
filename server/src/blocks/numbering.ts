import { textOf } from '../agreement/inline-text';
import type { FinalText, Part, Provision, Table } from './block';
import { indexPart, type PartIndex } from './index-part';
import { type Label, labelAt, schemeOf } from './labels';

/** The numbers of a final text. They exist only here: drafting knows none, and renumbering drafts nothing again. */
export interface Numbering {
  readonly text: FinalText;
  /** The label of a provision; undefined for one that is not part of the text. Quickest with the part that it is in. */
  labelOf(provision: Provision, part?: Part): Label | undefined;
  /**
   * Where `path` is stated: the provision or schedule that names it, else the first that states something below it,
   * else the one that states what it is part of. Undefined where the text says nothing of it.
   */
  placeOf(path: string): NumberedPlace | undefined;
  /** `6.3(a)`, `Schedule 2`, `Schedule 2, paragraph 3.1`. */
  numberOf(path: string): string | undefined;
  /** The heading of the provision or schedule that states `path`, or of the nearest one above it. */
  titleOf(path: string): string | undefined;
  /** The table drafted of the list at `path`. */
  tableOf(path: string): Table | undefined;
  /** 1 for the first schedule; undefined for other parts. */
  scheduleNumber(part: Part): number | undefined;
  /** What was found in each part, by which the next numbering is quick. */
  readonly indexes: ReadonlyMap<Part, PartIndex>;
}

/** Where something is stated: in a clause or in a schedule, or a schedule itself (no provision). */
export interface NumberedPlace {
  readonly part: Part;
  readonly provision: Provision | undefined;
  /** `6.3(a)`; empty for a schedule itself. */
  readonly number: string;
  /** The number of the schedule that it is in. */
  readonly schedule: number | undefined;
}

/** Numbers `text`. What `previous` knows of parts that are still the same is taken from it; the result does not differ. */
export function numbered(text: FinalText, previous?: Numbering): Numbering {
  const indexes = new Map<Part, PartIndex>();
  const firsts = new Map<Part, number>();
  let clauses = 0;
  let schedules = 0;
  for (const part of text.parts) {
    const index = previous?.indexes.get(part) ?? indexPart(part);
    indexes.set(part, index);
    if (part.kind === 'schedule') firsts.set(part, ++schedules);
    if (part.kind !== 'clauses') continue;
    firsts.set(part, clauses);
    clauses += index.clauses;
  }
  return new PlacedNumbering(text, indexes, firsts);
}

class PlacedNumbering implements Numbering {
  constructor(
    readonly text: FinalText,
    readonly indexes: ReadonlyMap<Part, PartIndex>,
    /** Of clauses: how many stand before the part; of schedules: their number. */
    private readonly firsts: ReadonlyMap<Part, number>,
  ) {}

  labelOf(provision: Provision, part?: Part): Label | undefined {
    const within = part ?? this.text.parts.find((some) => this.indexes.get(some)?.ordinals.has(provision));
    const ordinals = within && this.indexes.get(within)?.ordinals.get(provision);
    if (within === undefined || ordinals === undefined) return undefined;
    const before = within.kind === 'clauses' ? (this.firsts.get(within) ?? 0) : 0;
    const placed = before === 0 ? ordinals : ordinals.with(0, (ordinals[0] ?? 0) + before);
    return labelAt(placed, schemeOf(within, this.text.numbering));
  }

  placeOf(path: string): NumberedPlace | undefined {
    return this.search(path, 'named') ?? this.search(path, 'within') ?? this.above(path);
  }

  private search(path: string, how: 'named' | 'within'): NumberedPlace | undefined {
    for (const [part, index] of this.indexes) {
      if (how === 'named' && part.kind === 'schedule' && part.path === path) return this.placed(part, undefined);
      const provision = index[how].get(path);
      if (provision !== undefined) return this.placed(part, provision);
    }
    return undefined;
  }

  private above(path: string): NumberedPlace | undefined {
    const dot = path.lastIndexOf('.');
    if (dot <= 0) return undefined;
    const parent = path.slice(0, dot);
    return this.search(parent, 'named') ?? this.above(parent);
  }

  private placed(part: Part, provision: Provision | undefined): NumberedPlace {
    const number = provision ? (this.labelOf(provision, part)?.full ?? '') : '';
    return { part, provision, number, schedule: this.scheduleNumber(part) };
  }

  numberOf(path: string): string | undefined {
    const place = this.placeOf(path);
    if (place === undefined) return undefined;
    if (place.schedule === undefined) return place.number || undefined;
    const schedule = `Schedule ${place.schedule}`;
    return place.number ? `${schedule}, paragraph ${place.number}` : schedule;
  }

  titleOf(path: string): string | undefined {
    const place = this.placeOf(path);
    if (place === undefined) return undefined;
    if (place.provision?.heading) return textOf(place.provision.heading);
    if (place.part.kind === 'schedule' && place.provision === undefined) return textOf(place.part.heading);
    const dot = path.lastIndexOf('.');
    return dot > 0 ? this.titleOf(path.slice(0, dot)) : undefined;
  }

  tableOf(path: string): Table | undefined {
    for (const index of this.indexes.values()) {
      const table = index.tables.get(path);
      if (table !== undefined) return table;
    }
    return undefined;
  }

  scheduleNumber(part: Part): number | undefined {
    return part.kind === 'schedule' ? this.firsts.get(part) : undefined;
  }
}
