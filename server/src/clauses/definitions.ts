import type { BoundRecord, Fact, Prose } from '../agreement/bound';
import type { Block } from '../blocks/block';
import { type Phrase, quoted } from '../blocks/inlines';
import { paragraph, provision } from '../blocks/provisions';
import { phrase } from '../blocks/sentence';
import { embeddedBody } from './bodies';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { spanOf } from './places';
import { beginsWith } from './wording';

/** The author's defined terms, one provision each, so that every one can be referred to. */
export const definitions: Clause<BoundRecord<Fact<Prose>>> = {
  key: 'definitions',
  heading: 'Definitions',
  mandatory: false,
  purpose: 'what the words with a fixed meaning mean',
  mustState: [],
  terms: [],
  draft: (facts, drafting) =>
    facts.entries.length === 0
      ? []
      : [
          paragraph('In this Agreement, the following words have these meanings:', facts.place.at),
          ...facts.entries.map(({ key, value }) => definition(key, value, drafting)),
        ],
};

function definition(term: string, meaning: Fact<Prose>, drafting: Drafting): Block {
  const body = embeddedBody(meaning, drafting, (words): Phrase => {
    const says = beginsWith(words, /^(?:means?|has|have|includes?|refers?|is|are)\s/i);
    return says ? phrase`${quoted(term)} ${words}` : phrase`${quoted(term)} means ${words}`;
  });
  return provision({ ...body, paths: [meaning.place.path], span: spanOf(meaning) });
}
