import type { Agreement } from '../agreement/agreement';
import type { Part } from '../blocks/block';
import { provision } from '../blocks/provisions';
import { ownBody } from './bodies';
import type { Drafting } from './drafting';
import { spanOf } from './places';

/** Why the parties enter into the agreement: the recitals; undefined where none is written. */
export function backgroundPart({ facts }: Agreement, drafting: Drafting): Part | undefined {
  const recitals = facts.background?.items ?? [];
  if (recitals.length === 0) return undefined;
  return {
    kind: 'preamble',
    key: 'background',
    label: 'Background',
    blocks: recitals.map((recital) =>
      provision({ ...ownBody(recital, drafting), paths: [recital.place.path], span: spanOf(recital) }),
    ),
  };
}
