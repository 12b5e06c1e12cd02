/**
 * Agreements of any length that could be real: a provider looks after the sites of a group, and each further site brings
 * its services, duties, targets, clauses and schedules. The same length yields the same text.
 */
import { randomFrom } from './random.mjs';
import * as sections from './sections.mjs';

/** The shortest agreement that holds all sections, in lines. */
export const fewestLines = 300;

/**
 * An agreement without errors or warnings.
 *
 * @param {number} lines how long it is, line by line; at least `fewestLines`
 * @throws {RangeError} when it is to be shorter
 */
export function agreement(lines) {
  let sites = 1;
  let room = lines - count(draft(sites));
  if (room < 0) throw new RangeError(`An agreement has at least ${fewestLines} lines, not ${lines}.`);
  // Each site takes about as many lines as the next: a guess by their length, corrected site by site.
  const each = count(draft(sites + 1)) - count(draft(sites));
  sites += Math.floor(room / each);
  while (count(draft(sites)) > lines) sites -= 1;
  while (count(draft(sites + 1)) <= lines) sites += 1;
  room = lines - count(draft(sites));
  return [...draft(sites), ...sections.assetRows(room)].join('\n').concat('\n');
}

const count = (/** @type {readonly string[]} */ lines) => lines.length;

/**
 * All lines but the last rows of the last schedule.
 *
 * @param {number} sites
 * @returns {readonly string[]}
 */
function draft(sites) {
  const random = randomFrom(1);
  const each = Array.from({ length: sites }, (_, index) => sections.siteAt(index, random));
  return sections.order.flatMap((section) => section(each, random));
}
