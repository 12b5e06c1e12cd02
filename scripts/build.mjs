/**
 * Bundles everything into `dist/`.
 *
 *   node scripts/build.mjs [--production] [--watch]
 *
 * Production is minified and has no source maps. What went into each bundle is written to `dist/meta/`: the law of the
 * floors is checked against it.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServerParts } from './build/server-parts.mjs';
import { isStarted, root } from './setup/paths.mjs';
import { ensureDependencies, Lacking, runScript } from './setup.mjs';

const dist = join(root, 'dist');

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

/** @type {BuildOptions} */
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** One bundle a line: where it goes, from where it starts, and for which world. VS Code itself provides `vscode`. */
/** @type {readonly [out: string, entry: string, world: BuildOptions][]} */
const bundles = [
  ['client/main.node.js', 'client/src/main.node.ts', { ...node, external: ['vscode'] }],
  ['client/main.browser.js', 'client/src/main.browser.ts', { ...browser, format: 'cjs', external: ['vscode'] }],
  ['server/main.browser.js', 'server/src/main.browser.ts', { ...browser, format: 'iife' }],
  ['webview/preview.js', 'client/webview/preview.ts', { ...browser, format: 'iife' }],
  ['webview/preview.css', 'client/webview/preview.css', browser],
  ['cli/msa.js', 'server/src/cli/msa.ts', { ...node, banner: { js: '#!/usr/bin/env node' } }],
];

/** The server for Node, in one piece as it is watched; as it is built it comes in parts. */
/** @type {typeof bundles[number]} */
const nodeServer = ['server/main.node.js', 'server/src/main.node.ts', node];

/** The suites run inside VS Code, in either extension host. A package leaves them out. */
/** @type {typeof bundles} */
const suites = ['suite', 'restricted'].map((name) => [
  `test/${name}.js`,
  `test/vscode/suite/${name}.ts`,
  { ...browser, format: 'cjs', external: ['vscode'] },
]);

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' } } });
    await ensureDependencies();
    await (values.watch ? watch() : build({ production: values.production === true }));
  });
}

/**
 * Bundles once, from an empty `dist/`.
 *
 * @param {{production?: boolean}} [options]
 * @throws {Lacking} when an entry does not compile; esbuild has then printed where
 */
export async function build(options = {}) {
  const { build: bundle } = await import('esbuild');
  const production = options.production === true;
  if (production) rmSync(dist, { recursive: true, force: true });
  /** @type {string[]} */
  const broken = [];
  for (const name of production ? bundles : [...bundles, ...suites]) {
    try {
      keep(name[0], (await bundle(settings(name, production))).metafile);
    } catch {
      broken.push(name[1]);
    }
  }
  try {
    for (const [file, metafile] of await buildServer(join(dist, 'server'), production)) {
      keep(`server/${file}`, metafile);
    }
  } catch {
    broken.push(nodeServer[1]);
  }
  if (broken.length > 0) throw new Lacking(`Does not compile: ${broken.join(', ')}`);
}

/**
 * Bundles the server for Node, in its parts, into `folder`.
 *
 * @param {string} folder
 * @param {boolean} production
 */
export function buildServer(folder, production) {
  return buildServerParts({ ...node, ...settingsFor(production) }, folder);
}

async function watch() {
  const { context } = await import('esbuild');
  for (const name of [...bundles, nodeServer, ...suites]) {
    const plugins = [{ name: 'keep', setup: keepOnEnd(name[0]) }];
    await (await context({ ...settings(name, false), plugins, logLevel: 'info' })).watch();
  }
}

/** @param {string} out */
function keepOnEnd(out) {
  return (/** @type {import('esbuild').PluginBuild} */ plugin) => {
    plugin.onEnd((result) => {
      if (result.errors.length === 0) keep(out, result.metafile);
    });
  };
}

/** @returns {BuildOptions & {metafile: true}} */
function settings(/** @type {typeof bundles[number]} */ [out, entry, world], /** @type {boolean} */ production) {
  return { ...world, ...settingsFor(production), entryPoints: [entry], outfile: join('dist', out) };
}

/** What all bundles have in common. */
function settingsFor(/** @type {boolean} */ production) {
  return {
    absWorkingDir: root,
    bundle: /** @type {const} */ (true),
    metafile: /** @type {const} */ (true),
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    legalComments: /** @type {const} */ ('none'),
    logLevel: /** @type {const} */ ('warning'),
    define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
  };
}

function keep(/** @type {string} */ out, /** @type {import('esbuild').Metafile | undefined} */ metafile) {
  const file = join(dist, 'meta', `${out.replaceAll('/', '.')}.json`);
  mkdirSync(join(dist, 'meta'), { recursive: true });
  writeFileSync(file, JSON.stringify(metafile));
  const built = join(dist, out);
  if (readFileSync(built, 'utf8').startsWith('#!')) chmodSync(built, 0o755);
}
