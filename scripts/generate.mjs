/**
 * Writes everything that follows from the schema's sources in `schemas/source` and from the rules in `server/src/rules`.
 *
 *   node scripts/generate.mjs            writes the files
 *   node scripts/generate.mjs --check    writes nothing; names each file that is out of date, and fails if there is one
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './setup/paths.mjs';
import { ensureDependencies, runScript } from './setup.mjs';

await runScript(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  await ensureDependencies();
  const files = await generated(!values.check);
  const stale = [...files].filter(([file, text]) => textOf(file) !== text).map(([file]) => file);
  if (values.check) {
    for (const file of stale) console.error(`${file} is out of date: run "npm run generate".`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const file of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), files.get(file) ?? '');
    console.log(`Wrote ${file}.`);
  }
  return 0;
});

/** @returns {Promise<ReadonlyMap<string, string>>} each generated file, by its path in the project */
async function generated(/** @type {boolean} */ mutations) {
  const { build } = await import('esbuild');
  const outfile = join(root, 'node_modules', '.cache', 'msa', 'generate.mjs');
  await build({
    entryPoints: [join(root, 'scripts', 'generate', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { generate } = await import(pathToFileURL(outfile).href);
  return generate(root, { mutations });
}

/** @returns the text that stands there now; undefined where there is none */
function textOf(/** @type {string} */ file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
