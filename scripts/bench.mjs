/**
 * Measures the server against `yaml-language-server` with our schema, both as processes, on generated agreements.
 *
 *   node scripts/bench.mjs [--lines 300,3000,30000] [--strokes 100] [--opens 5] [--seconds 25] [--write]
 *
 *   --lines    how long the agreements are
 *   --strokes  how many keys are pressed, completions asked and hovers asked
 *   --opens    how many new processes open each agreement
 *   --seconds  after which each measure ends with what it has
 *   --write    puts the table into docs/performance.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isStarted, root } from './setup/paths.mjs';
import { ensureDependencies, Lacking, runScript } from './setup.mjs';

const page = join(root, 'docs', 'performance.md');

/**
 * @typedef {object} Options
 * @property {readonly number[]} sizes
 * @property {import('./bench/measure.mjs').Amounts} amounts
 * @property {boolean} write
 */

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    const options = readOptions();
    await ensureDependencies();
    const report = await bench(options);
    console.log(`\n${report}`);
    if (options.write) writeFileSync(page, withReport(readFileSync(page, 'utf8'), report));
  });
}

/** @returns {Options} */
function readOptions() {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: '300,3000,30000' },
      strokes: { type: 'string', default: '100' },
      opens: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '25' },
      write: { type: 'boolean', default: false },
    },
  });
  const whole = (/** @type {string} */ name, /** @type {string} */ text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Lacking(`--${name} takes whole numbers above 0, not "${text}".`);
  };
  return {
    sizes: values.lines.split(',').map((text) => whole('lines', text)),
    amounts: {
      strokes: whole('strokes', values.strokes),
      opens: whole('opens', values.opens),
      seconds: whole('seconds', values.seconds),
    },
    write: values.write,
  };
}

/** @returns {Promise<string>} the table, and below it on what it was measured and how */
async function bench(/** @type {Options} */ { sizes, amounts }) {
  const { agreement, fewestLines } = await import('./bench/agreement.mjs');
  const { knowsFormat, measure } = await import('./bench/measure.mjs');
  const { parses } = await import('./bench/parse.mjs');
  const { ownServer, peerServer } = await import('./bench/servers.mjs');
  const { tableOf } = await import('./bench/table.mjs');
  const short = sizes.find((size) => size < fewestLines);
  if (short !== undefined) throw new Lacking(`An agreement has at least ${fewestLines} lines, not ${short}.`);
  const loadBefore = load();
  const own = await ownServer();
  const peer = peerServer();
  for (const server of [own, peer]) {
    if (!(await knowsFormat(server, agreement(fewestLines))))
      throw new Lacking(`${server.name} does not use the schema.`);
  }
  /** @type {import('./bench/table.mjs').Size[]} */
  const measured = [];
  for (const lines of sizes) {
    const text = agreement(lines);
    console.log(`${lines} lines: ${own.name} …`);
    const ours = await measure(own, text, amounts);
    console.log(`${lines} lines: ${peer.name} …`);
    const theirs = await measure(peer, text, amounts);
    const parse = parses(text, amounts.opens, amounts.seconds);
    measured.push({ lines, characters: text.length, own: ours, peer: theirs, parse });
  }
  return `${tableOf(measured, { own: own.name, peer: peer.name })}\n\n${conditions(measured, amounts)}\nLoad of the last minute, before and after: ${loadBefore} and ${load()}.`;
}

/** @returns {string} */
function conditions(
  /** @type {readonly import('./bench/table.mjs').Size[]} */ measured,
  /** @type {import('./bench/measure.mjs').Amounts} */ { opens, strokes, seconds },
) {
  const processors = cpus();
  const machine = `Node ${process.versions.node} on ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`;
  const sizes = measured.map(({ characters }) => characters.toLocaleString('en-GB')).join(', ');
  const share = (/** @type {'offered' | 'told'} */ what) =>
    measured.map(({ own, peer }) => `${percent(own[what])} and ${percent(peer[what])}`).join(', ');
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${machine}; up to ${opens} opens and ${strokes} keys, completions and`,
    `hovers each, or as many as fit into ${seconds} seconds. The agreements have ${sizes} characters.`,
    `Completions that offered something, here and there: ${share('offered')}. Hovers that told something: ${share('told')}.`,
  ].join('\n');
}

/** How many processes wanted to run: more than there are processors, and the figures are those of a busy machine. */
function load() {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function percent(/** @type {number} */ share) {
  return `${Math.round(share * 100)}%`;
}

/** `text` with `report` between its two marks. */
function withReport(/** @type {string} */ text, /** @type {string} */ report) {
  return text.replace(
    /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/,
    (_, begin, end) => `${begin}\n${report}\n\n${end}`,
  );
}
