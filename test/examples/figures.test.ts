import { describe, expect, it } from 'vitest';
import { toNumber } from '../../server/src/values/decimal';
import { averageSeconds, compareDurations } from '../../server/src/values/duration-length';
import { compareGap } from '../../server/src/values/frequency';
import type { Duration, Value } from '../../server/src/values/value';
import { type Example, example } from './examples';

/** The shortest period of each kind, in seconds. */
const PERIODS = { week: 7, month: 28, quarter: 90, year: 365 } as const;
const SECONDS_A_DAY = 86_400;

function factAt({ analysis }: Example, path: string): unknown {
  const target = analysis.agreement.paths.resolve(path);
  return target?.kind === 'bound' && target.bound.is === 'fact' ? target.bound.value : undefined;
}

/** The value of that kind at `path`; undefined where there is none, or one of another kind. */
function valueAt<K extends Value['kind']>(of: Example, path: string, kind: K): Extract<Value, { kind: K }> | undefined {
  const value = factAt(of, path);
  const isMeant = (typed: unknown): typed is Extract<Value, { kind: K }> =>
    typeof typed === 'object' && typed !== null && 'kind' in typed && typed.kind === kind;
  return isMeant(value) ? value : undefined;
}

function pathsBelow({ analysis }: Example, path: string): readonly string[] {
  return analysis.agreement.paths.children(path).map(({ segment }) => `${path}.${segment}`);
}

function percentAt(of: Example, path: string): number | undefined {
  const value = valueAt(of, path, 'percentage');
  return value && toNumber(value.percent);
}

/** How long a service may be down in one period without missing `uptime`, in seconds. */
function allowedDowntime(of: Example, uptime: number): number {
  const per = factAt(of, 'availability.measured.per');
  const days = Object.entries(PERIODS).find(([period]) => period === per)?.[1] ?? 0;
  return ((100 - uptime) / 100) * days * SECONDS_A_DAY;
}

interface Band {
  readonly from: number;
  readonly below: number | undefined;
  readonly credit: number | undefined;
}

function bandsAt(of: Example, path: string): readonly Band[] {
  return pathsBelow(of, path).map((band) => ({
    from: percentAt(of, `${band}.at-least`) ?? 0,
    below: percentAt(of, `${band}.below`),
    credit: percentAt(of, `${band}.credit`),
  }));
}

describe.each(['mid-size', 'enterprise'])('the uptime of %s', (name) => {
  const of = example(name);
  const targets = pathsBelow(of, 'availability.targets');

  it('leaves room for one outage that is repaired in the agreed time', () => {
    const uptimes = targets.map((target) => percentAt(of, `${target}.uptime`) ?? 100);
    const repairs = ['availability.recovery.failure', 'availability.recovery.disaster', 'priorities.levels.P1.resolve'];
    const longest = Math.max(...repairs.map((path) => seconds(valueAt(of, path, 'duration'))));
    expect(uptimes.length).toBeGreaterThan(1);
    for (const uptime of uptimes) expect(longest).toBeLessThanOrEqual(allowedDowntime(of, uptime));
  });

  it('is followed by bands of credits without a gap or an overlap', () => {
    for (const target of targets) {
      const own = bandsAt(of, `${target}.credits`);
      const bands = own.length > 0 ? own : bandsAt(of, 'availability.credits');
      const upperEnds = [percentAt(of, `${target}.uptime`), ...bands.slice(0, -1).map(({ from }) => from)];
      expect(bands.map(({ below }) => below)).toEqual(upperEnds);
      expect(bands.at(-1)?.from).toBe(0);
    }
  });

  it('earns a higher credit the worse it is, up to the cap', () => {
    const lists = ['availability.credits', ...targets.map((target) => `${target}.credits`)];
    for (const credits of lists.map((path) => bandsAt(of, path).map(({ credit }) => credit ?? 0))) {
      expect(credits).toEqual([...new Set(credits)].sort((a, b) => a - b));
      expect(Math.max(0, ...credits)).toBeLessThanOrEqual(percentAt(of, 'availability.credit-cap') ?? 0);
    }
  });
});

