/** Measures the server against `yaml-language-server` with our schema, both as processes, on generated agreements. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isStarted, root } from './setup/paths.mjs';
import { ensureDependencies, Lacking, runScript } from './setup.mjs';

const page = join(root, 'docs', 'performance.md');

const help = `Measures the server against yaml-language-server, both as processes, on generated agreements.

  npm run bench                        everything, in some ten minutes
  npm run bench -- --quick             less of it, in one or two: for work, not for figures to be quoted
  npm run bench -- --only cold,bundles a part of it

  --only <parts>      cold      opening a large text that was never seen, against a parse by the yaml package
                      bundles   how large the parts of the server are, and what is in them
                      start     from the start of a process to its answer to initialize, and from there to the findings
                      keys, completion, hover, symbols, preview
                                from a key to the answer; with any of them, peak memory
  --lines <numbers>   how long the agreements are (300,3000,30000)
  --strokes <number>  how many keys are pressed for each measure, after 10 that warm up (200)
  --opens <number>    how many processes open each agreement (7)
  --seconds <number>  after which a measure ends with what it has (25)
  --write             puts the figures into docs/performance.md
`;

/**
 * @typedef {import('./bench/measure.mjs').Part} Part
 *
 * @typedef {object} Options
 * @property {readonly number[]} sizes
 * @property {import('./bench/measure.mjs').Amounts} amounts
 * @property {ReadonlySet<string>} only
 * @property {boolean} write
 */

const quick = { strokes: '40', opens: '3', seconds: '6' };
const thorough = { strokes: '200', opens: '7', seconds: '25' };

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    const options = await readOptions();
    if (options === undefined) return console.log(help);
    await ensureDependencies();
    const report = await bench(options);
    console.log(`\n${report}`);
    if (options.write) writeFileSync(page, withReport(readFileSync(page, 'utf8'), report));
  });
}

/** @returns {Promise<Options | undefined>} undefined where help is asked for */
async function readOptions() {
  const { parts } = await import('./bench/measure.mjs');
  const known = ['cold', 'bundles', ...parts];
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: known.join(',') },
      lines: { type: 'string', default: '300,3000,30000' },
      strokes: { type: 'string' },
      opens: { type: 'string' },
      seconds: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const only = values.only.split(',');
  const unknown = only.find((part) => !known.includes(part));
  if (unknown !== undefined) throw new Lacking(`--only knows ${known.join(', ')}, not "${unknown}".`);
  const usual = values.quick ? quick : thorough;
  const whole = (/** @type {string} */ name, /** @type {string} */ text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Lacking(`--${name} takes whole numbers above 0, not "${text}".`);
  };
  return {
    sizes: values.lines.split(',').map((text) => whole('lines', text)),
    amounts: {
      strokes: whole('strokes', values.strokes ?? usual.strokes),
      opens: whole('opens', values.opens ?? usual.opens),
      seconds: whole('seconds', values.seconds ?? usual.seconds),
      warmUp: 10,
    },
    only: new Set(only),
    write: values.write,
  };
}

