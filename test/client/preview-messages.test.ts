import { describe, expect, it } from 'vitest';
import { readMessageFromPage } from '../../client/src/preview/preview-messages';

describe('readMessageFromPage', () => {
  it.each([
    { kind: 'ready' },
    { kind: 'stale' },
    { kind: 'scrolled', line: 12.5 },
    { kind: 'open-source', line: 0 },
  ] as const)('reads %j', (message) => {
    expect(readMessageFromPage(message)).toEqual(message);
  });

  it('takes over nothing that it does not know', () => {
    expect(readMessageFromPage({ kind: 'ready', line: 3, extra: true })).toEqual({ kind: 'ready' });
  });

  it.each([
    undefined,
    null,
    'ready',
    7,
    {},
    { kind: 'run' },
    { kind: 'scrolled' },
    { kind: 'scrolled', line: '3' },
    { kind: 'scrolled', line: -1 },
    { kind: 'open-source', line: Number.NaN },
    { kind: 'open-source', line: Number.POSITIVE_INFINITY },
  ])('refuses %j', (data) => {
    expect(readMessageFromPage(data)).toBeUndefined();
  });
});
