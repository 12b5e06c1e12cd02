import { describe, expect, it } from 'vitest';
import { createScrollEcho } from '../../client/src/preview/scroll-echo';
import { createRestartPolicy } from '../../client/src/restart-policy';

describe('restarting the server', () => {
  it('goes on while the server seldom dies', () => {
    const policy = createRestartPolicy(2, 1000);
    expect([0, 900, 1100, 2200, 3300].map(policy.mayRestart)).toEqual([true, true, true, true, true]);
  });

  it('ends where it dies too often within the span', () => {
    const policy = createRestartPolicy(2, 1000);
    expect([0, 100, 200].map(policy.mayRestart)).toEqual([true, true, false]);
  });

  it('begins anew when a person asks', () => {
    const policy = createRestartPolicy(1, 1000);
    expect([0, 1].map(policy.mayRestart)).toEqual([true, false]);
    policy.reset();
    expect(policy.mayRestart(2)).toBe(true);
  });
});

describe('the echo of a scroll', () => {
  it('is what the editor tells shortly after the preview moved it', () => {
    const echo = createScrollEcho(300);
    expect(echo.isEcho(0)).toBe(false);
    echo.caused(1000);
    expect(echo.isEcho(1001)).toBe(true);
    expect(echo.isEcho(1299)).toBe(true);
    expect(echo.isEcho(1300)).toBe(false);
  });
});
