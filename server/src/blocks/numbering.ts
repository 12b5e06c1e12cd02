import { textOf } from '../agreement/inline-text';
import { parentPath } from '../agreement/path';
import type { FinalText, Part, Provision, Table } from './block';
import { type Layout, layoutOf } from './grounds';
import { indexPart, type PartIndex, topicOf } from './index-part';
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
  /** The part of that key; undefined where there is none, or more than one. */
  partCalled(key: string): Part | undefined;
  /** Of clauses, how many stand before those of the part; of a schedule, its number. */
  firstOf(part: Part): number | undefined;
  /**
   * What the numbers, titles and tables of paths of one topic (`topicOf`) depend on: where it is the very same in two texts
   * of one numberer, they are the same. Undefined where nothing is stated of the topic.
   */
  groundOf(topic: string): object | undefined;
  /** What was found in each part. */
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

/** Numbers one text after another; what it found in parts that are the same, it remembers. */
export interface Numberer {
  numbered(text: FinalText): Numbering;
}

/** What one text leaves to those that are numbered after it. */
interface Memory {
  readonly indexes: WeakMap<Part, PartIndex>;
  /** Of the text that was last asked for its grounds. */
  layout: Layout | undefined;
}

function nothingYet(): Memory {
  return { indexes: new WeakMap(), layout: undefined };
}

/** A numberer that remembers nothing yet. */
export function createNumberer(): Numberer {
  const memory = nothingYet();
  return { numbered: (text) => numbered(text, memory) };
}

/** Numbers `text`. What `memory` knows of its parts is not looked for again, and what was not known then is. */
export function numbered(text: FinalText, memory: Memory = nothingYet()): Numbering {
  const indexes = new Map<Part, PartIndex>();
  const firsts = new Map<Part, number>();
  let clauses = 0;
  let schedules = 0;
  for (const part of text.parts) {
    const index = memory.indexes.get(part) ?? indexPart(part);
    memory.indexes.set(part, index);
    indexes.set(part, index);
    if (part.kind === 'schedule') firsts.set(part, ++schedules);
    if (part.kind !== 'clauses') continue;
    firsts.set(part, clauses);
    clauses += index.clauses;
  }
  return placed(text, indexes, firsts, memory);
}

/** `firsts`: of clauses, how many stand before the part; of schedules, their number. */
function placed(
  text: FinalText,
  indexes: ReadonlyMap<Part, PartIndex>,
  firsts: ReadonlyMap<Part, number>,
  memory: Memory,
): Numbering {
  const topics = partsByTopic(indexes);
  const holding = (provision: Provision) => text.parts.find((part) => indexes.get(part)?.ordinals.has(provision));
  const byKey = partsByKey(text);
  const scheduleNumber = (part: Part) => (part.kind === 'schedule' ? firsts.get(part) : undefined);

  function labelOf(provision: Provision, part = holding(provision)): Label | undefined {
    const ordinals = part && indexes.get(part)?.ordinals.get(provision);
    if (part === undefined || ordinals === undefined) return undefined;
    const before = part.kind === 'clauses' ? (firsts.get(part) ?? 0) : 0;
    const inText = before === 0 ? ordinals : ordinals.with(0, (ordinals[0] ?? 0) + before);
    return labelAt(inText, schemeOf(part, text.numbering));
  }

  function placeAt(part: Part, provision: Provision | undefined): NumberedPlace {
    const number = provision ? (labelOf(provision, part)?.full ?? '') : '';
    return { part, provision, number, schedule: scheduleNumber(part) };
  }

  function search(path: string, how: 'named' | 'within'): NumberedPlace | undefined {
    for (const part of topics.get(topicOf(path)) ?? []) {
      if (how === 'named' && part.kind === 'schedule' && part.path === path) return placeAt(part, undefined);
      const provision = indexes.get(part)?.[how].get(path);
      if (provision !== undefined) return placeAt(part, provision);
    }
    return undefined;
  }

  function above(path: string): NumberedPlace | undefined {
    const parent = parentPath(path);
    return parent === undefined ? undefined : (search(parent, 'named') ?? above(parent));
  }

  function placeOf(path: string): NumberedPlace | undefined {
    return search(path, 'named') ?? search(path, 'within') ?? above(path);
  }

  function numberOf(path: string): string | undefined {
    const place = placeOf(path);
    if (place?.schedule === undefined) return place?.number || undefined;
    const schedule = `Schedule ${place.schedule}`;
    return place.number ? `${schedule}, paragraph ${place.number}` : schedule;
  }

  function titleOf(path: string): string | undefined {
    const place = placeOf(path);
    if (place?.provision?.heading) return textOf(place.provision.heading);
    if (place?.part.kind === 'schedule' && place.provision === undefined) return textOf(place.part.heading);
    const parent = parentPath(path);
    return place && parent !== undefined ? titleOf(parent) : undefined;
  }

  function tableOf(path: string): Table | undefined {
    const part = topics.get(topicOf(path))?.find((some) => indexes.get(some)?.tables.has(path));
    return part && indexes.get(part)?.tables.get(path);
  }

  let layout: Layout | undefined;
  function groundOf(topic: string): object | undefined {
    layout ??= layoutOf(byKey, topics, firsts, memory.layout);
    memory.layout = layout;
    return layout.topics.get(topic);
  }

  const firstOf = (part: Part) => firsts.get(part);
  return {
    text,
    labelOf,
    placeOf,
    numberOf,
    titleOf,
    tableOf,
    scheduleNumber,
    partCalled: (key) => byKey.get(key),
    firstOf,
    groundOf,
    indexes,
  };
}

/** Parts that are called alike are not told apart by what they are called. */
function partsByKey({ parts }: FinalText): ReadonlyMap<string, Part | undefined> {
  const byKey = new Map<string, Part | undefined>();
  for (const part of parts) byKey.set(part.key, byKey.has(part.key) ? undefined : part);
  return byKey;
}

/** The parts that state anything of a topic, in the order of the text. */
function partsByTopic(indexes: ReadonlyMap<Part, PartIndex>): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const [part, index] of indexes) {
    for (const topic of index.topics) {
      const known = parts.get(topic);
      if (known) known.push(part);
      else parts.set(topic, [part]);
    }
  }
  return parts;
}
