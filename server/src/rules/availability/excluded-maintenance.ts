import type { Bound, Fact } from '../../agreement/bound';
import { factsOf } from '../../agreement/bound';
import type { AvailabilitySection, MaintenanceWindow, UptimeMeasurement } from '../../agreement/facts.generated';

type Kind = 'routine' | 'major' | 'emergency';

const ALL: readonly Kind[] = ['routine', 'major', 'emergency'];

/** Words that narrow maintenance down to some of its kinds. */
const NARROWER: readonly (readonly [words: RegExp, kinds: readonly Kind[]])[] = [
  [/\b(?:emergency|urgent|unplanned|unscheduled|unannounced)\b/iu, ['emergency']],
  [/\bmajor\b/iu, ['major']],
  [/\b(?:routine|regular)\b/iu, ['routine']],
  [/\b(?:planned|scheduled|agreed|announced|notified|windows?)\b/iu, ['routine', 'major']],
];

const MAINTENANCE =
  /\bmaintenance\b|\b(?:planned|scheduled|agreed|announced) (?:downtime|outages?|interruptions?|works?|updates?)\b/iu;

/** The case that leaves `window` out of what is measured as downtime; undefined where none does. */
export function exclusionOf(window: MaintenanceWindow, measured: AvailabilitySection['measured']): Bound | undefined {
  return exclusions(measured).find(({ text }) => isMeant(window, text));
}

/** The words that say what does not count: the cases of `excludes`, or what a text about measuring leaves out. */
function exclusions(measured: AvailabilitySection['measured']): readonly Fact<unknown>[] {
  if (!measured) return [];
  if (measured.is === 'map') return measured.excludes ? [...factsOf(measured.excludes)] : [];
  return /\b(?:exclud\w*|except\w*|apart from|other than|without|outside|not count\w*)\b/iu.test(measured.text)
    ? [measured]
    : [];
}

function isMeant({ kind, place }: MaintenanceWindow, text: string): boolean {
  const words = text.replace(/\$\(([^)]{0,200})\)/gu, (_, path: string) => referred(path.trim(), place.path));
  if (!MAINTENANCE.test(words)) return false;
  const narrowed = NARROWER.flatMap(([narrower, kinds]) => (narrower.test(words) ? kinds : []));
  return (narrowed.length > 0 ? narrowed : ALL).includes(kind?.value ?? 'routine');
}

/** What a reference stands for: a window of its own names no other. */
function referred(path: string, window: string): string {
  const isList = path === 'availability.maintenance';
  return isList || path === window || path.startsWith(`${window}.`) ? 'maintenance' : '';
}

/** Whether all downtime counts, openly said: `excludes: none`. */
export function excludesNothing(
  measured: AvailabilitySection['measured'],
): measured is UptimeMeasurement & { readonly excludes: Fact<'none'> } {
  return measured?.is === 'map' && measured.excludes?.is === 'fact' && measured.excludes.value === 'none';
}
