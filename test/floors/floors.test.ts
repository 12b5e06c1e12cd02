import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

/**
 * The laws of the house, read from the bundler's own list of imports, and, since imports of types leave no trace in that,
 * from the sources themselves.
 */

const root = join(import.meta.dirname, '..', '..');

const entries = [
  'server/src/main.node.ts',
  'server/src/main.browser.ts',
  'server/src/cli/msa.ts',
  'client/src/main.node.ts',
  'client/src/main.browser.ts',
  'client/webview/preview.ts',
];

/**
 * A file may import from its own floor and from those before it. Those of one line know nothing of each other. What both
 * sides of the wire say (`protocol`) stands on nothing.
 */
const floors = [
  ['protocol'],
  ['syntax'],
  ['values'],
  ['agreement'],
  ['blocks'],
  ['clauses'],
  ['rules', 'text'],
  ['library'],
  ['workspace'],
  ['features'],
  ['server', 'cli'],
] as const;

/** What stands in no folder: the shell that speaks LSP, and what binds the floors below into one library. */
const shell = /^(server|main\.\w+)\.ts$/;

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of the code that is shipped, those of types among them. */
let imports: readonly Import[] = [];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    logLevel: 'silent',
  });
  const bundled = Object.entries(metafile.inputs).flatMap(([from, input]) =>
    input.imports.map(({ path }) => ({ from, to: path })),
  );
  const written = ['server/src', 'client/src', 'client/webview'].flatMap(sourcesIn).flatMap(importsOf);
  const known = new Set(bundled.map(show));
  imports = [...bundled, ...written.filter((one) => !known.has(show(one)))];
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, name.split(sep).join('/')));
}

/** What the text of a source file names behind `from` or in `import()`. */
function importsOf(from: string): readonly Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  return [...text.matchAll(/(?:\bfrom |\bimport\()'([^']+)'/g)].map(([, name = '']) => ({
    from,
    to: name.startsWith('.') ? `${posix.join(posix.dirname(from), name)}.ts` : name,
  }));
}

/** `server/src/values/money.ts` stands on `values`; undefined for what is no part of the server. */
function floorOf(path: string): string | undefined {
  const [, inside] = /^server\/src\/(.+)$/.exec(path) ?? [];
  if (inside === undefined) return undefined;
  const [folder, ...rest] = inside.split('/');
  if (rest.length > 0) return folder;
  if (inside === 'protocol.ts') return 'protocol';
  return shell.test(inside) ? 'server' : 'library';
}

function levelOf(floor: string): number {
  const level = floors.findIndex((names) => (names as readonly string[]).includes(floor));
  expect(level, `${floor} is a floor of the house`).toBeGreaterThanOrEqual(0);
  return level;
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}

describe('the floors', () => {
  test('are all read', () => {
    const read = new Set(imports.map(({ from }) => floorOf(from)));
    expect(floors.flat().filter((floor) => !read.has(floor))).toEqual([]);
  });

  test('import only from below', () => {
    const upwards = imports.filter(({ from, to }) => {
      const [own, other] = [floorOf(from), floorOf(to)];
      if (own === undefined || other === undefined || own === other) return false;
      return levelOf(other) >= levelOf(own);
    });
    expect(upwards.map(show)).toEqual([]);
  });

  test('hold no circle', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
    const closed = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (closed.has(file)) return undefined;
      for (const to of targets.get(file) ?? []) {
        const circle = circleFrom(to, [...path, file]);
        if (circle) return circle;
      }
      closed.add(file);
      return undefined;
    };
    const circles = [...targets.keys()].flatMap((file) => circleFrom(file, []) ?? []);
    expect(circles).toEqual([]);
  });
});

describe('the worlds', () => {
  test("Node's modules are imported only by *.node.ts and the shell's command", () => {
    const strays = imports.filter(
      ({ from, to }) => to.startsWith('node:') && !/\.node\.ts$|^server\/src\/cli\//.test(from),
    );
    expect(strays.map(show)).toEqual([]);
  });

  test('only the shell and the features of the server know LSP', () => {
    const strays = imports.filter(({ from, to }) => {
      const floor = floorOf(from);
      if (floor === undefined || !/^vscode-(languageserver|jsonrpc)/.test(to)) return false;
      return floor !== 'server' && floor !== 'features' && floor !== 'protocol';
    });
    expect(strays.map(show)).toEqual([]);
  });

  test('the client takes from the server its message shapes, and nothing that knows agreements', () => {
    const taken = imports.filter(({ from, to }) => from.startsWith('client/') && to.startsWith('server/'));
    expect(taken.filter(({ to }) => to !== 'server/src/protocol.ts').map(show)).toEqual([]);
  });

  test('only the client knows VS Code', () => {
    const strays = imports.filter(({ from, to }) => to === 'vscode' && !from.startsWith('client/src/'));
    expect(strays.map(show)).toEqual([]);
  });
});
