import type { Accepted, Baseline } from './baseline';

/** The form of the file, so that another one can follow. */
const FORM = 1;

/** `baseline` as its file holds it: JSON that a person can review, an entry changed being lines changed. */
export function writtenBaseline({ accepted }: Baseline): string {
  return `${JSON.stringify({ 'msa-baseline': FORM, accepted }, undefined, 2)}\n`;
}

/** The baseline that `text` holds, or why it is none. */
export function readBaseline(text: string): Baseline | { readonly problem: string } {
  const written = parsed(text);
  if (written === undefined) return { problem: 'it is not JSON' };
  if (!isObject(written) || !('msa-baseline' in written)) return { problem: 'it does not begin with "msa-baseline"' };
  if (written['msa-baseline'] !== FORM) return { problem: 'another version of msa wrote it' };
  const accepted = written.accepted;
  if (!Array.isArray(accepted)) return { problem: 'it has no list "accepted"' };
  const wrong = accepted.findIndex((entry) => !isAccepted(entry));
  if (wrong >= 0) {
    return { problem: `entry ${wrong + 1} of "accepted" lacks its file, rule, fingerprint, count or message` };
  }
  return { accepted: accepted.filter(isAccepted) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAccepted(entry: unknown): entry is Accepted {
  if (!isObject(entry)) return false;
  const { file, rule, fingerprint, count, message } = entry;
  const texts = [file, rule, fingerprint, message];
  return texts.every((text) => typeof text === 'string') && Number.isSafeInteger(count) && Number(count) > 0;
}
