/** What is to be reached, as ratios of figures of one run, which hold on a slow machine as on a fast one. */

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {import('./table.mjs').Size} Size
 * @typedef {import('./cold.mjs').Cold} Cold
 *
 * @typedef {object} Target
 * @property {string} what
 * @property {number | undefined} share what was measured, as a share of what is allowed; undefined where it was not measured
 */

const [small, large] = [300, 30_000];

/** No one notices less, in milliseconds. */
const unnoticed = 3;

/**
 * @param {readonly Size[]} sizes
 * @param {Cold | undefined} cold
 * @param {number | undefined} bytes of the server, minified, without what comes on demand
 * @returns {readonly Target[]}
 */
export function targetsOf(sizes, cold, bytes) {
  const [few, many] = [small, large].map((lines) => sizes.find((size) => size.lines === lines));
  const key = many?.own.stroke?.p95;
  const hover = many?.own.hover?.p95;
  return [
    at('key → findings ≤ 1/10 of a parse by `yaml`', key, times(many?.parse?.median, 1 / 10)),
    at('key → findings ≤ 1/30 of the other server', key, times(many?.peer.stroke?.p95, 1 / 30)),
    at('key → findings ≤ 3 × that at 300 lines', key, times(few?.own.stroke?.p95, 3)),
    at('key → completion ≤ 1/20', many?.own.completion?.p95, times(many?.peer.completion?.p95, 1 / 20)),
    at('key → hover ≤ 1/20, or 3 ms', hover, atLeast(unnoticed, times(many?.peer.hover?.p95, 1 / 20))),
    at('start ≤ 2/5', many?.own.start?.median, times(many?.peer.start?.median, 2 / 5)),
    at('peak memory ≤ 1/2', many?.own.memory, times(many?.peer.memory, 1 / 2)),
    at('peak memory at 300 lines ≤ that of the other server', few?.own.memory, few?.peer.memory),
    at('opened cold ≤ 1.3 × a parse by `yaml`', cold?.own.median, times(cold?.parse.median, 1.3)),
    at('bundle without what comes on demand ≤ 700 kB', bytes, 700_000),
  ];
}

/** @returns {Target} */
function at(
  /** @type {string} */ what,
  /** @type {number | undefined} */ measured,
  /** @type {number | undefined} */ allowed,
) {
  return { what, share: measured === undefined || allowed === undefined ? undefined : measured / allowed };
}

function times(/** @type {number | undefined} */ figure, /** @type {number} */ factor) {
  return figure === undefined ? undefined : figure * factor;
}

function atLeast(/** @type {number} */ least, /** @type {number | undefined} */ figure) {
  return figure === undefined ? undefined : Math.max(figure, least);
}

/** @returns {string} a line for each target that was measured */
export function targetLines(/** @type {readonly Target[]} */ targets) {
  return targets.flatMap(({ what, share }) => (share === undefined ? [] : [`- ${what}: ${verdict(share)}`])).join('\n');
}

/** `met, 62% of what is allowed`, or by how much it is missed. */
function verdict(/** @type {number} */ share) {
  const percent = Math.ceil(share * 100);
  return share <= 1 ? `met, at ${percent}% of what is allowed` : `short by ${percent - 100}%`;
}
