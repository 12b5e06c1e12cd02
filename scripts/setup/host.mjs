import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installWithApt, onPath } from './chromium.mjs';
import { npm } from './npm.mjs';
import { cache, codeServer, host } from './paths.mjs';
import { Lacking, withProgress } from './progress.mjs';
import { alone, stampOf } from './stamp.mjs';

/** The VS Code that is served: code-server's version is VS Code's, plus 0.0 for the packaging. It runs on Node 24. */
const packages = { 'code-server': '4.139.1', 'playwright-core': '1.65.1' };
const node = { major: 24, version: '24.21.0', platforms: ['linux-x64', 'linux-arm64'] };

/** The Node that runs the served VS Code: this one where it is of the right version, else one from a package. */
export function hostNode() {
  if (ownNodeServes()) return process.execPath;
  return join(host, 'node_modules', nodePackage(), 'bin', 'node');
}

/**
 * Playwright as installed beside the host; it never is a dependency of the extension.
 *
 * @returns {Promise<import('../vscode-host/page').Playwright>}
 */
export async function playwright() {
  const path = createRequire(join(host, 'package.json')).resolve('playwright-core');
  return (await import(pathToFileURL(path).href)).default;
}

/** Installs the VS Code that is served to a browser: about 45 s and 680 MB, once. */
export async function ensureHost() {
  const wanted = JSON.stringify({ packages, node, platform: process.platform, arch: process.arch });
  await alone(join(cache, 'host.lock'), async () => {
    const stamp = stampOf(host, wanted);
    if (stamp.has('native')) return;
    await ensureCompiler();
    if (!stamp.has('packages')) {
      await withProgress('Installing VS Code to be served to a browser (about 20 s)', installPackages);
      stamp.add('packages');
    }
    if (!stamp.has('inner')) {
      await withProgress("Installing VS Code's own packages (about 15 s)", () =>
        npm(codeServer, ['install', '--omit=dev', '--ignore-scripts']),
      );
      stamp.add('inner');
    }
    await withProgress('Compiling two native modules of VS Code (about 25 s)', () =>
      npm(codeServer, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog']),
    );
    stamp.add('native');
  });
}

/** Post-install scripts are left out: they fetch what tests do not need from places that may be out of reach. */
async function installPackages() {
  rmSync(join(host, 'node_modules'), { recursive: true, force: true });
  mkdirSync(host, { recursive: true });
  const dependencies = ownNodeServes() ? packages : { ...packages, [nodePackage()]: node.version };
  writeFileSync(join(host, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  await npm(host, ['install', '--ignore-scripts', '--no-package-lock']);
}

function ownNodeServes() {
  return Number(process.versions.node.split('.')[0]) === node.major;
}

function nodePackage() {
  const platform = `${process.platform}-${process.arch}`;
  if (!node.platforms.includes(platform)) {
    throw new Lacking(
      `VS Code is served to a browser by Node ${node.major} only. On ${platform}, install VS Code itself ` +
        `(https://code.visualstudio.com), or run this with Node ${node.major}.`,
    );
  }
  return `node-${platform}`;
}

async function ensureCompiler() {
  const missing = ['g++', 'make', 'python3'].filter((tool) => !onPath(tool));
  if (missing.length === 0) return;
  await installWithApt('a C++ compiler', missing, `${missing.join(', ')}: needed to compile two modules of VS Code`);
}
