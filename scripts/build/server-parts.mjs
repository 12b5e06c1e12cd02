/**
 * The server for Node in parts, so that a process loads what it uses: `main.node.js` answers `initialize` with the
 * connection (`lsp.js`) alone; `library.js` comes with the first document, `features.js` with the first request, `yaml.js`
 * with the first piece of text that is out of the ordinary, `validators.js` with the first fault in an agreement's shape.
 * In the browser a worker is one classic script and has no parts.
 */
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * @typedef {import('esbuild').BuildOptions} BuildOptions
 * @typedef {import('esbuild').Metafile} Metafile
 * @typedef {import('esbuild').Plugin} Plugin
 *
 * @typedef {object} Share where an imported module is found instead of being bundled
 * @property {string} part
 * @property {string} [name] what the part exports it as; none where the part is that module, read when it is first used
 *
 * @callback Sharing tells it of a module by its file, below the project's root, and by what the import says
 * @param {{file: string, path: string, dynamic: boolean}} imported
 * @returns {Share | undefined}
 */

const entry = 'server/src/main.node.ts';
const library = 'server/src/analysis.ts';
const validators = 'server/src/agreement/validators.generated.js';
/** Asked for with every version of a document, and so at home in the library. */
const alwaysAsked = 'server/src/features/diagnostics/';

/**
 * Bundles the parts into `outdir`.
 *
 * @param {BuildOptions} settings those of one bundle, without its entry and its place
 * @param {string} outdir
 * @returns {Promise<ReadonlyMap<string, Metafile>>} what went into each part, by its file name
 */
export async function buildServerParts(settings, outdir) {
  const { build } = await import('esbuild');
  /** @type {Map<string, Metafile>} */
  const metafiles = new Map();
  /** @type {{lsp: Set<string>, library: Set<string>, features: Set<string>}} */
  const names = { lsp: new Set(), library: new Set([library]), features: new Set() };
  const note = (/** @type {keyof typeof names} */ part, /** @type {string} */ name) => {
    names[part].add(name);
    return { part, name };
  };
  const connection = (/** @type {string} */ path) => (/^vscode-/.test(path) ? note('lsp', path) : undefined);

  /** @returns {Promise<Metafile>} */
  const bundle = async (
    /** @type {string} */ part,
    /** @type {BuildOptions['stdin'] | string} */ source,
    /** @type {Sharing} */ sharing,
    write = true,
  ) => {
    const from = typeof source === 'string' ? { entryPoints: [source] } : { stdin: source };
    const options = {
      ...settings,
      ...from,
      metafile: /** @type {const} */ (true),
      write,
      outfile: join(outdir, `${part}.js`),
    };
    const { metafile } = await build({ ...options, plugins: [sharingPlugin(sharing, outdir)] });
    if (write) metafiles.set(`${part}.js`, metafile);
    return metafile;
  };

  await bundle('main.node', entry, ({ file, path, dynamic }) => {
    if (!dynamic) return connection(path);
    return note(file === library || file.startsWith(alwaysAsked) ? 'library' : 'features', file);
  });
  await bundle('yaml', { contents: "module.exports = require('yaml');", resolveDir: root }, () => undefined);
  await bundle('validators', validators, () => undefined);
  /** @type {Sharing} */
  const inLibrary = ({ file, path }) => {
    if (path === 'yaml') return { part: 'yaml' };
    return file === validators ? { part: 'validators' } : connection(path);
  };
  const probe = await bundle('library', together(names.library), inLibrary, false);
  await bundle('features', together(names.features), ({ file, path }) =>
    file in probe.inputs && file.startsWith('server/') ? note('library', file) : connection(path),
  );
  await bundle('library', together(names.library), inLibrary);
  await bundle('lsp', together(names.lsp), () => undefined);
  return metafiles;
}

/** A module that exports each of the modules `names` under its name. */
function together(/** @type {ReadonlySet<string>} */ names) {
  const lines = [...names].map((name) => {
    const path = name.startsWith('server/') ? `./${name}` : name;
    return `export * as ${JSON.stringify(name)} from ${JSON.stringify(path)};`;
  });
  return { contents: lines.join('\n'), resolveDir: root, loader: /** @type {const} */ ('ts') };
}

/** @returns {Plugin} which puts in place of a shared module one that asks for its part when it is run */
function sharingPlugin(/** @type {Sharing} */ sharing, /** @type {string} */ outdir) {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /./ }, async (args) => {
        if (args.pluginData === looking || args.kind === 'entry-point') return undefined;
        if (args.namespace === 'part') return { path: args.path, external: true };
        const { importer, resolveDir, namespace, path } = args;
        const found = await build.resolve(path, {
          importer,
          resolveDir,
          namespace,
          kind: 'import-statement',
          pluginData: looking,
        });
        if (found.errors.length > 0 || found.external) return undefined;
        const file = relative(root, found.path).split(sep).join('/');
        const share = sharing({ file, path, dynamic: args.kind === 'dynamic-import' });
        return share && { path: `${share.part}:${share.name}`, namespace: 'part', pluginData: share };
      });
      build.onLoad({ filter: /./, namespace: 'part' }, ({ pluginData }) => ({ contents: standIn(pluginData, outdir) }));
    },
  };
}

const looking = Symbol('looking');

/** The text of a module that stands for one of another part. */
function standIn(/** @type {Share} */ { part, name }, /** @type {string} */ outdir) {
  if (name !== undefined) return `module.exports = require('./${part}.js')[${JSON.stringify(name)}];`;
  const names = Object.keys(createRequire(join(root, 'package.json'))(join(outdir, `${part}.js`)));
  return `let part;
Object.defineProperty(exports, '__esModule', { value: true });
for (const name of ${JSON.stringify(names)})
  Object.defineProperty(exports, name, { enumerable: true, get: () => (part ??= require('./${part}.js'))[name] });`;
}
