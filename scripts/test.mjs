/**
 * Sets up what is missing, then runs every test. The last line says how many passed and failed.
 *
 *   npm test [-- --only PART[,PART…]]
 *
 * Parts, in their order: build, types, lint, generated, unit, node, web, restricted, driven; `vscode` is the last four.
 * Their preparation always happens. `MSA_VSCODE` chooses the VS Code (scripts/vscode-host/choose.mjs).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { root } from './setup/paths.mjs';
import { ensureChromium, ensureDependencies, ensureHost, Lacking, runScript } from './setup.mjs';
import { add, none, outcomeOf } from './test/outcome.mjs';
import { runNode } from './test/run.mjs';
import { runSuite } from './test/suites.mjs';
import { runVitest } from './test/vitest.mjs';
import { typecheck } from './typecheck.mjs';
import { chooseVSCode } from './vscode-host/choose.mjs';

/** @typedef {import('./test/outcome.mjs').Outcome} Outcome */
/** @typedef {{name: string, title: string, run: () => Promise<Outcome>}} Part */

/** @type {readonly Part[]} */
const parts = [
  { name: 'build', title: 'The bundles', run: buildAll },
  { name: 'types', title: 'Types, world by world', run: async () => outcomeOf((await typecheck()) === 0) },
  { name: 'lint', title: 'Style', run: () => lint() },
  { name: 'generated', title: 'What is generated is up to date', run: checkGenerated },
  { name: 'unit', title: 'Units and protocol', run: () => runVitest('unit', []) },
  { name: 'node', title: 'Suites in VS Code, Node extension host', run: () => inVSCode('suite') },
  { name: 'web', title: 'Suites in VS Code, web-worker extension host', run: () => inVSCode('suite', ['--web']) },
  {
    name: 'restricted',
    title: 'Suites in VS Code, folder not trusted',
    run: () => inVSCode('restricted', ['--restricted']),
  },
  { name: 'driven', title: "VS Code driven by a person's keys", run: driven },
];

const inside = ['node', 'web', 'restricted', 'driven'];

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = namesOf(values.only);
  await ensureDependencies();
  /** @type {Outcome} */
  let sum = none;
  for (const part of parts.filter(({ name }) => wanted.includes(name))) {
    console.log(`\n── ${part.title}`);
    const outcome = await attempt(part);
    console.log(`   ${outcome.passed} passed, ${outcome.failed} failed`);
    sum = add(sum, outcome);
    if (part.name === 'build' && outcome.failed > 0) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
});

/** @returns {readonly string[]} names of parts; the build is always among them, since most of the others need it */
function namesOf(/** @type {string | undefined} */ only) {
  const all = parts.map(({ name }) => name);
  if (only === undefined) return all;
  const asked = only.split(',').flatMap((name) => (name === 'vscode' ? inside : [name]));
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Lacking(`No part is named ${unknown.join(', ')}. There are: ${all.join(', ')}, vscode.`);
  return ['build', ...asked];
}

/** One part that breaks down does not keep the others from running. */
async function attempt(/** @type {Part} */ part) {
  try {
    return await part.run();
  } catch (error) {
    console.error(error instanceof Lacking ? error.message : error);
    return outcomeOf(false);
  }
}

async function buildAll() {
  await build();
  return outcomeOf(true);
}

async function lint() {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  return outcomeOf((await runNode([biome, 'check', '--error-on-warnings', '.'])) === 0);
}

async function checkGenerated() {
  const script = join(root, 'scripts', 'generate.mjs');
  if (!existsSync(script)) return none;
  return outcomeOf((await runNode([script, '--check'])) === 0);
}

async function inVSCode(/** @type {string} */ suite, /** @type {readonly string[]} */ switches = []) {
  const { about } = await chooseVSCode();
  console.log(`  in ${about}`);
  return runSuite(suite, switches);
}

/** A browser's keys and eyes are needed here, so that the served VS Code is used everywhere. */
async function driven() {
  await ensureHost();
  await ensureChromium();
  return runVitest('driven', ['--config', join(root, 'test', 'vscode', 'driven', 'vitest.config.mts')]);
}
