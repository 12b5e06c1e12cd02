import type { Source } from '../../syntax/span';
import type { Mention } from './mention';
import type { NameKey } from './occurrence';

/** What one section of an agreement mentions, ready to be asked. */
export interface Section {
  readonly mentions: readonly Mention[];
  /** Those whose words begin in `chunk`. */
  in(chunk: Source): readonly Mention[];
  /** Those that name `key`, or may. */
  of(key: NameKey): readonly Mention[];
}

/** So many names are looked for one by one, before all are put in order: after a key, few ask for many. */
const FEW = 3;

/** A section that mentions `mentions`. Nothing is put in order before it is asked for. */
export function sectionOf(mentions: readonly Mention[]): Section {
  let byChunk: ReadonlyMap<Source, readonly Mention[]> | undefined;
  let byKey: ReadonlyMap<NameKey, readonly Mention[]> | undefined;
  let asked = 0;
  return {
    mentions,
    in(chunk) {
      byChunk ??= groupedByChunk(mentions);
      return byChunk.get(chunk) ?? [];
    },
    of(key) {
      asked += 1;
      if (byKey === undefined && asked <= FEW) return mentions.filter((mention) => mayName(mention, key));
      byKey ??= groupedByKey(mentions);
      return byKey.get(key) ?? [];
    },
  };
}

function mayName({ named, open }: Mention, key: NameKey): boolean {
  return open ? open.candidates.includes(key) : named === key;
}

function groupedByChunk(mentions: readonly Mention[]): ReadonlyMap<Source, readonly Mention[]> {
  const groups = new Map<Source, Mention[]>();
  let group: Mention[] = [];
  let last: Source | undefined;
  for (const mention of mentions) {
    const { chunk } = mention.span;
    if (chunk !== last) {
      group = groups.get(chunk) ?? [];
      groups.set(chunk, group);
      last = chunk;
    }
    group.push(mention);
  }
  return groups;
}

function groupedByKey(mentions: readonly Mention[]): ReadonlyMap<NameKey, readonly Mention[]> {
  const groups = new Map<NameKey, Mention[]>();
  for (const mention of mentions) {
    for (const key of mention.open?.candidates ?? [mention.named]) {
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  return groups;
}
