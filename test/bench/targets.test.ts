import { describe, expect, it } from 'vitest';
import { bundleLines, bundlesOf, neededBytes, originOf } from '../../scripts/bench/bundles.mjs';
import { targetLines, targetsOf } from '../../scripts/bench/targets.mjs';

const times = (median: number, p95 = median) => ({ count: 1, median, p95 });
const nothing = {
  start: undefined,
  open: undefined,
  stroke: undefined,
  completion: undefined,
  hover: undefined,
  symbols: undefined,
  preview: undefined,
  offered: 1,
  told: 1,
  memory: undefined,
};

describe('a target', () => {
  const size = (lines: number, own: object, peer: object) => ({
    lines,
    characters: 0,
    own: { ...nothing, ...own },
    peer: { ...nothing, ...peer },
    parse: times(400),
  });

  it('is met or missed by a share of what is allowed', () => {
    const sizes = [
      size(300, { stroke: times(5, 8), memory: 90 }, { memory: 100 }),
      size(30_000, { stroke: times(10, 30), memory: 240 }, { stroke: times(600, 720), memory: 400 }),
    ];
    expect(targetLines(targetsOf(sizes, undefined, undefined)).split('\n')).toEqual([
      '- key → findings ≤ 1/10 of a parse by `yaml`: met, at 75% of what is allowed',
      '- key → findings ≤ 1/30 of the other server: short by 25%',
      '- key → findings ≤ 3 × that at 300 lines: short by 25%',
      '- peak memory ≤ 1/2: short by 20%',
      '- peak memory at 300 lines ≤ that of the other server: met, at 90% of what is allowed',
    ]);
  });

  it('for hovers is met where no one could notice the time', () => {
    const sizes = [size(30_000, { hover: times(2) }, { hover: times(10) })];
    expect(targetLines(targetsOf(sizes, undefined, undefined))).toBe(
      '- key → hover ≤ 1/20, or 3 ms: met, at 67% of what is allowed',
    );
  });

  it('of a part that was not measured is not told', () => {
    const cold = { lines: 30_000, own: times(650), parse: times(500) };
    expect(targetLines(targetsOf([], cold, 680_000))).toBe(
      '- opened cold ≤ 1.3 × a parse by `yaml`: met, at 100% of what is allowed\n' +
        '- bundle without what comes on demand ≤ 700 kB: met, at 98% of what is allowed',
    );
  });
});

describe('what is in a bundle', () => {
  it.each([
    ['node_modules/vscode-jsonrpc/lib/common/api.js', 'vscode-jsonrpc'],
    ['node_modules/@scope/name/index.js', '@scope/name'],
    ['../shared/node_modules/yaml/dist/index.js', 'yaml'],
    ['server/src/agreement/schema.generated.ts', 'schema.generated.ts'],
    ['server/src/features/hover/hover-at.ts', 'features'],
    ['server/src/analysis.ts', 'shell'],
  ])('%s is of %s', (input, origin) => {
    expect(originOf(input)).toBe(origin);
  });

  it('is told by floor and package, and apart from what comes on demand', () => {
    const metafile = (file: string, inputs: Record<string, number>) => ({
      inputs: {},
      outputs: {
        [`dist/${file}`]: {
          bytes: Object.values(inputs).reduce((sum, bytes) => sum + bytes, 0),
          inputs: Object.fromEntries(Object.entries(inputs).map(([name, bytes]) => [name, { bytesInOutput: bytes }])),
          imports: [],
          exports: [],
        },
      },
    });
    const bundles = bundlesOf(
      new Map([
        ['library.js', metafile('library.js', { 'server/src/values/id.ts': 3_000, 'server/src/rules/rule.ts': 4_000 })],
        ['yaml.js', metafile('yaml.js', { 'node_modules/yaml/dist/index.js': 90_000 })],
      ]),
    );
    expect(neededBytes(bundles)).toBe(7_000);
    expect(bundleLines(bundles).split('\n')).toEqual([
      '- `library.js`: 7 kB (rules 4 kB, values 3 kB)',
      '- `yaml.js`, on demand: 90 kB (yaml 90 kB)',
      '- together without what comes on demand: 7 kB',
    ]);
  });
});
