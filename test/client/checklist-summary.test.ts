import { describe, expect, it } from 'vitest';
import { openPoints, progressOf } from '../../client/src/checklist/checklist-summary';
import type { Checklist } from '../../server/src/protocol';

const at = (line: number) => ({ line, character: 0 });

const checklist: Checklist = {
  uri: 'file:///office.msa.yaml',
  version: 3,
  sections: [
    {
      key: 'services',
      title: 'Services',
      state: 'incomplete',
      position: at(10),
      missing: [{ path: 'services.excluded', message: 'Say what is not included.', position: at(14) }],
    },
    { key: 'response-time', title: 'Response time', state: 'complete', position: at(20), missing: [] },
    { key: 'priorities', title: 'Priorities', state: 'missing', position: at(40), missing: [] },
  ],
};

describe('the checklist', () => {
  it('counts the complete sections', () => {
    expect(progressOf(checklist)).toEqual({ complete: 1, of: 3 });
  });

  it('lists each missing statement and each absent section, with its place', () => {
    expect(openPoints(checklist).map(({ path, message, position }) => [path, message, position.line])).toEqual([
      ['services.excluded', 'Say what is not included.', 14],
      ['priorities', '', 40],
    ]);
  });
});
