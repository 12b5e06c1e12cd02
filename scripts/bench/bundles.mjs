/** How large the server for Node is, minified, and what is in each of its parts. */

/**
 * @typedef {import('esbuild').Metafile} Metafile
 *
 * @typedef {object} Bundle
 * @property {string} file
 * @property {number} bytes
 * @property {readonly (readonly [name: string, bytes: number])[]} holds floors of the server and packages, the largest first
 */

/** Parts that come with what needs them: a request beyond findings, a text that is out of the ordinary, a fault in its shape. */
const onDemand = new Set(['features.js', 'yaml.js', 'validators.js']);

/** @returns {readonly Bundle[]} */
export function bundlesOf(/** @type {ReadonlyMap<string, Metafile>} */ metafiles) {
  return [...metafiles].map(([file, { outputs }]) => {
    const output = Object.entries(outputs).find(([name]) => name.endsWith(file))?.[1];
    /** @type {Map<string, number>} */
    const holds = new Map();
    for (const [input, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
      const name = originOf(input);
      holds.set(name, (holds.get(name) ?? 0) + bytesInOutput);
    }
    return { file, bytes: output?.bytes ?? 0, holds: [...holds].sort(([, one], [, other]) => other - one) };
  });
}

/** The package, the floor, or the generated file, which are large enough to be told by themselves. */
export function originOf(/** @type {string} */ input) {
  const inPackage = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  if (inPackage !== undefined) return inPackage;
  const generated = /[^/]+\.generated\.\w+$/.exec(input)?.[0];
  if (generated !== undefined) return generated;
  return /^server\/src\/([^/]+)\//.exec(input)?.[1] ?? 'shell';
}

/** What an agreement needs that is opened and has nothing out of the ordinary. */
export function neededBytes(/** @type {readonly Bundle[]} */ bundles) {
  return bundles.reduce((sum, { file, bytes }) => (onDemand.has(file) ? sum : sum + bytes), 0);
}

/** @returns {string} a line for each part, and one for what is always needed */
export function bundleLines(/** @type {readonly Bundle[]} */ bundles) {
  const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`;
  const lines = bundles.map(({ file, bytes, holds }) => {
    const largest = holds.filter(([, size]) => size >= 1000).slice(0, 9);
    const told = largest.map(([name, size]) => `${name} ${kilobytes(size)}`).join(', ');
    return `- \`${file}\`${onDemand.has(file) ? ', on demand' : ''}: ${kilobytes(bytes)} (${told})`;
  });
  return [...lines, `- together without what comes on demand: ${kilobytes(neededBytes(bundles))}`].join('\n');
}
