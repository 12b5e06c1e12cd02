import type { Agreement } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import { type Drafting, draftingOn, type Ground, groundOf, sameGround } from './drafting';
import { type Answers, inquire, stillHolds } from './inquiry';

/** What was drafted under one key, and all that it was drafted from. */
interface Draft {
  readonly subjects: readonly unknown[];
  readonly answers: Answers;
  readonly result: unknown;
}

/** The drafts of one composition, to be taken over by the next. */
export interface Drafts {
  readonly ground: Ground;
  readonly byKey: ReadonlyMap<string, Draft>;
}

/** Drafts what has changed, and takes over what has not. */
export interface Drafter {
  /**
   * What `make` drafts of `subjects`. The earlier result is taken where the subjects are the very same and all that
   * was asked of the agreement has the same answer. One key stands for one kind of result.
   */
  draft<T>(key: string, subjects: readonly unknown[], make: (drafting: Drafting) => T): T;
  /** What the next composition takes over. */
  readonly drafts: Drafts;
}

/** A drafter for this version of the agreement. Nothing is taken over from a version on another ground. */
export function drafterOf(agreement: Agreement, previous?: Drafts): Drafter {
  const ground = groundOf(agreement);
  const known = previous && sameGround(previous.ground, ground) ? previous.byKey : undefined;
  const byKey = new Map<string, Draft>();
  return {
    draft: <T>(key: string, subjects: readonly unknown[], make: (drafting: Drafting) => T): T => {
      const earlier = known?.get(key);
      const draft = earlier && holds(earlier, subjects, agreement) ? earlier : drafted(subjects, make);
      byKey.set(key, draft);
      return draft.result as T;
    },
    drafts: { ground, byKey },
  };

  function drafted(subjects: readonly unknown[], make: (drafting: Drafting) => unknown): Draft {
    const inquiry = inquire(agreement);
    const result = make(draftingOn(ground, inquiry));
    return { subjects, answers: inquiry.answers, result };
  }
}

function holds({ subjects, answers }: Draft, now: readonly unknown[], agreement: Agreement): boolean {
  const same = subjects.length === now.length && subjects.every((subject, index) => isSame(subject, now[index]));
  return same && stillHolds(answers, agreement);
}

/** Whether two subjects are the very same: facts are bound anew each time, but of the same node they say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isFact(one) || !isFact(other)) return false;
  return one.place.node === other.place.node && one.place.at.chunk === other.place.at.chunk;
}

function isFact(some: unknown): some is Fact<unknown> {
  return typeof some === 'object' && some !== null && 'is' in some && some.is === 'fact';
}
