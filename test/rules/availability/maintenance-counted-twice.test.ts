import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'maintenance-counted-twice';

const agreement = (excludes: string, window: string) => `availability:
  measured:
    per: month
    excludes: ${excludes}
  maintenance:
    - ${window}
`;

const COUNTS = '{kind: routine, counts-as-downtime: yes}';

describe(RULE, () => {
  it.each([
    ['a case of maintenance', '[agreed maintenance]', COUNTS],
    ['maintenance among others', "[failures of the Client's line, maintenance in the agreed windows]", COUNTS],
    ['planned downtime', 'planned downtime', COUNTS],
    ['a reference to all maintenance', '[$(availability.maintenance)]', COUNTS],
    ['a reference to this', '[$(availability.maintenance.m)]', '{id: m, counts-as-downtime: yes}'],
    ['emergencies', '[emergency maintenance]', '{kind: emergency, counts-as-downtime: yes}'],
    ['major work', '[major maintenance]', '{kind: major, counts-as-downtime: yes}'],
    ['nothing left out', 'none', '{kind: routine, counts-as-downtime: no}'],
  ])('finds %s', (_, excludes, window) => {
    expect(told(RULE, agreement(excludes, window))).toHaveLength(1);
  });

  it.each([
    ['another kind', '[planned maintenance]', '{kind: emergency, counts-as-downtime: yes}'],
    ['the other kind', '[emergency maintenance]', COUNTS],
    ['another window', '[$(availability.maintenance.m)]', COUNTS],
    ['agreement', '[agreed maintenance]', '{kind: routine, counts-as-downtime: no}'],
    ['agreement that all counts', 'none', COUNTS],
    ['other cases', "[failures of the Client's line]", COUNTS],
    ['a case that is not listed', "[failures of the Client's line]", '{kind: routine, counts-as-downtime: no}'],
    ['nothing said', '[agreed maintenance]', '{kind: routine}'],
    ['an answer to be filled in', '[agreed maintenance]', '{kind: routine, counts-as-downtime: TBD}'],
  ])('is silent about %s', (_, excludes, window) => {
    expect(told(RULE, agreement(excludes, window))).toEqual([]);
  });

  it('finds what a text about measuring leaves out', () => {
    const text = (measured: string) => `availability: {measured: ${measured}, maintenance: [${COUNTS}]}`;
    expect(told(RULE, text('by a probe, excluding agreed maintenance'))).toEqual([
      'availability.maintenance.1.counts-as-downtime: yes',
    ]);
    expect(told(RULE, text('by a probe, during maintenance too'))).toEqual([]);
  });

  it('names both places', () => {
    const [finding] = findingsOf(RULE, agreement('[agreed maintenance]', COUNTS));
    expect(finding?.message).toBe(
      'This maintenance counts as downtime here, and `availability.measured.excludes.1` leaves it out. Say `no` here, or take it out there.',
    );
    expect(finding?.related).toHaveLength(1);
  });

  it('offers to agree', () => {
    const counted = agreement('[agreed maintenance]', COUNTS);
    expect(fixed(RULE, counted)).toBe(counted.replace('yes', 'no'));
    const uncounted = agreement('none', '{kind: routine, counts-as-downtime: no}');
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, uncounted, nth))).toEqual([]);
    expect(fixed(RULE, uncounted, 0)).toContain('excludes: [agreed maintenance]');
  });
});
