/** The figures as a Markdown table, which reads well in a terminal too. */

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {import('./measure.mjs').Measures} Measures
 *
 * @typedef {object} Size
 * @property {number} lines
 * @property {number} characters of the text
 * @property {Measures} own
 * @property {Measures} peer
 * @property {Figures | undefined} parse
 */

/** @type {readonly (readonly ['start' | 'open' | 'stroke' | 'completion' | 'hover' | 'symbols' | 'preview', string])[]} */
const rows = [
  ['start', 'start'],
  ['open', 'open'],
  ['stroke', 'key → findings'],
  ['completion', 'key → completion'],
  ['hover', 'key → hover'],
  ['symbols', 'key → symbols'],
  ['preview', 'key → preview'],
];

/** @returns {string} */
export function tableOf(/** @type {readonly Size[]} */ sizes, /** @type {{own: string, peer: string}} */ names) {
  const head = ['lines', '', `${names.own}, median`, 'p95', `${names.peer}, median`, 'p95', 'ratio'];
  return aligned([head, ...sizes.flatMap(rowsOf)]);
}

/** @returns {string[][]} */
function rowsOf(/** @type {Size} */ { lines, own, peer, parse }) {
  const size = lines.toLocaleString('en-GB');
  return [
    ...rows.map(([measure, title], index) => [
      index === 0 ? size : '',
      title,
      ...pair(own[measure]),
      ...pair(peer[measure]),
      ratio(own[measure]?.median, peer[measure]?.median),
    ]),
    ['', 'peak memory', memory(own.memory), '', memory(peer.memory), '', ratio(own.memory, peer.memory)],
    ['', 'a parse by `yaml`', ...pair(parse), '', '', ''],
  ];
}

/** @returns {[string, string]} */
function pair(/** @type {Figures | undefined} */ figures) {
  return figures ? [milliseconds(figures.median), milliseconds(figures.p95)] : ['–', '–'];
}

function milliseconds(/** @type {number} */ time) {
  const digits = time < 10 ? 1 : 0;
  return `${time.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}

function memory(/** @type {number | undefined} */ bytes) {
  return bytes === undefined ? '–' : `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')} MB`;
}

/** How many times as much the peer takes. */
function ratio(/** @type {number | undefined} */ own, /** @type {number | undefined} */ peer) {
  if (own === undefined || peer === undefined || own === 0) return '–';
  const times = peer / own;
  return `${times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en-GB')} ×`;
}

/** Columns behind the second hold figures, and are aligned to the right. */
function aligned(/** @type {readonly string[][]} */ cells) {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0), 3));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head = [], ...body] = cells;
  return [line(head), line(rule), ...body.map(line)].join('\n');
}
