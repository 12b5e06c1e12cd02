import type { Agreement } from '../agreement/agreement';
import type { Block, Part } from '../blocks/block';
import { text } from '../blocks/inlines';
import { blocks, paragraph } from '../blocks/provisions';
import { phrase } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { spanOf } from './places';

/** The first page: what the agreement is called, its reference and the day from which it binds. */
export function frontPart({ facts }: Agreement, { value }: Drafting): Part {
  const { title, reference, term } = facts;
  const effective = term?.effective;
  const lines: readonly Block[] = blocks(
    reference && paragraph(phrase`Reference: ${value(reference)}`, spanOf(reference)),
    typeof effective?.value === 'object' && paragraph(phrase`Effective from ${value(effective)}`, spanOf(effective)),
  );
  return {
    kind: 'front',
    key: 'front',
    title: title ? value(title) : [text('Managed Services Agreement')],
    blocks: lines,
  };
}