function seconds(duration: Duration | undefined): number {
  return duration ? toNumber(averageSeconds(duration)) : Number.NaN;
}

describe.each(['small-office', 'mid-size', 'enterprise'])('the times of %s', (name) => {
  const of = example(name);

  it('back up at least as often as work may be lost', () => {
    const limit = valueAt(of, 'availability.recovery.data-loss', 'duration');
    const sets = pathsBelow(of, 'availability.backups.sets');
    for (const set of ['availability.backups', ...sets]) {
      const every = valueAt(of, `${set}.every`, 'frequency');
      expect(every && limit && compareGap(every, limit), set).toBeLessThanOrEqual(0);
    }
  });

  it('are the same for the failure of a system wherever they are stated', () => {
    const repair = valueAt(of, 'responsibilities.failures.system.within', 'duration');
    const recovery = valueAt(of, 'availability.recovery.failure', 'duration');
    expect(repair && recovery && compareDurations(repair, recovery)).toBe(0);
  });

  it('answer sooner what is more urgent, and before it is to be solved', () => {
    const levels = pathsBelow(of, 'priorities.levels');
    const times = levels.map((level) => ({
      respond: valueAt(of, `${level}.respond`, 'duration'),
      resolve: valueAt(of, `${level}.resolve`, 'duration'),
    }));
    expect(times.length).toBeGreaterThan(2);
    times.forEach(({ respond, resolve }, index) => {
      const next = times[index + 1]?.respond;
      if (respond && next) expect(compareDurations(respond, next) ?? -1).toBeLessThan(0);
      if (respond && resolve) expect(compareDurations(respond, resolve) ?? -1).toBeLessThan(0);
    });
  });
});

describe('the tables of the enterprise', () => {
  const of = example('enterprise');

  it.each(['workplaces', 'networks', 'servers'])('add up: %s', (id) => {
    const rows = tableAt(of, `clauses.${id}.table.rows`);
    const sums = rows
      .slice(0, -1)
      .reduce<readonly number[]>((sum, row) => row.map((cell, at) => cell + (sum[at] ?? 0)), []);
    const totals = rows.at(-1) ?? [];
    const counted = totals.map((total, at) => (total === 0 ? 0 : (sums[at] ?? 0)));
    expect(totals.some((total) => total > 0)).toBe(true);
    expect(counted).toEqual(totals);
  });

  it.each([
    ['workplaces', 1, 'notebooks'],
    ['workplaces', 2, 'desktops'],
    ['workplaces', 3, 'terminals'],
    ['workplaces', 4, 'mobile-devices'],
    ['workplaces', 5, 'printing'],
    ['networks', 1, 'lan'],
    ['networks', 2, 'wlan'],
    ['networks', 3, 'firewalls'],
    ['servers', 2, 'physical-servers'],
    ['servers', 3, 'virtual-servers'],
  ])('say the same as the catalogue: %s, column %i, is %s', (id, column, service) => {
    const total = tableAt(of, `clauses.${id}.table.rows`).at(-1)?.[column];
    const quantity = valueAt(of, `services.included.${service}.quantity`, 'quantity');
    expect(total).toBe(quantity && toNumber(quantity.amount));
  });

  it('list as many users as the service desk serves', () => {
    const users = tableAt(of, 'schedules.sites.table.rows').reduce((sum, row) => sum + (row[3] ?? 0), 0);
    const served = valueAt(of, 'services.included.service-desk.quantity', 'quantity');
    expect(users).toBe(served && toNumber(served.amount));
  });
});

/** The cells of a table as numbers; 0 where a cell is none. */
function tableAt(of: Example, path: string): readonly (readonly number[])[] {
  const { agreement } = of.analysis;
  return pathsBelow(of, path).map((row) =>
    agreement.paths.children(row).map(({ target }) => {
      const text = target.kind === 'bound' && target.bound.is === 'fact' ? target.bound.text : '';
      return /^\d+$/.test(text) ? Number(text) : 0;
    }),
  );
}
