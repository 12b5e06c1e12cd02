import type { Agreement, Entry } from '../agreement/agreement';
import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { Clause as OwnClause, Schedule } from '../agreement/facts.generated';
import type { Block, FinalText, Part, Provision } from '../blocks/block';
import { paragraph } from '../blocks/provisions';
import { endOf, type Source, startOf } from '../syntax/span';
import { backgroundPart } from './background';
import { contactsClause } from './contacts';
import { documentsClause } from './documents';
import type { Drafting } from './drafting';
import { createDrafts, type Drafter } from './drafts';
import { frontPart } from './front';
import { governingLawClause } from './governing-law';
import { withMissing } from './order';
import { ownClause } from './own-clauses';
import { partiesPart } from './parties';
import { clauseOf, clauses } from './registry';
import { schedulePart } from './schedules';
import { missingSection, sectionProvision } from './section';
import { signaturesPart, signingClause } from './signatures';

/** Composes the final text of one agreement after another; of parts that still hold, the very same come back. */
export interface Composer {
  compose(agreement: Agreement): Composition;
}

/** The final text of one version of an agreement, drafted where and when it is asked for. */
export interface Composition {
  /**
   * The whole final text, in the order of a contract: front, parties, background, the clauses in the order of the file
   * with what is missing in its place, what the header states, schedules and signatures.
   */
  readonly text: FinalText;
  /** What the text has of the top-level entry `key`; nothing where there is no such entry, or nothing of it is printed. */
  blocksOf(key: string): readonly Block[];
}

/** A composer that remembers nothing yet. */
export function createComposer(): Composer {
  const drafts = createDrafts();
  return {
    compose: (agreement) => new Drafted(agreement, drafts.drafterOf(agreement)),
  };
}

/**
 * A class, since its getter is then shared: one in an object of its own would give each version a hidden class, and V8
 * keeps what such a getter knows – here the version with its whole text – until it collects all of the heap.
 */
class Drafted implements Composition {
  readonly #agreement: Agreement;
  readonly #drafter: Drafter;
  #text: FinalText | undefined;

  constructor(agreement: Agreement, drafter: Drafter) {
    this.#agreement = agreement;
    this.#drafter = drafter;
  }

  get text(): FinalText {
    this.#text ??= textOf(this.#agreement, this.#drafter);
    return this.#text;
  }

