/**
 * The part of `code`'s command line that the host understands. Everything else is ignored, as `code` ignores switches
 * that it does not know.
 *
 * @typedef {object} HostArguments
 * @property {string} folder the folder to open; empty for none
 * @property {string | undefined} extension the extension under development
 * @property {string | undefined} tests the module whose `run()` is called
 * @property {boolean} web run the extension's `browser` entry in the web-worker extension host
 * @property {boolean} restricted leave workspace trust on, so that the folder is not trusted
 */

/**
 * @param {readonly string[]} args as `code` takes them
 * @returns {HostArguments}
 */
export function readArguments(args) {
  const value = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    folder: args.find((arg) => !arg.startsWith('-')) ?? '',
    extension: value('extensionDevelopmentPath'),
    tests: value('extensionTestsPath'),
    web: value('extensionDevelopmentKind') === 'web',
    restricted: !args.includes('--disable-workspace-trust') || process.env.MSA_HOST_RESTRICTED === '1',
  };
}
