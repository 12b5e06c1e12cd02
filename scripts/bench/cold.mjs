/**
 * What it costs to open a text that was never seen before, without the connection: all that the library makes of it, findings
 * included, against a plain parse by the `yaml` package. Each run is a process of its own and the two take turns. The time
 * in which their modules are loaded counts for neither.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { figuresOf } from './figures.mjs';

/**
 * @typedef {object} Cold
 * @property {number} lines
 * @property {import('./figures.mjs').Figures} own
 * @property {import('./figures.mjs').Figures} parse
 */

const folder = join(root, 'node_modules', '.cache', 'msa', 'bench', 'cold');

const subjects = {
  own: `import { analyse as read } from './server/src/analysis'; time((text) => read(text).findings.length);`,
  parse: `import { parseDocument as read } from 'yaml'; time((text) => read(text, { prettyErrors: false }).errors.length);`,
};

const stopwatch = `import { readFileSync } from 'node:fs';
function time(work: (text: string) => number) {
  const text = readFileSync(process.argv[2] ?? '', 'utf8');
  const began = performance.now();
  work(text);
  console.log(performance.now() - began);
}`;

/**
 * @param {string} text
 * @param {number} lines of the text
 * @param {number} times how many processes each
 * @returns {Promise<Cold>}
 */
export async function coldOpens(text, lines, times) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'agreement.msa.yaml');
  writeFileSync(file, text);
  const own = await bundled('own');
  const parse = await bundled('parse');
  /** @type {{own: number[], parse: number[]}} */
  const taken = { own: [], parse: [] };
  for (let run = 0; run < times; run += 1) {
    taken.own.push(timeOf(own, file));
    taken.parse.push(timeOf(parse, file));
  }
  const [ours, theirs] = [figuresOf(taken.own), figuresOf(taken.parse)];
  if (ours === undefined || theirs === undefined) throw new RangeError('Nothing was run.');
  return { lines, own: ours, parse: theirs };
}

async function bundled(/** @type {keyof typeof subjects} */ subject) {
  const { build } = await import('esbuild');
  const outfile = join(folder, `${subject}.js`);
  await build({
    stdin: { contents: `${stopwatch}\n${subjects[subject]}`, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outfile;
}

function timeOf(/** @type {string} */ program, /** @type {string} */ file) {
  return Number(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }));
}
