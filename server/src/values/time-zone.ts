import { nearest } from './nearest';
import { type Parser, reader, right, wrong } from './reading';
import type { Parsed } from './value';

const WHAT = 'a time zone by its region and city, for example `Europe/London`';

/**
 * The zones that people mean by an abbreviation or a name, the likeliest first. These come before the host's own list:
 * it knows some of them as other zones (`BST` as that of Dhaka), or as ones without summer time (`EST`).
 */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['gmt', 'Europe/London UTC'],
      ['bst|british time|british summer time|uk time|uk|gb|london time|greenwich mean time', 'Europe/London'],
      ['ist', 'Europe/Dublin Asia/Kolkata Asia/Jerusalem'],
      ['irish time', 'Europe/Dublin'],
      ['wet west|western european time', 'Europe/Lisbon'],
      [
        'cet cest met mez mesz|central european time|german time',
        'Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome',
      ],
      ['eet eest|eastern european time', 'Europe/Athens Europe/Helsinki Europe/Bucharest'],
      ['msk|moscow time', 'Europe/Moscow'],
      ['trt', 'Europe/Istanbul'],
      ['et est edt est5edt|eastern time|eastern|us eastern|us/eastern', 'America/New_York'],
      ['ct cst cdt cst6cdt|central time|central|us central|us/central', 'America/Chicago'],
      ['mt mst mdt mst7mdt|mountain time|mountain|us/mountain', 'America/Denver'],
      ['pt pst pdt pst8pdt|pacific time|pacific|us pacific|us/pacific', 'America/Los_Angeles'],
      ['akst akdt|alaska time', 'America/Anchorage'],
      ['hst|hawaii time', 'Pacific/Honolulu'],
      ['ast adt|atlantic time', 'America/Halifax'],
      ['nst ndt|newfoundland time', 'America/St_Johns'],
      ['brt', 'America/Sao_Paulo'],
      ['art', 'America/Argentina/Buenos_Aires'],
      ['sast|south african time', 'Africa/Johannesburg'],
      ['wat', 'Africa/Lagos'],
      ['eat', 'Africa/Nairobi'],
      ['gst', 'Asia/Dubai'],
      ['pkt', 'Asia/Karachi'],
      ['sgt', 'Asia/Singapore'],
      ['hkt', 'Asia/Hong_Kong'],
      ['jst', 'Asia/Tokyo'],
      ['kst', 'Asia/Seoul'],
      ['aest aedt aet|australian eastern time', 'Australia/Sydney Australia/Brisbane Australia/Melbourne'],
      ['acst acdt act', 'Australia/Adelaide Australia/Darwin'],
      ['awst', 'Australia/Perth'],
      ['nzst nzdt nzt|new zealand time', 'Pacific/Auckland'],
      ['z zulu utc+0 utc+00:00 gmt+0 +00:00', 'UTC'],
    ] as const
  ).flatMap(([names, zones]) => {
    const [abbreviations = '', ...phrases] = names.split('|');
    const all = [...abbreviations.split(' '), ...phrases];
    return all.map((name): [string, readonly string[]] => [name, zones.split(' ')]);
  }),
);

/** The zone's name in its proper case where the host knows it, else undefined. Offsets and abbreviations are no zones. */
function zoneNamed(text: string): string | undefined {
  if (/^utc$/i.test(text)) return 'UTC';
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}$/.test(text)) return undefined;
  try {
    const found = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    if (found.toLowerCase() === text.toLowerCase()) return found;
  } catch {
    return undefined;
  }
  return /[A-Z]/.test(text) ? text : text.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

/** Zones whose city is the text: `London`, `new york`. */
function zonesOfCity(text: string): readonly string[] {
  const city = text.toLowerCase().replaceAll(' ', '_');
  const zones = Intl.supportedValuesOf('timeZone');
  const exact = zones.filter((zone) => zone.toLowerCase().endsWith(`/${city}`));
  if (exact.length > 0) return exact;
  const near = nearest(text.replaceAll(' ', '_'), zones);
  return near === undefined ? [] : [near];
}

/** The zones that an abbreviation or a name such as `ET` may mean, the likeliest first; empty where it is not known. */
export function zonesMeant(text: string): readonly string[] {
  return MEANT.get(text.toLowerCase().replace(/^the /, '')) ?? [];
}

function read(text: string): Parsed<string> {
  const meant = zonesMeant(text);
  if (meant.length > 0) {
    return wrong(`\`${text}\` does not say whose clock and summer time count. Write ${WHAT}.`, meant);
  }
  const zone = zoneNamed(text.replaceAll(' ', '_'));
  if (zone !== undefined) return right(zone);
  if (/^(?:utc|gmt)? ?[+-] ?\d/i.test(text)) {
    return wrong(`\`${text}\` is the same in summer and winter, unlike the clocks of most places. Write ${WHAT}.`);
  }
  return wrong(`\`${text}\` is not a known time zone. Write ${WHAT}.`, zonesOfCity(text));
}

/** Reads a zone of the IANA database, or `UTC`, in any case; abbreviations are answered with the zones they may mean. */
export const parseTimeZone: Parser<string> = reader(WHAT, (text) => read(text));

/** The zone by its city, for use in a sentence: `London time`, `New York time`; `UTC` stays. */
export function zoneWords(zone: string): string {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return zone;
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return `${city} time`;
}

/** `London time (Europe/London)`: by its city, with the name that software knows. */
export function printTimeZone(zone: string): string {
  const words = zoneWords(zone);
  return words === zone ? zone : `${words} (${zone})`;
}