/** @returns {Promise<string>} the figures, and below them on what they were measured and how */
async function bench(/** @type {Options} */ { sizes, amounts, only }) {
  const { agreement, fewestLines } = await import('./bench/agreement.mjs');
  const { bundleLines, neededBytes } = await import('./bench/bundles.mjs');
  const { coldOpens } = await import('./bench/cold.mjs');
  const { parts } = await import('./bench/measure.mjs');
  const { ownServer } = await import('./bench/servers.mjs');
  const { targetLines, targetsOf } = await import('./bench/targets.mjs');
  const short = sizes.find((size) => size < fewestLines);
  if (short !== undefined) throw new Lacking(`An agreement has at least ${fewestLines} lines, not ${short}.`);
  const loadBefore = load();
  const own = await ownServer();
  const measured = parts.some((part) => only.has(part)) ? await compared(own, sizes, amounts, only) : undefined;
  const longest = Math.max(...sizes);
  const cold = only.has('cold') ? await coldOpens(agreement(longest), longest, amounts.opens) : undefined;
  const bundles = only.has('bundles') ? own.bundles : undefined;
  const targets = targetsOf(measured?.sizes ?? [], cold, bundles && neededBytes(bundles));
  return [
    measured?.table,
    cold && coldLine(cold),
    bundles && `The server for Node, minified:\n\n${bundleLines(bundles)}`,
    `Targets, at 30,000 lines and p95 where nothing else is said:\n\n${targetLines(targets)}`,
    measured && conditions(measured.sizes, amounts),
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${machine()}; load of the last minute, before and after: ${loadBefore} and ${load()}.`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** Both servers on each text, in turns. */
async function compared(
  /** @type {import('./bench/servers.mjs').Server} */ own,
  /** @type {readonly number[]} */ sizes,
  /** @type {import('./bench/measure.mjs').Amounts} */ amounts,
  /** @type {ReadonlySet<string>} */ only,
) {
  const { agreement, fewestLines } = await import('./bench/agreement.mjs');
  const { knowsFormat, measure } = await import('./bench/measure.mjs');
  const { parses } = await import('./bench/parse.mjs');
  const { peerServer } = await import('./bench/servers.mjs');
  const { tableOf } = await import('./bench/table.mjs');
  const wanted = /** @type {ReadonlySet<Part>} */ (only);
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
    const ours = await measure(own, text, amounts, wanted);
    console.log(`${lines} lines: ${peer.name} …`);
    const theirs = await measure(peer, text, amounts, wanted);
    const parse = parses(text, amounts.opens, amounts.seconds);
    measured.push({ lines, characters: text.length, own: ours, peer: theirs, parse });
  }
  return { sizes: measured, table: tableOf(measured, { own: own.name, peer: peer.name }) };
}

/** @returns {string} */
function coldLine(/** @type {import('./bench/cold.mjs').Cold} */ { lines, own, parse }) {
  const whole = (/** @type {number} */ time) => `${Math.round(time).toLocaleString('en-GB')} ms`;
  const ratio = (own.median / parse.median).toFixed(2);
  return `Opened cold, without the connection, ${lines.toLocaleString('en-GB')} lines: ${whole(own.median)} with all findings, against ${whole(parse.median)} for a parse by \`yaml\`: ${ratio} × (medians of ${own.count} processes each).`;
}

/** @returns {string} */
function conditions(
  /** @type {readonly import('./bench/table.mjs').Size[]} */ measured,
  /** @type {import('./bench/measure.mjs').Amounts} */ { opens, strokes, seconds },
) {
  const sizes = measured.map(({ characters }) => characters.toLocaleString('en-GB')).join(', ');
  const share = (/** @type {'offered' | 'told'} */ what) =>
    measured.map(({ own, peer }) => `${percent(own[what])} and ${percent(peer[what])}`).join(', ');
  return [
    `Up to ${opens} starts and ${strokes} keys for each row, or as many as fit into ${seconds} seconds. The agreements have`,
    `${sizes} characters.`,
    `Completions that offered something, here and there: ${share('offered')}. Hovers that told something: ${share('told')}.`,
  ].join('\n');
}

function machine() {
  const processors = cpus();
  return `Node ${process.versions.node} on ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`;
}

/** How many processes wanted to run: more than there are processors, and the figures are those of a busy machine. */
function load() {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** A dash where nothing was asked. */
function percent(/** @type {number} */ share) {
  return Number.isNaN(share) ? '–' : `${Math.round(share * 100)}%`;
}

/** `text` with `report` between its two marks. */
function withReport(/** @type {string} */ text, /** @type {string} */ report) {
  return text.replace(
    /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/,
    (_, begin, end) => `${begin}\n${report}\n\n${end}`,
  );
}
