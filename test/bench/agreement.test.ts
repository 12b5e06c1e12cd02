import { describe, expect, it } from 'vitest';
import { agreement, fewestLines } from '../../scripts/bench/agreement.mjs';
import { hoversIn, placesIn } from '../../scripts/bench/places.mjs';
import { analyse } from '../../server/src/analysis';

describe('a generated agreement', () => {
  it.each([fewestLines, 1_000, 3_001])('has just as many lines as are asked for: %i', (lines) => {
    const text = agreement(lines);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(lines + 1);
  });

  it.each([fewestLines, 3_000, 30_000])('of %i lines lacks usual sections and nothing else', (lines) => {
    const { findings } = analyse(agreement(lines));
    expect(findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`)).toEqual([
      'information recommended-sections ',
    ]);
  });

  it('is the same each time', () => {
    expect(agreement(1_000)).toBe(agreement(1_000));
  });

  it('that is too short to hold every section is refused', () => {
    expect(() => agreement(100)).toThrow(RangeError);
  });

  it.each([fewestLines, 2_000])('of %i lines holds every place where keys are pressed and hovers asked', (lines) => {
    const text = agreement(lines);
    const written = text.split('\n');
    for (const { line, character } of [...placesIn(text).map(({ position }) => position), ...hoversIn(text)]) {
      expect(character).toBeLessThanOrEqual(written[line]?.length ?? -1);
    }
    expect(written[placesIn(text)[1]?.position.line ?? -1]).toContain('resolve: 1');
  });
});
