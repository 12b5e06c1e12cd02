import type { Agreement } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import { type Drafting, draftingOn, type Ground, groundOf, sameGround } from './drafting';
import { type Asked, createInquiries } from './inquiry';
import { shared } from './sharing';

/** What was drafted under one key, and all that it was drafted from. */
interface Draft {
  readonly subjects: readonly unknown[];
  readonly asked: Asked;
  readonly result: unknown;
}

/** The drafts of one agreement after another: each takes over what was drafted last under a key, where that still holds. */
export interface Drafts {
  /** A drafter of `agreement`. Nothing is taken over that was drafted on another ground. */
  drafterOf(agreement: Agreement): Drafter;
}

/** Drafts what has changed, and takes over what has not. */
export interface Drafter {
  /**
   * What `make` drafts of `subjects`. The earlier result is taken where the subjects are the very same and all that
   * was asked of the agreement has the same answer, and else what in it is equal. One key stands for one kind of result.
   */
  draft<T>(key: string, subjects: readonly unknown[], make: (drafting: Drafting) => T): T;
  /** Forgets what this drafter did not draft: it is called when it has drafted a whole text. */
  finish(): void;
}

/** Drafts that hold nothing yet. */
export function createDrafts(): Drafts {
  let latest: { readonly ground: Ground } | undefined;
  let byKey = new Map<string, Draft>();
  let inquiries = createInquiries();
  /** How many questions stood in the book when it was last put in order. */
  let orderly = 0;

  const stepOn = (ground: Ground): void => {
    if (latest && sameGround(latest.ground, ground)) return;
    latest = { ground };
    byKey = new Map();
    inquiries = createInquiries();
    orderly = 0;
  };

  return {
    drafterOf(agreement) {
      const ground = groundOf(agreement);
      const used = new Map<string, Draft>();

      const drafted = (subjects: readonly unknown[], make: (drafting: Drafting) => unknown, before: unknown): Draft => {
        const inquiry = inquiries.into(agreement);
        const result = shared(before, make(draftingOn(ground, inquiry)));
        return { subjects, asked: inquiry.asked(), result };
      };

      return {
        draft: <T>(key: string, subjects: readonly unknown[], make: (drafting: Drafting) => T): T => {
          stepOn(ground);
          const earlier = byKey.get(key);
          const holds =
            earlier && sameSubjects(earlier.subjects, subjects) && inquiries.stillHolds(earlier.asked, agreement);
          const draft = holds ? earlier : drafted(subjects, make, earlier?.result);
          byKey.set(key, draft);
          used.set(key, draft);
          return draft.result as T;
        },
        finish() {
          byKey = used;
          if (inquiries.size <= orderly * 2 + FEW) return;
          inquiries.keep([...used.values()].map(({ asked }) => asked));
          orderly = inquiries.size;
        },
      };
    },
  };
}

/** So many questions more are not worth putting the book in order. */
const FEW = 500;

function sameSubjects(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((subject, index) => isSame(subject, others[index]));
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
