/** The two servers that are compared, each as its own process that speaks over its standard input and output. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer } from '../build.mjs';
import { root } from '../setup/paths.mjs';
import { bundlesOf } from './bundles.mjs';

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {readonly string[]} command what Node is started with
 * @property {string} language the id of the language that its client opens a document with
 * @property {object} capabilities those of its client in VS Code that bear on what is measured
 * @property {Readonly<Record<string, object>>} [settings] by section, for when it asks
 * @property {boolean} pulled whether the client asks for diagnostics, rather than waits for them
 * @property {boolean} draws whether it draws a preview
 * @property {number} pause how long it waits after a change before it begins to look for faults, in milliseconds
 */

const shown = {
  hover: { contentFormat: ['markdown'] },
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
};

/**
 * Ours, bundled from the sources as a package holds it.
 *
 * @returns {Promise<Server & {bundles: readonly import('./bundles.mjs').Bundle[]}>} with what went into each part
 */
export async function ownServer() {
  const folder = join(root, 'node_modules', '.cache', 'msa', 'bench', 'server');
  const bundles = bundlesOf(await buildServer(folder, true));
  return {
    bundles,
    name: 'this server',
    command: [join(folder, 'main.node.js'), '--stdio'],
    language: 'msa',
    capabilities: { textDocument: { diagnostic: {}, ...shown } },
    pulled: true,
    draws: true,
    pause: 0,
  };
}

/**
 * The server that most editors run for YAML, with our published schema. It waits 200 ms after each change
 * (`validationDelayMs` in its settings) before it validates.
 *
 * @returns {Server}
 */
export function peerServer() {
  const packageFile = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  const { version } = createRequire(import.meta.url)(packageFile);
  const schema = pathToFileURL(join(root, 'schemas', 'msa.schema.json')).href;
  return {
    name: `yaml-language-server ${version}`,
    command: [join(packageFile, '..', 'bin', 'yaml-language-server'), '--stdio'],
    language: 'yaml',
    capabilities: {
      workspace: { configuration: true },
      textDocument: shown,
    },
    settings: {
      yaml: {
        schemas: { [schema]: '*.msa.yaml' },
        schemaStore: { enable: false },
        validate: true,
        completion: true,
        hover: true,
      },
    },
    pulled: false,
    draws: false,
    pause: 200,
  };
}
