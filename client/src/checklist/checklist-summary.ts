import type { Checklist, ChecklistSection } from '../../../server/src/protocol';

/** How many sections of how many say all that they must. */
export interface Progress {
  readonly complete: number;
  readonly of: number;
}

/** One line of the list of what is missing: a section that is not there, or one statement that a section lacks. */
export interface OpenPoint {
  readonly section: ChecklistSection;
  /** Where the statement stands, `services.excluded`; of an absent section, its key. */
  readonly path: string;
  /** Why a reader would miss it; empty for an absent section that says nothing more. */
  readonly message: string;
  readonly position: ChecklistSection['position'];
}

/** Counts the sections that are complete. */
export function progressOf(checklist: Checklist): Progress {
  return {
    complete: checklist.sections.filter((section) => section.state === 'complete').length,
    of: checklist.sections.length,
  };
}

/** What is missing, in the order of the format. */
export function openPoints(checklist: Checklist): readonly OpenPoint[] {
  return checklist.sections.flatMap((section) => {
    if (section.state === 'complete') return [];
    if (section.missing.length === 0) {
      return [{ section, path: section.key, message: '', position: section.position }];
    }
    return section.missing.map(({ path, message, position }) => ({ section, path, message, position }));
  });
}
