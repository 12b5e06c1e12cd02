/**
 * The address that opens the served VS Code on a folder.
 *
 * `payload` is read by VS Code only where its server runs with the smoke-test driver. Paths in it are of the server's
 * machine, so they carry the scheme by which the workbench in the browser reaches them.
 *
 * @param {number} port
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.token]
 * @param {string} [options.extension]
 * @param {string} [options.tests]
 * @param {string} [options.file] opened at start
 * @param {boolean} [options.web]
 */
export function addressOf(port, options) {
  const remote = (/** @type {string} */ path) => `vscode-remote://localhost:${port}${encodeURI(path)}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (options.extension) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  if (options.file) payload.push(['openFile', remote(options.file)]);
  if (options.web) payload.push(['extensionDevelopmentKind', 'web']);
  const query = new URLSearchParams(options.token ? { tkn: options.token } : {});
  if (options.folder) query.set('folder', options.folder);
  query.set('payload', JSON.stringify(payload));
  return `http://localhost:${port}/?${query}`;
}