  blocksOf(key: string): readonly Block[] {
    const entry = this.#agreement.order.find((one) => one.key === key);
    return entry ? provisionsOfEntry(entry, this.#drafter) : [];
  }
}

function textOf(agreement: Agreement, drafter: Drafter): FinalText {
  const { facts, header } = agreement;
  const parts: readonly (Part | undefined)[] = [
    ...opening(agreement, drafter),
    ...body(agreement, drafter),
    ...closing(agreement, drafter),
    ...schedules(agreement, drafter),
    drafter.draft('signatures', [facts.parties, facts.signatures], (drafting) => signaturesPart(agreement, drafting)),
  ];
  drafter.finish();
  return {
    parts: parts.filter((part) => part !== undefined),
    language: header.locale.language,
    numbering: header.numbering,
    status: header.status,
  };
}

function opening(agreement: Agreement, drafter: Drafter): readonly (Part | undefined)[] {
  const { title, reference, term, parties, background } = agreement.facts;
  const place = parties ?? beginning(agreement);
  const front = drafter.draft('front', [title, reference, term?.effective], (drafting) =>
    frontPart(agreement, drafting),
  );
  const between = drafter.draft('parties', [place, background === undefined], (drafting) => {
    const part = partiesPart(agreement, drafting);
    return background ? part : agreed(part);
  });
  const recitals = drafter.draft('background', [background], (drafting) => {
    const part = backgroundPart(agreement, drafting);
    return part && agreed(part);
  });
  return [front, between, recitals];
}

/** The words that lead from the preamble to the clauses. */
function agreed(part: Part): Part {
  if (part.kind !== 'preamble') return part;
  const [first] = part.blocks;
  return first ? { ...part, blocks: [...part.blocks, paragraph('The parties agree as follows.', first.span)] } : part;
}

/** What the format asks for: the eight sections, and the term. */
const required = clauses.filter((clause) => clause.mandatory || clause.key === 'term');

/** Where what has no place of its own stands: it moves with the chunk that the agreement begins in. */
function beginning({ tree }: Agreement): Source {
  return tree.root.span.chunk;
}

function body(agreement: Agreement, drafter: Drafter): readonly (Part | undefined)[] {
  const { facts, order, tree } = agreement;
  const moved = movedSections(facts.schedules);
  const written = new Set(order.map((entry) => entry.key));
  const missing = required.filter((clause) => !written.has(clause.key));
  const stayed = order.filter((entry) => !moved.has(entry.key));
  return withMissing(stayed, missing, clauses).map((slot) => {
    if (slot.is === 'entry') return entryPart(slot.entry, drafter);
    const { clause, after } = slot;
    const span = after ? endOf(after.bound.place.node.span) : startOf(tree.root.span);
    return drafter.draft(`missing ${clause.key}`, [after?.bound ?? beginning(agreement)], () =>
      clausesPart(clause.key, [missingSection(clause, span)]),
    );
  });
}

function clausesPart(key: string, blocks: readonly Block[]): Part {
  return { kind: 'clauses', key, blocks };
}

/** The part of a section or of a list of the author's clauses; undefined where nothing of it is printed. */
function entryPart(entry: Entry, drafter: Drafter): Part | undefined {
  const blocks = provisionsOfEntry(entry, drafter);
  if (blocks.length === 0) return undefined;
  return drafter.draft(`part ${entry.key}`, blocks, () => clausesPart(entry.key, blocks));
}

function provisionsOfEntry({ key, bound }: Entry, drafter: Drafter): readonly Block[] {
  const clause = clauseOf(key);
  if (clause) {
    if (bound.is === 'fact' || bound.is === 'list') return [];
    return [drafter.draft(`section ${key}`, [bound], (drafting) => sectionProvision(clause, bound, drafting))];
  }
  if (bound.is !== 'list') return [];
  return (bound as BoundList<Fact<Prose> | OwnClause>).items.map((item) =>
    drafter.draft(`clause ${item.place.path}`, [item], (drafting) => ownClause(item, drafting)),
  );
}

/** What the header and the parties state beside the clauses: notices and contacts, documents, law, signing. */
function closing(agreement: Agreement, drafter: Drafter): readonly (Part | undefined)[] {
  const { facts, paths } = agreement;
  const { parties, documents, precedence, governingLaw, courts, days, signatures } = facts;
  const ownLaw = paths.resolve('clauses.governing-law') !== undefined;
  const part = (
    key: string,
    subjects: readonly unknown[],
    draft: (drafting: Drafting) => Provision | undefined,
  ): Part | undefined =>
    drafter.draft(key, subjects, (drafting) => {
      const provision = draft(drafting);
      return provision && clausesPart(key, [provision]);
    });
  return [
    part('contacts', [parties], (drafting) => contactsClause(agreement, drafting)),
    part('documents', [documents, precedence], (drafting) => documentsClause(facts, drafting)),
    part('signing', [signatures], (drafting) => signingClause(agreement, drafting)),
    ownLaw
      ? undefined
      : part('governing-law', [governingLaw, courts, days], (drafting) => governingLawClause(facts, drafting)),
  ];
}

function schedules({ facts, order }: Agreement, drafter: Drafter): readonly Part[] {
  const printed = new Set<string>();
  return (facts.schedules?.items ?? []).map((schedule) => {
    const sections = keysIn(schedule).flatMap((key) => {
      const entry = printed.has(key) ? undefined : order.find((other) => other.key === key);
      printed.add(key);
      return entry ? provisionsOfEntry(entry, drafter) : [];
    });
    return drafter.draft(`schedule ${schedule.place.path}`, [schedule, ...sections], (drafting) =>
      schedulePart(schedule, sections, drafting),
    );
  });
}

/** The keys of all sections that some schedule takes; the first that names a section has it. */
function movedSections(list: BoundList<Schedule> | undefined): ReadonlySet<string> {
  return new Set((list?.items ?? []).flatMap(keysIn));
}

function keysIn(schedule: Schedule): readonly string[] {
  return (schedule.sections?.items ?? []).map(({ text }) => text.trim());
}
