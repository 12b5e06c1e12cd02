import { describe, expect, test } from 'vitest';
import { type PrintedRun, printedText } from '../../server/src/blocks/printed-run';
import { typeset } from '../../server/src/text/typography';

describe('typesetting: quotation marks', () => {
  test.each([
    ['the "Fees" and "Services"', 'the “Fees” and “Services”'],
    ['("Uptime")', '(“Uptime”)'],
    ['"Priority 1" incidents', '“Priority 1” incidents'],
    ["the Client's and the users' own", 'the Client’s and the users’ own'],
    ["say 'yes' now", 'say ‘yes’ now'],
    ['a 19" rack of 6\' 2"', 'a 19" rack of 6\' 2"'],
    ['“set” already', '“set” already'],
  ])('%s', (straight, set) => {
    expect(printedText(typeset([{ kind: 'text', text: straight }]))).toBe(set);
  });

  test('are paired across runs', () => {
    const runs: readonly PrintedRun[] = [
      { kind: 'text', text: 'the ("' },
      { kind: 'strong', children: [{ kind: 'text', text: 'Level 2' }] },
      { kind: 'text', text: '")' },
    ];
    expect(printedText(typeset(runs))).toBe('the (“Level 2”)');
  });

  test('are followed by what belongs on one line', () => {
    const runs: readonly PrintedRun[] = [
      { kind: 'value', text: 'GBP 1,200.50 per hour', path: 'fee' },
      { kind: 'text', text: ' under ' },
      { kind: 'cross-reference', text: 'clause 6.3', target: 'fees' },
    ];
    expect(printedText(typeset(runs))).toBe('GBP\u00a01,200.50 per hour under clause\u00a06.3');
  });

  test('stay straight in code', () => {
    const runs: readonly PrintedRun[] = [
      { kind: 'code', text: 'a="b"' },
      { kind: 'text', text: "'s" },
    ];
    expect(printedText(typeset(runs))).toBe('a="b"’s');
  });
});
